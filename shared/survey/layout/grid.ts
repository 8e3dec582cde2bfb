import type { FormFacts } from './facts.ts';

/** 様式の列。コード列は細く、繰返し行の表は label から右の列を1列ずつ使う。 */
export const COLUMN = {
  code: 0,
  number: 1,
  label: 2,
  labelEnd: 3,
  how: 4,
  howEnd: 5,
  answer: 6,
  unit: 7,
  last: 8,
} as const;

/** 列幅 (半角文字)。合わせて102.5、A4 縦の印字幅190mmにほぼ等倍で収まる。 */
export const WIDTHS: readonly number[] = [6, 4.5, 15, 13.5, 12.5, 12, 18, 11, 10];

/** 用意した列に収まらない表 (8列以上) の、はみ出す列の幅。 */
export const EXTRA_WIDTH = 10;

export const MARGINS_MM = { top: 14, right: 10, bottom: 14, left: 10 };

/** 列 `from` から `to` までの幅。 */
export function widthOf(from: number, to: number): number {
  let width = 0;
  for (let column = from; column <= to; column++) width += WIDTHS[column] ?? EXTRA_WIDTH;
  return width;
}

/** 前回の列が無い様式では、単位の欄を右端まで広げる。 */
export function unitEnd(facts: FormFacts): number {
  return facts.last ? COLUMN.unit : COLUMN.last;
}
