import { type CellRange, cellAddress } from './cells.ts';

/** `B2:D5`。1セルなら `B2`。 */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.top, range.left);
  const last = cellAddress(range.bottom, range.right);
  return first === last ? first : `${first}:${last}`;
}

/** `'シート 名'!$B$2:$D$5`。シート名はいつも引用符で包む (空白や記号で壊れないように)。 */
export function absoluteReference(sheet: string, range: CellRange): string {
  const address = rangeAddress(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `${quotedSheet(sheet)}!${address}`;
}

/** 印刷見出しの行 `'シート'!$3:$3`。 */
export function rowsReference(sheet: string, first: number, last: number): string {
  return `${quotedSheet(sheet)}!$${first + 1}:$${last + 1}`;
}

export function oneCell(row: number, column: number): CellRange {
  return { top: row, left: column, bottom: row, right: column };
}

function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
