import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { Dependents, RowDependents } from '../../../shared/register/edit.ts';
import { ModalDialog } from '../../ui/ModalDialog.tsx';
import { dialogText } from '../registerText.ts';

interface DeleteDialogProps {
  readonly label: string;
  readonly rows: readonly RowDependents[];
  /** 消すなら理由 (無ければ空)。やめれば null。 */
  readonly onAnswer: (why: string | null) => void;
}

/** 消す行の名と、そこにぶら下がるものを言ってから消す。 */
export function DeleteDialog({ label, rows, onAnswer }: DeleteDialogProps) {
  const [why, setWhy] = useState('');
  const hanging = rows.flatMap(({ dependents }) => dependents).reduce((sum, { count }) => sum + count, 0);
  return (
    <ModalDialog
      title={dialogText.deleteTitle(rows.length, label)}
      about={hanging === 0 ? dialogText.deleteAlone : dialogText.deleteWith}
      onClose={() => onAnswer(null)}
      acts={
        <>
          <button type="button" className="button" onClick={() => onAnswer(null)}>
            {dialogText.cancel}
          </button>
          <button type="button" className="button main" onClick={() => onAnswer(why)}>
            {hanging === 0 ? dialogText.deleteGo(rows.length) : dialogText.deleteGoWith(rows.length, hanging)}
          </button>
        </>
      }
    >
      <ul className="conflict-list">
        {rows.map(({ id, title, dependents }) => (
          <li key={id}>
            <strong>{title}</strong>
            {dependents.map((each) => (
              <p key={each.table}>
                {dialogText.dependents(each.label, each.count)}
                <span className="muted small">　{names(each)}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
      <TextField className="form-row stacked" value={why} onChange={setWhy}>
        <Label>{dialogText.why}</Label>
        <Input className="field" />
      </TextField>
    </ModalDialog>
  );
}

function names({ names, count }: Dependents): string {
  const shown = names.slice(0, 6);
  const more = count > shown.length ? [dialogText.moreNames(count - shown.length)] : [];
  return [...shown, ...more].join('、');
}
