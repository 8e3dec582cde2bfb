import type { FrozenHandout } from '../../../shared/handout/frozen/frozenHandout.ts';
import { shortTime } from '../../ui/dayText.ts';
import { useChange } from '../../ui/useChange.ts';
import { frozenText } from './frozenText.ts';

interface FrozenTableProps {
  readonly all: readonly FrozenHandout[];
  readonly comparing: boolean;
  readonly onCompare: (id: string) => void;
}

/** これまでの確定版、新しい順。 */
export function FrozenTable({ all, comparing, onCompare }: FrozenTableProps) {
  const print = useChange('print.frozen', { busy: frozenText.opening, done: () => frozenText.opened });
  const save = useChange('frozen.save', {
    busy: frozenText.saving,
    done: (file) => (file === null ? null : frozenText.saved(file.path)),
  });
  const { columns } = frozenText;
  const anyWard = all.some(({ ward }) => ward !== null);
  return (
    <table className="table frozen-table">
      <thead>
        <tr>
          <th>{columns.number}</th>
          {anyWard ? <th>{columns.ward}</th> : null}
          <th>{columns.at}</th>
          <th>{columns.purpose}</th>
          <th>{columns.who}</th>
          <th className="number">{columns.pages}</th>
          <th className="acts">{frozenText.acts}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((frozen) => (
          <tr key={frozen.id}>
            <th scope="row">{frozenText.number(frozen.number)}</th>
            {anyWard ? <td>{frozen.ward?.name ?? frozenText.whole}</td> : null}
            <td>{shortTime(frozen.frozenAt)}</td>
            <td className="purpose">{frozen.purpose}</td>
            <td>{frozen.who}</td>
            <td className="number">{frozen.pages}</td>
            <td className="acts">
              <button
                type="button"
                className="button small-button"
                disabled={print.isPending}
                onClick={() => print.mutate({ id: frozen.id })}
              >
                {frozenText.print}
              </button>
              <button
                type="button"
                className="button small-button"
                disabled={save.isPending}
                onClick={() => save.mutate({ id: frozen.id })}
              >
                {frozenText.save}
              </button>
              <button
                type="button"
                className="button small-button"
                disabled={comparing}
                onClick={() => onCompare(frozen.id)}
              >
                {frozenText.compare}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
