import type { CellRange } from '../../workbook/cells.ts';
import type { SheetIndex } from './sheetIndex.ts';

/** 答えのありか。rows は範囲、ほかは左上の1セル。 */
export interface AnswerPlace {
  readonly sheet: SheetIndex;
  readonly range: CellRange;
  readonly by: 'name' | 'code' | 'label' | 'hand';
}

/** 1セルの範囲。 */
export function singleCell(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}
