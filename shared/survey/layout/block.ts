import type { CellRange } from '../../workbook/cells.ts';
import type { CellPlan, CellPlanValue, CellStylePlan, ValidationPlan } from '../../workbook/plan.ts';

/** 紙の上で離したくない行のまとまり。行はまとまりの中で0から数える。 */
export interface Block {
  readonly heights: readonly number[];
  readonly cells: readonly CellPlan[];
  readonly merges: readonly CellRange[];
  readonly names: readonly { readonly name: string; readonly range: CellRange }[];
  readonly validations: readonly ValidationPlan[];
  /** 頭の何行が次の行と離れてはいけないか (表の見出しなど)。 */
  readonly headRows: number;
  /** 次のまとまりと離れてはいけない (章の見出し)。 */
  readonly withNext?: true;
}

/** 同じ書式で横に並ぶ1行の帯。値は左端に入り、2列以上なら結合する。 */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly value: CellPlanValue;
  readonly style: CellStylePlan;
}

/** 帯を1行のセルと結合に。結合の全部のセルに書式を置かないと枠線が欠ける。 */
export function spanCells(row: number, spans: readonly Span[]) {
  return boxCells(spans.map((span) => ({ ...span, top: row, bottom: row })));
}

/** 縦にもまたがる箱をセルと結合に。 */
export function boxCells(boxes: readonly (Span & { readonly top: number; readonly bottom: number })[]) {
  const cells: CellPlan[] = [];
  const merges: CellRange[] = [];
  for (const box of boxes) {
    const range = { top: box.top, left: box.from, bottom: box.bottom, right: box.to };
    for (let row = box.top; row <= box.bottom; row++) {
      for (let column = box.from; column <= box.to; column++) {
        const first = row === box.top && column === box.from;
        cells.push({ row, column, value: first ? box.value : null, style: box.style });
      }
    }
    if (box.from !== box.to || box.top !== box.bottom) merges.push(range);
  }
  return { cells, merges };
}

/** まとまりの範囲を `rows` だけ下げる。 */
export function shiftRange(range: CellRange, rows: number): CellRange {
  return { ...range, top: range.top + rows, bottom: range.bottom + rows };
}
