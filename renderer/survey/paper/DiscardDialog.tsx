import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { paperText } from './paperText.ts';

interface DiscardDialogProps {
  readonly wardName: string;
  readonly answered: number;
  readonly onAnswer: (sure: boolean) => void;
}

/** 下書きを捨ててよいか。 */
export function DiscardDialog({ wardName, answered, onAnswer }: DiscardDialogProps) {
  return (
    <ModalDialog
      title={paperText.discardTitle(wardName)}
      about={paperText.discardAbout}
      onClose={() => onAnswer(false)}
      acts={
        <>
          <button type="button" className="button" onClick={() => onAnswer(false)}>
            {paperText.cancel}
          </button>
          <button type="button" className="button main" onClick={() => onAnswer(true)}>
            {paperText.discardGo}
          </button>
        </>
      }
    >
      <p>{paperText.discardCount(answered)}</p>
    </ModalDialog>
  );
}
