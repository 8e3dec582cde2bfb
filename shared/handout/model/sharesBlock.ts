import type { Figure } from './figure.ts';
import type { FigureSource } from './figureOrigin.ts';

/** 割合の円。言葉は円の外に引出し線で。 */
export interface SharesBlock extends Figure {
  readonly kind: 'shares';
  readonly unit: string;
  readonly total: number;
  /** 多くて5つと、その他、未回答。0 のものは無い。 */
  readonly parts: readonly SharePart[];
}

export interface SharePart {
  readonly label: string;
  readonly value: number;
  /** 整数の %。 */
  readonly percent: number;
  readonly kind: 'part' | 'other' | 'noAnswer';
  readonly source: FigureSource | null;
  readonly wards: readonly string[];
}
