import type { YearColumn } from '../../../shared/handout/model/yearsBlock.ts';

/** 図の幅と、言葉の列の幅 mm。 */
const WIDTH = 261;
const LABELS = 66;
/** 列が少ないときの幅の上限と、棒と数の右の余り。 */
const WIDEST = 65;
export const INSET = 3;

export interface PlacedColumns {
  /** 言葉の列の幅。列はここから右へ。 */
  readonly left: number;
  readonly columns: readonly { readonly x: number; readonly width: number; readonly bar: number }[];
}

/** 列の位置。棒の右端は列の右端で、参考の半期は細い。 */
export function placeColumns(columns: readonly YearColumn[]): PlacedColumns {
  const width = Math.min(WIDEST, (WIDTH - LABELS) / Math.max(columns.length, 1));
  const left = WIDTH - width * columns.length;
  return {
    left,
    columns: columns.map((column, index) => ({
      x: left + index * width,
      width,
      bar: column.reference ? Math.min(11, width * 0.42) : Math.min(26, width * 0.6),
    })),
  };
}
