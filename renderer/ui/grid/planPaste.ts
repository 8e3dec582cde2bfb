import type { Range } from './selection.ts';

/** 貼り付けで書く字。row は今ある行の後ろにはみ出してよい (新しい行になる)。 */
export interface PlannedText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * 写した四角をどの升目に置くか。一つの升目は選んだ範囲を満たし、四角は範囲が倍数なら繰り返し、
 * でなければ範囲の左上から元の大きさで置く。右にはみ出た列は overflow に数える。
 */
export function planPaste(
  block: readonly (readonly string[])[],
  range: Range,
  columns: number,
): { readonly texts: readonly PlannedText[]; readonly overflow: number; readonly covered: Range } {
  const height = block.length;
  const width = Math.max(0, ...block.map((row) => row.length));
  const rows = repeated(range.bottom - range.top + 1, height);
  const across = repeated(range.right - range.left + 1, width);
  const texts: PlannedText[] = [];
  let overflow = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const text = block[row % height]?.[column % width];
      if (text === undefined) continue;
      if (range.left + column >= columns) overflow += 1;
      else texts.push({ row: range.top + row, column: range.left + column, text });
    }
  }
  const covered = {
    top: range.top,
    left: range.left,
    bottom: range.top + Math.max(rows, 1) - 1,
    right: Math.min(range.left + Math.max(across, 1), columns) - 1,
  };
  return { texts, overflow, covered };
}

/** Ctrl+D: 上の行を下へ。一行だけ選んでいればすぐ上の行を写す。 */
export function planFill(
  range: Range,
  direction: 'down' | 'right',
  textAt: (row: number, column: number) => string,
): readonly PlannedText[] {
  const down = direction === 'down';
  const single = down ? range.top === range.bottom : range.left === range.right;
  const source = (down ? range.top : range.left) - (single ? 1 : 0);
  if (source < 0) return [];
  const texts: PlannedText[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    for (let column = range.left; column <= range.right; column += 1) {
      if ((down ? row : column) === source) continue;
      texts.push({ row, column, text: down ? textAt(source, column) : textAt(row, source) });
    }
  }
  return texts;
}

/** 取っ手で引いた先までを、元の四角の繰り返しで満たす。 */
export function planDragFill(
  source: Range,
  target: Range,
  textAt: (row: number, column: number) => string,
): readonly PlannedText[] {
  const height = source.bottom - source.top + 1;
  const width = source.right - source.left + 1;
  const texts: PlannedText[] = [];
  for (let row = target.top; row <= target.bottom; row += 1) {
    for (let column = target.left; column <= target.right; column += 1) {
      const inside =
        row >= source.top && row <= source.bottom && column >= source.left && column <= source.right;
      if (inside) continue;
      const from = {
        row: source.top + wrap(row - source.top, height),
        column: source.left + wrap(column - source.left, width),
      };
      texts.push({ row, column, text: textAt(from.row, from.column) });
    }
  }
  return texts;
}

function repeated(selected: number, size: number): number {
  return size > 0 && selected > size && selected % size === 0 ? selected : size;
}

function wrap(value: number, size: number): number {
  return ((value % size) + size) % size;
}
