import type { CellRange } from '../../../shared/workbook/cells.ts';

interface SheetReference {
  readonly sheet: string | null;
  /** 参照先を失っていれば null。 */
  readonly range: CellRange | null;
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** 名前の参照先 `'区役所 1'!$A$1:$B$2`。一つの範囲を指さないもの (式・定数・複数範囲) は undefined。 */
export function parseReference(text: string, sheets: readonly string[]): SheetReference | undefined {
  const match = /^(?:'((?:[^']|'')+)'|([^'!(),"]+))!(.+)$/.exec(text.trim());
  const written = match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? null;
  const sheet = written === null ? null : (findSheet(written, sheets) ?? null);
  if (text.replace(/"[^"]*"/g, '').includes('#REF!')) return { sheet, range: null };
  if (!match) return undefined;
  const range = parseArea((match[3] ?? '').replaceAll('$', ''));
  if (!range) return undefined;
  // よそのブックや、もう無いシートを指す名前は、失われたものとして扱う。
  return sheet === null ? { sheet: null, range: null } : { sheet, range };
}

/** `A1`、`A1:B2`、`A:C`、`1:3`。 */
export function parseArea(text: string): CellRange | null {
  const match = /^([A-Z]{0,3})(\d{0,7})(?::([A-Z]{0,3})(\d{0,7}))?$/i.exec(text);
  if (!match) return null;
  const [left = '', top = '', right = left, bottom = top] = match.slice(1);
  if ((left === '') !== (right === '') || (top === '') !== (bottom === '')) return null;
  if (match[3] === undefined && match[4] === undefined && (left === '' || top === '')) return null;
  if (left === '' && top === '') return null;
  const columns = left === '' ? [0, LAST_COLUMN] : [columnIndex(left), columnIndex(right)];
  const rows = top === '' ? [0, LAST_ROW] : [Number(top) - 1, Number(bottom) - 1];
  const range = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return range.top < 0 || range.bottom > LAST_ROW || range.right > LAST_COLUMN ? null : range;
}

/** `F20` → 0始まりの行・列。 */
export function parseCellAddress(text: string): { readonly row: number; readonly column: number } | null {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/i.exec(text);
  if (!match) return null;
  return { row: Number(match[2]) - 1, column: columnIndex(match[1] ?? '') };
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** シート名は大文字小文字を区別しない。 */
function findSheet(written: string, sheets: readonly string[]): string | undefined {
  return (
    sheets.find((sheet) => sheet === written) ??
    sheets.find((sheet) => sheet.toLowerCase() === written.toLowerCase())
  );
}
