import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { questionText } from './questionText.ts';

/** 取りやめる理由を聞く。理由が無ければ進めない。 */
export function WithdrawDialog({ onAnswer }: { readonly onAnswer: (reason: string | null) => void }) {
  const [reason, setReason] = useState('');
  return (
    <ModalDialog
      title={questionText.withdraw}
      about={questionText.withdrawAbout}
      onClose={() => onAnswer(null)}
      acts={
        <>
          <button type="button" className="button" onClick={() => onAnswer(null)}>
            {questionText.cancel}
          </button>
          <button
            type="button"
            className="button main"
            disabled={reason.trim() === ''}
            onClick={() => onAnswer(reason)}
          >
            {questionText.withdraw}
          </button>
        </>
      }
    >
      <TextField className="form-row stacked" isRequired autoFocus value={reason} onChange={setReason}>
        <Label>{questionText.withdrawReason}</Label>
        <Input className="field" />
      </TextField>
    </ModalDialog>
  );
}
