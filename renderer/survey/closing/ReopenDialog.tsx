import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { closingText } from './closingText.ts';

interface ReopenDialogProps {
  readonly title: string;
  /** 再開するなら理由。やめれば null。 */
  readonly onAnswer: (why: string | null) => void;
}

/** 再開の理由を聞く。理由が無ければ進めない。 */
export function ReopenDialog({ title, onAnswer }: ReopenDialogProps) {
  const [why, setWhy] = useState('');
  return (
    <ModalDialog
      title={closingText.reopenTitle(title)}
      about={closingText.reopenAbout}
      onClose={() => onAnswer(null)}
      acts={
        <>
          <button type="button" className="button" onClick={() => onAnswer(null)}>
            {closingText.cancel}
          </button>
          <button
            type="button"
            className="button main"
            disabled={why.trim() === ''}
            onClick={() => onAnswer(why)}
          >
            {closingText.reopen}
          </button>
        </>
      }
    >
      <TextField className="form-row stacked" isRequired autoFocus value={why} onChange={setWhy}>
        <Label>{closingText.reopenReason}</Label>
        <Input className="field" />
      </TextField>
    </ModalDialog>
  );
}
