import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { proposalText } from './proposalText.ts';

interface DismissDialogProps {
  readonly count: number;
  /** 見送るなら理由。やめれば null。 */
  readonly onAnswer: (reason: string | null) => void;
}

/** 見送る理由を聞く。理由が無ければ進めない。 */
export function DismissDialog({ count, onAnswer }: DismissDialogProps) {
  const [reason, setReason] = useState('');
  const title = proposalText.dismissTitle(count);
  return (
    <ModalDialog
      title={title}
      about={proposalText.dismissAbout}
      onClose={() => onAnswer(null)}
      acts={
        <>
          <button type="button" className="button" onClick={() => onAnswer(null)}>
            {proposalText.cancel}
          </button>
          <button
            type="button"
            className="button main"
            disabled={reason.trim() === ''}
            onClick={() => onAnswer(reason)}
          >
            {title}
          </button>
        </>
      }
    >
      <TextField className="form-row stacked" isRequired autoFocus value={reason} onChange={setReason}>
        <Label>{proposalText.dismissReason}</Label>
        <Input className="field" />
      </TextField>
    </ModalDialog>
  );
}
