import type { Comparison, Point, Series } from '../../../shared/comparison/comparison.ts';
import { comparePeriods } from '../../../shared/comparison/period.ts';
import type { PublishedFigure } from '../../../shared/survey/publishedFigure.ts';

export interface PublishedRow {
  readonly figure: PublishedFigure;
  /** 同じ期の、回答から数えた数。無ければ null。 */
  readonly recalculated: number | null;
  /** 公表値のある系列と点。出所を開くのに。 */
  readonly series: Series;
  readonly point: Point;
}

/** 公表値のすべてと、その隣の再計算を、新しい期から。 */
export function publishedRows({ series }: Comparison): readonly PublishedRow[] {
  return series
    .flatMap((each) =>
      each.points.flatMap((point) =>
        point.published.map((figure) => ({
          figure,
          recalculated: recalculatedOf(point, figure),
          series: each,
          point,
        })),
      ),
    )
    .toSorted((a, b) => comparePeriods(b.figure, a.figure));
}

function recalculatedOf(point: Point, { part }: PublishedFigure) {
  if (point.source === 'published') return null;
  if (part === null) return point.value;
  if (part === 'units')
    return point.values === null ? null : Object.values(point.values).filter((value) => value >= 1).length;
  return point.counts?.[part] ?? null;
}
