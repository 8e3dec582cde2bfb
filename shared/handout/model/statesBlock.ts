import type { Figure } from './figure.ts';
import type { FigurePlace, FigureSource } from './figureOrigin.ts';
import type { Segment, Tone } from './segment.ts';

/** 三状態 (または同じ選択肢の項目) の積み棒。一行が一項目、右に前年度の区数。 */
export interface StatesBlock extends Figure {
  readonly kind: 'states';
  readonly axisMax: number;
  readonly ticks: readonly number[];
  readonly legend: readonly { readonly label: string; readonly tone: Tone }[];
  readonly numbered: boolean;
  readonly rows: readonly StatesRow[];
  /** 前年度の列の見出し (\n は改行)。前の数が一つも無ければ null。 */
  readonly earlierHead: string | null;
  /** この回の年度と期。 */
  readonly place: FigurePlace;
  /** 前年度の列の年度と期。前の数が一つも無ければ null。 */
  readonly earlierPlace?: FigurePlace | null | undefined;
  /** 前年度の列に数えた選択肢。 */
  readonly earlierChoice?: string | undefined;
  /** 前年度との差の列を出すか。期間の違う数 (上半期と通年) の差は出さない。 */
  readonly difference: boolean;
}

export interface StatesRow {
  readonly label: string;
  readonly source: FigureSource;
  readonly base: number;
  readonly segments: readonly Segment[];
  /** 棒の代わりに印刷する言葉 (この回の様式に無い項目)。 */
  readonly instead?: string | undefined;
  /** 前年度の区数。無ければ null。 */
  readonly earlier: EarlierCount | null;
}

export interface EarlierCount {
  readonly value: number;
  /** 公表値か、前の回の集計か。 */
  readonly from: 'published' | 'tally';
}
