import { useId, useState } from 'react';
import type { CellConflict } from '../../../shared/register/edit.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { dialogText } from '../registerText.ts';

export interface ConflictChoice {
  readonly conflict: CellConflict;
  /** 書いた字を見せる形にしたもの。 */
  readonly mineText: string;
}

interface ConflictDialogProps {
  readonly choices: readonly ConflictChoice[];
  /** 書いた値にする所。やめれば空 (台帳の値のまま)。 */
  readonly onAnswer: (mine: ReadonlySet<CellConflict>) => void;
}

/** 見ていた後にほかで変わった升目。両方の値を見せ、一つずつ選ぶ。 */
export function ConflictDialog({ choices, onAnswer }: ConflictDialogProps) {
  const [mine, setMine] = useState<ReadonlySet<CellConflict>>(new Set());
  const name = useId();
  const choose = (conflict: CellConflict, own: boolean) =>
    setMine((chosen) => new Set([...chosen, conflict].filter((each) => own || each !== conflict)));
  return (
    <ModalDialog
      title={dialogText.conflictTitle}
      about={dialogText.conflictAbout(choices.length)}
      onClose={() => onAnswer(new Set())}
      acts={
        <>
          <button type="button" className="button" onClick={() => onAnswer(new Set())}>
            {dialogText.cancel}
          </button>
          <button type="button" className="button main" onClick={() => onAnswer(mine)}>
            {dialogText.conflictGo}
          </button>
        </>
      }
    >
      <ul className="conflict-list">
        {choices.map(({ conflict, mineText }, index) => (
          <li key={`${conflict.id} ${conflict.field ?? ''}`}>
            <strong>{conflict.title}</strong>
            <p>{conflict.message}</p>
            {conflict.field === null ? (
              <p className="muted">{dialogText.rowGone}</p>
            ) : (
              <>
                <p className="muted small">{dialogText.saw(conflict.seenText || dialogText.blank)}</p>
                {[false, true].map((own) => (
                  <label key={String(own)} className="choice-label">
                    <input
                      type="radio"
                      name={`${name} ${index}`}
                      checked={mine.has(conflict) === own}
                      onChange={() => choose(conflict, own)}
                    />
                    {own
                      ? dialogText.mine(mineText || dialogText.blank)
                      : dialogText.keep(conflict.presentText || dialogText.blank)}
                  </label>
                ))}
              </>
            )}
          </li>
        ))}
      </ul>
    </ModalDialog>
  );
}
