import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { reviewText } from './reviewText.ts';

interface SetAsideDialogProps {
  readonly wardName: string;
  readonly fileName: string;
  /** 採らないなら理由。やめれば null。 */
  readonly onAnswer: (reason: string | null) => void;
}

/** 採らない理由を聞く。理由が無ければ進めない。 */
export function SetAsideDialog({ wardName, fileName, onAnswer }: SetAsideDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <ModalDialog
      title={reviewText.setAsideTitle(wardName)}
      about={reviewText.setAsideAbout}
      onClose={() => onAnswer(null)}
      acts={
        <>
          <button type="button" className="button" onClick={() => onAnswer(null)}>
            {reviewText.cancel}
          </button>
          <button
            type="button"
            className="button main"
            disabled={reason.trim() === ''}
            onClick={() => onAnswer(reason)}
          >
            {reviewText.setAsideGo}
          </button>
        </>
      }
    >
      <p className="file-name">{fileName}</p>
      <TextField className="form-row stacked" isRequired autoFocus value={reason} onChange={setReason}>
        <Label>{reviewText.setAsideReason}</Label>
        <Input className="field" />
      </TextField>
    </ModalDialog>
  );
}
