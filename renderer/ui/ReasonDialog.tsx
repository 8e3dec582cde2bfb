import { type ReactNode, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { ModalDialog } from './ModalDialog.tsx';
import { uiText } from './uiText.ts';

interface ReasonDialogProps {
  readonly title: string;
  readonly about: string;
  readonly children?: ReactNode;
  /** 理由の欄の名。 */
  readonly label: string;
  /** 進むボタン。題と同じ動詞。 */
  readonly go: string;
  /** 進むなら理由。やめれば null。 */
  readonly onAnswer: (reason: string | null) => void;
}

/** 理由を聞く。理由が無ければ進めない。 */
export function ReasonDialog({ title, about, children, label, go, onAnswer }: ReasonDialogProps) {
  const [reason, setReason] = useState('');
  return (
    <ModalDialog
      title={title}
      about={about}
      onClose={() => onAnswer(null)}
      acts={
        <>
          <button type="button" className="button" onClick={() => onAnswer(null)}>
            {uiText.cancel}
          </button>
          <button
            type="button"
            className="button main"
            disabled={reason.trim() === ''}
            onClick={() => onAnswer(reason)}
          >
            {go}
          </button>
        </>
      }
    >
      {children}
      <TextField className="form-row stacked" isRequired autoFocus value={reason} onChange={setReason}>
        <Label>{label}</Label>
        <Input className="field" />
      </TextField>
    </ModalDialog>
  );
}
