import type { GatheringDate } from './fieldsBlock.ts';
import type { Figure } from './figure.ts';
import type { FigureOrigin } from './figureOrigin.ts';

/** 年間予定: 行が会議、列が4月から3月までの12か月。 */
export interface CalendarBlock extends Figure {
  readonly kind: 'calendar';
  /** 月の上の、暦の年。months は続く月の数。 */
  readonly years: readonly { readonly label: string; readonly months: number }[];
  /** 「4月」から「3月」まで。 */
  readonly months: readonly string[];
  readonly groups: readonly { readonly label: string; readonly rows: readonly CalendarRow[] }[];
  /** 柱の軸の上の端 (全区の数)。 */
  readonly axisMax: number;
  /** 一つも無いときに印刷する言葉。 */
  readonly nothing: string;
  /** 数値のブックの「日付」。区のものも一つずつ。 */
  readonly dates: readonly GatheringDate[];
}

/** 会議一つ。市のものは日を、区のものは開く区の数を見せる。 */
export interface CalendarRow {
  readonly label: string;
  /** 月の順に12。 */
  readonly cells: readonly CalendarCell[];
}

export interface CalendarCell {
  readonly days: readonly CalendarDay[];
  /** 開く区の数。区の会議が無い月は null。 */
  readonly wards: { readonly count: number; readonly origin: FigureOrigin } | null;
}

export interface CalendarDay {
  /** 「13」。 */
  readonly day: string;
  /** 「木」。 */
  readonly weekday: string;
  readonly origin: FigureOrigin;
}
