import { matchKey } from '../../text/normaliseText.ts';
import type { CellRange } from '../../workbook/cells.ts';
import type { AnswerKey } from '../answerKey.ts';
import { type FormDefinition, itemChoices, NONE_CHOICE } from '../form.ts';
import { type AnswerPlace, singleCell } from './answerPlace.ts';
import type { SheetIndex, WorkbookIndex } from './sheetIndex.ts';

/**
 * 見出しの文で探す。文がただ一か所にあるときだけ、その行の回答の列。
 * @param inTables 名前で見つかった表。その中の文は見出しではない
 */
export function placeByLabel(
  index: WorkbookIndex,
  form: FormDefinition,
  entry: AnswerKey,
  answerColumn: number | null,
  inTables: readonly AnswerPlace[],
): AnswerPlace | null {
  if (answerColumn === null || entry.item.type === 'rows') return null;
  const item = onlyCell(index, entry.item.label, null, inTables);
  if (entry.choice === null) {
    const sameLabel = form.sections
      .flatMap((s) => s.items)
      .filter((i) => matchKey(i.label) === matchKey(entry.item.label));
    if (item === null || sameLabel.length !== 1) return null;
    return { sheet: item.sheet, range: singleCell(item.row, answerColumn), by: 'label' };
  }
  if (item === null) return null;
  const choices = [...itemChoices(entry.item), NONE_CHOICE];
  const label = choices.find((choice) => choice.code === entry.choice)?.label ?? '';
  const cell = onlyCell(
    index,
    label,
    {
      sheet: item.sheet,
      from: item.row,
      to: item.row + choices.length + 2,
    },
    inTables,
  );
  return cell === null ? null : { sheet: cell.sheet, range: singleCell(cell.row, answerColumn), by: 'label' };
}

/** 文がただ一か所にあるセル。 */
function onlyCell(
  index: WorkbookIndex,
  label: string,
  within: { sheet: SheetIndex; from: number; to: number } | null,
  inTables: readonly AnswerPlace[],
): { sheet: SheetIndex; row: number; column: number } | null {
  const key = matchKey(label);
  const hits = index.visible
    .filter((sheet) => within === null || sheet === within.sheet)
    .flatMap((sheet) =>
      sheet.cells
        .filter((cell) => within === null || (cell.row >= within.from && cell.row <= within.to))
        .filter((cell) => typeof cell.value === 'string' && matchKey(cell.value) === key)
        .filter((cell) => !inTables.some((table) => table.sheet === sheet && isInside(table.range, cell)))
        .map((cell) => ({ sheet, row: cell.row, column: cell.column })),
    );
  return hits.length === 1 ? (hits[0] ?? null) : null;
}

function isInside(
  range: CellRange,
  { row, column }: { readonly row: number; readonly column: number },
): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}
