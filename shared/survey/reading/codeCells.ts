import type { AnswerPlace } from './answerPlace.ts';
import type { SheetIndex } from './sheetIndex.ts';

/** 様式のコード → それが書いてあるセル。 */
export type CodeCells = ReadonlyMap<string, readonly { sheet: SheetIndex; row: number; column: number }[]>;

/** シートから、様式のコードの書いてあるセルを集める。 */
export function findCodeCells(sheets: readonly SheetIndex[], known: ReadonlySet<string>): CodeCells {
  const found = new Map<string, { sheet: SheetIndex; row: number; column: number }[]>();
  for (const sheet of sheets) {
    for (const cell of sheet.cells) {
      const text = typeof cell.value === 'string' ? cell.value.trim() : '';
      if (known.has(text)) found.set(text, [...(found.get(text) ?? []), { sheet, ...cell }]);
    }
  }
  return found;
}

/** 表の見出し行の下から、次のコードの行か空の行の手前まで。 */
export function tableBelow(
  codes: CodeCells,
  head: { sheet: SheetIndex; row: number; column: number },
): AnswerPlace | null {
  const { sheet } = head;
  const codedRows = [...codes.values()].flat().filter((cell) => cell.sheet === sheet && cell.row > head.row);
  const end = Math.min(...codedRows.map((cell) => cell.row), (sheet.cells.at(-1)?.row ?? head.row) + 1);
  const headings = sheet.cells.filter((cell) => cell.row === head.row && cell.column > head.column);
  const left = headings[0]?.column;
  const right = headings.at(-1)?.column;
  if (left === undefined || right === undefined) return null;
  let bottom = head.row;
  for (let row = head.row + 1; row < end; row += 1) {
    const filled = sheet.cells.some((c) => c.row === row && c.column >= left && c.column <= right);
    if (!filled) break;
    bottom = row;
  }
  return { sheet, range: { top: head.row + 1, left, bottom, right }, by: 'code' };
}
