import type { GridModel } from './gridModel.ts';
import type { GridSelectionSummary } from './gridTypes.ts';
import type { PlannedText } from './planPaste.ts';
import { BLANK_ID } from './rowOrder.ts';

/** これより広い選択では、詰まった升目を数えない (数えるあいだ画面が止まる)。 */
const COUNTABLE_CELLS = 200_000;

/** 選んだ四角の大きさと、詰まった升目の数。末尾の空行は数えない。 */
export function summarise(model: GridModel): GridSelectionSummary {
  const { top, bottom, left, right } = model.range;
  const countable = (bottom - top + 1) * (right - left + 1) <= COUNTABLE_CELLS;
  let filled = 0;
  const ids: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const id = model.idAt(row);
    if (id === null || id === BLANK_ID) continue;
    ids.push(id);
    for (let column = left; countable && column <= right; column += 1) {
      if (model.textAt(row, column) !== '') filled += 1;
    }
  }
  return { rows: ids.length, columns: right - left + 1, filled: countable ? filled : null, ids };
}

/** 写す字。末尾の空行は、それだけを選んだときのほかは写さない。 */
export function copyCells(model: GridModel): string[][] {
  const { top, bottom, left, right } = model.range;
  const last = model.idAt(bottom) === BLANK_ID && bottom > top ? bottom - 1 : bottom;
  return Array.from({ length: last - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => model.textAt(top + row, left + column)),
  );
}

/** 選んだ升目の全部に同じ字。 */
export function fillCells(model: GridModel, text: string): readonly PlannedText[] {
  const { top, bottom, left, right } = model.range;
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_, column) => ({
      row: top + row,
      column: left + column,
      text,
    })),
  ).flat();
}
