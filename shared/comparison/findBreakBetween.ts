import type { Point, Series } from './comparison.ts';

/** 二つの点の間に系列の切れ目があれば、その訳。無ければ null。点の前後は問わない。 */
export function findBreakBetween(series: Series, one: Point, other: Point): string | null {
  if (one.group === other.group) return null;
  const [low, high] = [Math.min(one.group, other.group), Math.max(one.group, other.group)];
  const reasons = series.breaks
    .filter((each) => {
      const groups = each.between.map(
        (place) =>
          series.points.find(
            (point) =>
              point.fiscalYear === place.fiscalYear && point.half === place.half && point.code === place.code,
          )?.group ?? -1,
      );
      return Math.min(...groups) >= low && Math.max(...groups) <= high;
    })
    .map((each) => each.reason);
  return [...new Set(reasons)].join('、') || '集計の定義が違うため';
}

/** いくつかの点の和。切れ目をまたぐか、数の決まらない点があれば null。 */
export function sumPoints(series: Series, points: readonly Point[]): number | null {
  const [first] = points;
  if (first === undefined || points.some((point) => findBreakBetween(series, first, point) !== null))
    return null;
  const values = points.map((point) => point.value);
  return values.some((value) => value === null)
    ? null
    : Math.round(values.reduce((sum: number, value) => sum + (value ?? 0), 0) * 1000) / 1000;
}
