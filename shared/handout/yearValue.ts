import type { Point, Series } from '../comparison/comparison.ts';
import type { Half } from '../survey/survey.ts';
import { type HandoutFacts, splitReference } from './facts.ts';

/** 年度と期。 */
export interface YearPlace {
  readonly fiscalYear: number;
  readonly half: Half;
}

/** その項目 (どの版の code でもよい) の系列。 */
export function findSeries(facts: HandoutFacts, reference: string): Series | undefined {
  const { form, item } = splitReference(reference);
  return facts.comparison.series.find(
    (series) =>
      series.form === form && (series.code === item || series.points.some((point) => point.code === item)),
  );
}

/** 系列の、その年度・期の点。 */
export function pointAt(series: Series | undefined, place: YearPlace): Point | undefined {
  return series?.points.find((point) => point.fiscalYear === place.fiscalYear && point.half === place.half);
}

/** 年度・期ごとの、その版での項目の code (`b_o_1` が `b_o_1k` になる前の年度では `b_o_1`)。 */
export function itemsAt(
  facts: HandoutFacts,
  reference: string,
  places: readonly YearPlace[],
): readonly string[] {
  const series = findSeries(facts, reference);
  const { item } = splitReference(reference);
  return places.map((place) => pointAt(series, place)?.code ?? item);
}

/** 印刷する数: 公表した数があればそれ、無ければ回答からの数。誰も答えていない0は数ではない。 */
export function printedValue(point: Point | undefined): number | null {
  const published = point?.published.find((figure) => figure.part === null)?.value;
  if (published !== undefined) return published;
  const values = point?.source === 'recalculated' ? point.values : null;
  const nobody = values !== null && Object.keys(values).length === 0;
  return nobody ? null : (point?.value ?? null);
}
