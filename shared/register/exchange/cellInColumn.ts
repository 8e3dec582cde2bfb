import type { SheetIndex } from '../../survey/reading/sheetIndex.ts';
import type { Cell } from '../../workbook/cells.ts';

/** 縦の結合はどの行でも同じ値、横の結合は左端の列だけの値とみる。 */
export function cellInColumn(sheet: SheetIndex, row: number, column: number): Cell | null {
  const cell = sheet.cellAt(row, column);
  return cell?.column === column ? cell : null;
}
