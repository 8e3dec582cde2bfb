import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { dialogText } from '../registerText.ts';

interface LeaveDialogProps {
  /** 直していない升目の数。 */
  readonly unsaved: number;
  readonly onAnswer: (go: boolean) => void;
}

/** 読めなかった字は台帳に入っていない。捨てて移るか、残って直すか。 */
export function LeaveDialog({ unsaved, onAnswer }: LeaveDialogProps) {
  return (
    <ModalDialog
      title={dialogText.leaveTitle}
      onClose={() => onAnswer(false)}
      acts={
        <>
          <button type="button" className="button" onClick={() => onAnswer(false)}>
            {dialogText.leaveStay}
          </button>
          <button type="button" className="button main" onClick={() => onAnswer(true)}>
            {dialogText.leaveGo}
          </button>
        </>
      }
    >
      <p>{dialogText.leaveAbout(unsaved)}</p>
    </ModalDialog>
  );
}
