import type { Figure } from './figure.ts';
import type { FigurePlace, FigureSource } from './figureOrigin.ts';
import type { CountedLabel, Segment } from './segment.ts';

/** ます1つが1区の帯。 */
export interface CellsBlock extends Figure {
  readonly kind: 'cells';
  /** 横幅に並ぶますの数 (全区)。 */
  readonly width: number;
  readonly band: CellBand;
  /** 帯の一部の内訳: ますの下の括弧と言葉。 */
  readonly breakdown: CellBreakdown | null;
  /** 帯の一部の内訳: 同じますの幅の帯。 */
  readonly strips: readonly CellStrip[];
  /** どの区分の内訳か (segments の番号)。strips が無ければ null。 */
  readonly stripsOf: { readonly segment: number; readonly label: string } | null;
  /** 紙に名を出す区 (区分ごと)。 */
  readonly named: readonly { readonly label: string; readonly wards: readonly string[] }[];
}

export interface CellBand {
  /** n。segments の count の計と等しい。 */
  readonly base: number;
  readonly segments: readonly Segment[];
}

export interface CellBreakdown {
  readonly segment: number;
  readonly title: string;
  readonly source: FigureSource | null;
  /**
   * exclusive: 一区が一つだけ選び和が区分と等しいので、ますの下に括弧で分ける。
   * counted: 複数回答。区数を添えて並べる。 listed: 区数を印刷しない。
   */
  readonly how: 'exclusive' | 'counted' | 'listed';
  readonly entries: readonly CountedLabel[];
}

export interface CellStrip extends CellBand {
  /** 帯の代わりに印刷する言葉 (この回の様式に無い項目)。 */
  readonly instead?: string | undefined;
  readonly title: string;
  readonly hint: string | null;
  readonly source: FigureSource | null;
  /** ほかの年度の帯なら、その年度と期。 */
  readonly place?: FigurePlace | undefined;
}
