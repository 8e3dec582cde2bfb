import type { ClosedSurvey } from '../../../shared/api/calls/closeCalls.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { closingText } from './closingText.ts';
import { RemainingTable } from './RemainingTable.tsx';

interface CloseDialogProps {
  readonly state: ClosedSurvey;
  readonly wards: readonly Ward[];
  readonly onAnswer: (go: boolean) => void;
}

/** 残っていることを見せて、締め切るかを聞く。 */
export function CloseDialog({ state, wards, onAnswer }: CloseDialogProps) {
  return (
    <ModalDialog
      title={closingText.closeTitle(state.title)}
      about={closingText.closeAbout}
      onClose={() => onAnswer(false)}
      acts={
        <>
          <button type="button" className="button" onClick={() => onAnswer(false)}>
            {closingText.cancel}
          </button>
          <button type="button" className="button main" onClick={() => onAnswer(true)}>
            {closingText.close}
          </button>
        </>
      }
    >
      {state.remaining.length === 0 ? (
        <p>{closingText.closeClean}</p>
      ) : (
        <>
          <p>{closingText.remainingHint}</p>
          <RemainingTable remaining={state.remaining} wards={wards} />
        </>
      )}
    </ModalDialog>
  );
}
