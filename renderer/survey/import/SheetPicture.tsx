import { useState } from 'react';
import type { HandCell } from '../../../shared/survey/reading/handSaid.ts';
import {
  type Cell,
  type CellRange,
  cellAddress,
  type SheetCells,
  type Span,
} from '../../../shared/workbook/cells.ts';
import { importText } from './importText.ts';

const MOST_ROWS = 400;
const MOST_COLUMNS = 26;

interface SheetPictureProps {
  readonly sheets: readonly SheetCells[];
  /** もう指してあるセル。 */
  readonly pointed: readonly HandCell[];
  readonly onPoint: (cell: HandCell) => void;
}

/** 届いたシートの図: 読み取ったセルを表に。押したセルが答えのありかになる (空のセルは押せない。答えが無ければ未回答)。 */
export function SheetPicture({ sheets, pointed, onPoint }: SheetPictureProps) {
  const [name, setName] = useState(sheets[0]?.name ?? '');
  const sheet = sheets.find((each) => each.name === name) ?? sheets[0];
  if (sheet === undefined) return null;
  const rows = Math.min(MOST_ROWS, 1 + Math.max(0, ...sheet.cells.map((cell) => cell.row)));
  const columns = Math.min(MOST_COLUMNS, 2 + Math.max(0, ...sheet.cells.map((cell) => cell.column)));
  const cut = sheet.cells.some((cell) => cell.row >= rows || cell.column >= columns);
  const at = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return (
    <div className="picture">
      {sheets.length < 2 ? null : (
        <label className="choice-label padded">
          {importText.sheets}
          <select className="field" value={sheet.name} onChange={(event) => setName(event.target.value)}>
            {sheets.map((each) => (
              <option key={each.name}>{each.name}</option>
            ))}
          </select>
        </label>
      )}
      {cut ? <p className="muted small padded">{importText.cut(rows, columns)}</p> : null}
      <table aria-label={`${importText.picture} ${sheet.name}`}>
        <thead>
          <tr>
            <td />
            {indices(columns).map((column) => (
              <th
                key={column}
                scope="col"
                className={isHidden(sheet.hiddenColumns, column) ? 'hidden-line' : ''}
              >
                {cellAddress(0, column).slice(0, -1)}
                {isHidden(sheet.hiddenColumns, column) ? importText.hiddenLine : ''}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indices(rows).map((row) => (
            <tr key={row} className={isHidden(sheet.hiddenRows, row) ? 'hidden-line' : ''}>
              <th scope="row">
                {row + 1}
                {isHidden(sheet.hiddenRows, row) ? importText.hiddenLine : ''}
              </th>
              {indices(columns).map((column) => {
                const merge = mergeAt(sheet, row, column);
                if (merge !== null && (merge.top !== row || merge.left !== column)) return null;
                const address = cellAddress(row, column);
                const text = shownText(at.get(`${row},${column}`));
                const chosen = pointed.some(
                  (each) => each.sheet === sheet.name && each.row === row && each.column === column,
                );
                return (
                  <td
                    key={column}
                    rowSpan={merge === null ? 1 : Math.min(merge.bottom, rows - 1) - row + 1}
                    colSpan={merge === null ? 1 : Math.min(merge.right, columns - 1) - column + 1}
                    className={isHidden(sheet.hiddenColumns, column) ? 'hidden-line' : ''}
                  >
                    {text === '' ? null : (
                      <button
                        type="button"
                        aria-label={`${address} ${text}`}
                        aria-pressed={chosen}
                        onClick={() => onPoint({ sheet: sheet.name, row, column })}
                      >
                        {text}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function indices(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function isHidden(spans: readonly Span[] | undefined, at: number): boolean {
  return spans?.some(({ from, to }) => at >= from && at <= to) ?? false;
}

function mergeAt(sheet: SheetCells, row: number, column: number): CellRange | null {
  return (
    sheet.merges.find(
      ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
    ) ?? null
  );
}

function shownText(cell: Cell | undefined): string {
  if (cell === undefined) return '';
  const text = cell.error ?? (cell.value === null ? '' : String(cell.value));
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
