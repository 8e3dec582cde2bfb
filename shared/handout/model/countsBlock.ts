import type { Figure } from './figure.ts';
import type { FigureSource, RegisterOrigin } from './figureOrigin.ts';
import type { CountedLabel, Tone } from './segment.ts';

/** 複数回答の棒。軸は 0 から全区。 */
export interface BarsBlock extends Figure {
  readonly kind: 'bars';
  readonly base: number;
  readonly axisMax: number;
  readonly ticks: readonly number[];
  readonly bars: readonly (CountedLabel & { readonly tone: Tone })[];
}

/** 件数・回数の横棒。一本が一項目の市全体の和。 */
export interface CountsBlock extends Figure {
  readonly kind: 'counts';
  readonly unit: string;
  readonly axisMax: number;
  readonly ticks: readonly number[];
  readonly bars: readonly CountBar[];
}

export interface CountBar {
  readonly label: string;
  /** 台帳から来た数は null。 */
  readonly source: FigureSource | null;
  /** 棒の数の台帳の行。無ければ図のもの。 */
  readonly register?: RegisterOrigin | undefined;
  readonly value: number;
  /** 答えていない区の数。 */
  readonly noAnswer: number;
  /** 誰も答えていないとき、0の代わりに書く言葉 (未回答)。数があれば null。 */
  readonly instead: string | null;
  /** 値のある区 (値が1以上) の名と値、行政順。 */
  readonly wards: readonly { readonly ward: string; readonly value: number }[];
  readonly tone: Tone;
}
