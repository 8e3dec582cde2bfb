import type { CellConflict } from '../../../shared/register/edit.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { dialogText } from '../registerText.ts';

interface UndoConflictDialogProps {
  readonly conflicts: readonly CellConflict[];
  readonly onAnswer: (go: boolean) => void;
}

/** 取り消そうとした後に変わった所。戻せる所だけ戻すか、やめるか。 */
export function UndoConflictDialog({ conflicts, onAnswer }: UndoConflictDialogProps) {
  return (
    <ModalDialog
      title={dialogText.undoTitle}
      about={dialogText.undoAbout(conflicts.length)}
      onClose={() => onAnswer(false)}
      acts={
        <>
          <button type="button" className="button" onClick={() => onAnswer(false)}>
            {dialogText.cancel}
          </button>
          <button type="button" className="button main" onClick={() => onAnswer(true)}>
            {dialogText.undoGo}
          </button>
        </>
      }
    >
      <ul className="conflict-list">
        {conflicts.map((conflict) => (
          <li key={`${conflict.table} ${conflict.id} ${conflict.field ?? ''}`}>
            <strong>{conflict.title}</strong>
            <p>{conflict.message}</p>
            <p className="muted small">{dialogText.now(conflict.presentText || dialogText.blank)}</p>
          </li>
        ))}
      </ul>
    </ModalDialog>
  );
}
