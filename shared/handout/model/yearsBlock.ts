import type { Half } from '../../survey/survey.ts';
import type { Figure } from './figure.ts';
import type { FigureSource } from './figureOrigin.ts';
import type { Tone } from './segment.ts';

/** 年度の推移: 縦棒とその下の表。棒は表の列の上に立つ。 */
export interface YearsBlock extends Figure {
  readonly kind: 'years';
  readonly unit: string;
  readonly axisMax: number;
  readonly ticks: readonly number[];
  /** 棒の内訳の凡例。内訳が無ければ空。 */
  readonly legend: readonly { readonly label: string; readonly tone: Tone }[];
  readonly columns: readonly YearColumn[];
  readonly rows: readonly YearRow[];
  /** 公表値と内訳計の違う年度があるか (破線の箱と注)。 */
  readonly differs: boolean;
}

export interface YearColumn {
  readonly half?: Half | undefined;
  /** 令和6年度、令和5年度\n上半期 */
  readonly label: string;
  readonly fiscalYear: number;
  /** 参考の半期。細く、灰で、間を空けて置く。 */
  readonly reference: boolean;
  /** 棒の上の数。無ければ null (未確定)。 */
  readonly value: number | null;
  /** 積む内訳、凡例の順。内訳が無ければ空。 */
  readonly parts: readonly (number | null)[];
  /** この列の前に系列の切れ目があれば、その訳。 */
  readonly breakBefore: string | null;
  /** 切れ目より前の数え方か (斜線で描く)。 */
  readonly oldDefinition: boolean;
}

export interface YearRow {
  /** 数の項目。計や差など、項目でない行には無い。 */
  readonly source?: FigureSource | undefined;
  /** 列の順の、その年度の版での項目の code。 */
  readonly items?: readonly string[] | undefined;
  /** 計と差の行: もとにした行の番号。 */
  readonly of?: readonly number[] | undefined;
  readonly label: string;
  readonly kind: 'total' | 'part' | 'sum' | 'difference' | 'within';
  /** 列の順の数。無ければ null (－)。 */
  readonly values: readonly (number | null)[];
}

/** 年度の折れ線とその下の表。 */
export interface LinesBlock extends Figure {
  readonly kind: 'lines';
  readonly unit: string;
  readonly axisMax: number;
  readonly ticks: readonly number[];
  readonly columns: readonly {
    readonly label: string;
    readonly fiscalYear: number;
    readonly half?: Half | undefined;
  }[];
  readonly series: readonly {
    readonly label: string;
    /** 図の単位と違いうる、系列の単位。 */
    readonly unit?: string | undefined;
    readonly source: FigureSource;
    /** 列の順の、その年度の版での項目の code。 */
    readonly items?: readonly string[] | undefined;
    /** 列の順の数。無ければ null。 */
    readonly values: readonly (number | null)[];
    /** この列の前で線を切る訳。切らなければ null。 */
    readonly breaks: readonly (string | null)[];
  }[];
}
