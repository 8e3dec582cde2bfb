import { gridText } from './gridText.ts';
import type { RefusedCell } from './gridTypes.ts';

interface RefusedListProps {
  readonly cells: readonly RefusedCell[];
  readonly onGo: (cell: RefusedCell) => void;
  readonly onClose: () => void;
}

/** 書けなかった升目を一行ずつ。押すとその升目へ。 */
export function RefusedList({ cells, onGo, onClose }: RefusedListProps) {
  return (
    <section className="grid-refused" aria-label={gridText.refusedTitle(cells.length)}>
      <header>
        <h2>{gridText.refusedTitle(cells.length)}</h2>
        <button type="button" className="button small-button" onClick={onClose}>
          {gridText.close}
        </button>
      </header>
      <ul>
        {cells.map((cell) => (
          <li key={`${cell.id} ${cell.key} ${cell.row}`}>
            <button type="button" onClick={() => onGo(cell)}>
              <b>{gridText.atCell(cell.row, cell.heading)}</b>
              <span className="was">{cell.text === '' ? gridText.blank : cell.text}</span>
              <span>{cell.reason}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
