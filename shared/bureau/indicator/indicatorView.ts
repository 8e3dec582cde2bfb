import { fiscalYearLabel } from '../../calendar/fiscalYear.ts';
import type { Comparison, Series } from '../../comparison/comparison.ts';
import { findBreakBetween } from '../../comparison/findBreakBetween.ts';
import { type BoundFigure, boundFigure, boundSeries } from './boundFigure.ts';
import { figureText } from './indicatorRate.ts';
import { type IndicatorYear, indicatorYear, type TypedYear } from './indicatorYear.ts';
import { type Judged, towardsTarget } from './towardsTarget.ts';

/** 評価指標の行。 */
export interface IndicatorRow {
  readonly id: string;
  readonly version: number;
  readonly position: number;
  readonly name: string;
  readonly definition: string;
  readonly side: 'medical' | 'care' | 'work';
  readonly source: string;
  readonly unit: string;
  readonly numeratorItem: string | null;
  readonly denominatorItem: string | null;
  readonly direction: 'up' | 'down';
  readonly baselineYear: number | null;
  readonly baseline: number | null;
  readonly targetYear: number | null;
  readonly target: number | null;
}

/** 見せる評価指標。`daicho indicator list --json` の要素でもある。 */
export interface IndicatorView {
  readonly id: string;
  readonly position: number;
  readonly name: string;
  readonly definition: string;
  readonly side: IndicatorRow['side'];
  readonly source: string;
  readonly unit: string;
  readonly direction: 'up' | 'down';
  /** 基準: 打った値、無ければその年度の値。 */
  readonly baseline: {
    readonly fiscalYear: number | null;
    readonly value: number | null;
    readonly text: string;
  };
  readonly target: {
    readonly fiscalYear: number | null;
    readonly value: number | null;
    readonly text: string;
  };
  /** 古い年度から。 */
  readonly years: readonly IndicatorYear[];
  readonly judged: Judged;
  /** 結び方の誤り、打った値の食い違い。 */
  readonly problems: readonly string[];
}

/** 指標の定義、打った値、集計を合わせて、年度の値と目標への動きにする。 */
export function indicatorView(
  row: IndicatorRow,
  typed: readonly TypedYear[],
  comparison: Comparison,
): IndicatorView {
  const numerator = bind(row.numeratorItem, comparison);
  const denominator = bind(row.denominatorItem, comparison);
  const counted = yearsOf(typed, [numerator, denominator]).map((fiscalYear) =>
    indicatorYear(row, fiscalYear, {
      typed: typed.find((each) => each.fiscalYear === fiscalYear) ?? null,
      numerator: at(numerator, fiscalYear),
      denominator: at(denominator, fiscalYear),
    }),
  );
  const breakBetween = (from: number, to: number) =>
    [numerator, denominator]
      .map((bound) => bound.series && breakIn(bound.series, at(bound, from), at(bound, to)))
      .find((reason) => reason !== null && reason !== undefined) ?? null;
  const years = counted.map((year, index) => {
    const before = counted.slice(0, index).findLast(({ value }) => value !== null);
    return {
      ...year,
      brokenBefore:
        before === undefined || year.value === null ? null : breakBetween(before.fiscalYear, year.fiscalYear),
    };
  });
  const values = years.flatMap(({ fiscalYear, value }) => (value === null ? [] : [{ fiscalYear, value }]));
  const own = values.find(({ fiscalYear }) => fiscalYear === row.baselineYear)?.value ?? null;
  const baseline = row.baseline ?? own;
  return {
    id: row.id,
    position: row.position,
    name: row.name,
    definition: row.definition,
    side: row.side,
    source: row.source,
    unit: row.unit,
    direction: row.direction,
    baseline: { fiscalYear: row.baselineYear, value: baseline, text: textOf(baseline, row.unit) },
    target: { fiscalYear: row.targetYear, value: row.target, text: textOf(row.target, row.unit) },
    years,
    judged: towardsTarget({
      direction: row.direction,
      target: row.target,
      baseline:
        row.baselineYear === null || baseline === null
          ? null
          : { fiscalYear: row.baselineYear, value: baseline },
      values,
      breakBetween,
    }),
    problems: [
      ...[numerator, denominator].flatMap(({ problem }) => (problem === null ? [] : [problem])),
      ...(row.baseline !== null && own !== null && textOf(row.baseline, row.unit) !== textOf(own, row.unit)
        ? [
            `基準値 ${textOf(row.baseline, row.unit)} は、${fiscalYearLabel(row.baselineYear ?? 0)}の値 ${textOf(own, row.unit)} と違います。`,
          ]
        : []),
      ...years.flatMap(({ contradictions }) => contradictions),
    ],
  };
}

interface Bound {
  readonly reference: string | null;
  readonly series: Series | null;
  readonly problem: string | null;
}

function bind(reference: string | null, comparison: Comparison): Bound {
  if (reference === null || reference === '') return { reference: null, series: null, problem: null };
  const series = boundSeries(reference, comparison);
  return {
    reference,
    series,
    problem: series === null ? `結んだ項目（${reference}）の集計がまだありません。` : null,
  };
}

function at({ reference, series }: Bound, fiscalYear: number): BoundFigure | null {
  return reference === null || series === null ? null : boundFigure(reference, series, fiscalYear);
}

function breakIn(series: Series, from: BoundFigure | null, to: BoundFigure | null): string | null {
  return from === null || to === null ? null : findBreakBetween(series, from.point, to.point);
}

/** 打った年度と、結んだ数の点のある年度。 */
function yearsOf(typed: readonly TypedYear[], bounds: readonly Bound[]): readonly number[] {
  const years = [
    ...typed.map(({ fiscalYear }) => fiscalYear),
    ...bounds.flatMap(({ series }) => series?.points.map(({ fiscalYear }) => fiscalYear) ?? []),
  ];
  return [...new Set(years)].sort((a, b) => a - b);
}

function textOf(value: number | null, unit: string): string {
  return value === null ? '' : figureText(value, unit);
}
