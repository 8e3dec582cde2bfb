import { fiscalYearLabel } from '../../calendar/fiscalYear.ts';
import type { BoundFigure } from './boundFigure.ts';
import { figureText, indicatorRate, toTenth } from './indicatorRate.ts';

/** ある年度に打った数。 */
export interface TypedYear {
  /** 指標の値の台帳の行。 */
  readonly id: string;
  readonly fiscalYear: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
}

/** 分子か分母の一つ。 */
export interface IndicatorPart {
  readonly value: number | null;
  /** 集計に結んだ数か、打った数か。どちらも無ければ null。 */
  readonly origin: 'bound' | 'typed' | null;
  readonly note: string | null;
  /** 結んだ数の、集計での場所。 */
  readonly place: BoundFigure['place'] | null;
}

export interface IndicatorYear {
  readonly fiscalYear: number;
  readonly numerator: IndicatorPart;
  readonly denominator: IndicatorPart;
  /** 指標の値 (小数1位)。決まらなければ null。 */
  readonly value: number | null;
  /** 33.1％、23区、0分の0は －、値が無ければ ''。 */
  readonly text: string;
  /** 打った数と、集計や計算の食い違い。 */
  readonly contradictions: readonly string[];
  /** 打った行の id。無ければ null。 */
  readonly typed: string | null;
  /** 前の値の年度との間に集計の切れ目があれば、その訳。またいで線も差も出さない。 */
  readonly brokenBefore: string | null;
}

interface YearFigures {
  readonly typed: TypedYear | null;
  readonly numerator: BoundFigure | null;
  readonly denominator: BoundFigure | null;
}

/**
 * 一つの年度の値。結んだ数があればそれが、無ければ打った数が分子・分母になる。分母があれば分子÷分母、
 * 無ければ分子、どちらも無ければ打った値。打った数が集計や計算と違えば、直さずに言う。
 */
export function indicatorYear(
  indicator: { readonly name: string; readonly unit: string; readonly denominatorItem: string | null },
  fiscalYear: number,
  { typed, numerator, denominator }: YearFigures,
): Omit<IndicatorYear, 'brokenBefore'> {
  const top = partOf(numerator, typed?.numerator ?? null);
  const bottom = partOf(denominator, typed?.denominator ?? null);
  const divided = bottom.value !== null || indicator.denominatorItem !== null;
  const computed = computedValue(top.value, bottom.value, divided, indicator.unit);
  const written = typed?.value ?? null;
  const value = computed === 'none' ? (written === null ? null : toTenth(written)) : computed;
  const text =
    value !== null ? figureText(value, indicator.unit) : computed === null && bottom.value === 0 ? '－' : '';
  const differs = (label: string, one: number | null, other: number | null, what: string) =>
    one === null || other === null || toTenth(one) === toTenth(other)
      ? []
      : [
          `${fiscalYearLabel(fiscalYear)}に打った${label} ${figureText(one, '')} は、${what} ${figureText(other, '')} と違います。`,
        ];
  return {
    fiscalYear,
    numerator: top,
    denominator: bottom,
    value,
    text,
    contradictions: [
      ...differs('分子', typed?.numerator ?? null, numerator?.value ?? null, '集計の'),
      ...differs('分母', typed?.denominator ?? null, denominator?.value ?? null, '集計の'),
      ...(computed === 'none' ? [] : differs('値', written, computed, divided ? '分子÷分母の' : '分子の')),
    ],
    typed: typed?.id ?? null,
  };
}

function partOf(bound: BoundFigure | null, typed: number | null): IndicatorPart {
  if (bound !== null && bound.value !== null)
    return { value: bound.value, origin: 'bound', note: bound.note, place: bound.place };
  if (typed !== null) return { value: typed, origin: 'typed', note: bound?.note ?? null, place: null };
  return { value: null, origin: null, note: bound?.note ?? null, place: bound?.place ?? null };
}

/** 計算できないときは 'none'、分母が0のときは null。 */
function computedValue(
  top: number | null,
  bottom: number | null,
  divided: boolean,
  unit: string,
): number | null | 'none' {
  if (top === null) return 'none';
  if (!divided) return toTenth(top);
  return bottom === null ? 'none' : indicatorRate(top, bottom, unit);
}
