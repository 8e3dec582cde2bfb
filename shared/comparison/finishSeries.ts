import type { PublishedFigure } from '../survey/publishedFigure.ts';
import type { Half } from '../survey/survey.ts';
import type { Point, Series, SeriesBreak } from './comparison.ts';
import { comparePeriods, samePeriod } from './period.ts';
import { completeYear, type HalfPoint, settleYear } from './settleYear.ts';

/** 点の入る前の系列。 */
export type SeriesHead = Omit<Series, 'points' | 'breaks'>;

/** 比べられる組。 */
export type DefinitionGroup = Pick<Point, 'group' | 'bandGroup'>;

/** 回の点に年度の点を足し、公表値を添え、切れ目を見つけて系列にする。 */
export function finishSeries(
  head: SeriesHead,
  happened: boolean,
  own: readonly HalfPoint[],
  figures: readonly PublishedFigure[],
  groupOf: (figure: PublishedFigure) => DefinitionGroup | null,
  reasons: ReadonlyMap<number, string>,
): Series {
  const recalculated = settleYears(head.type, happened, own);
  const mine = figures.flatMap((figure) => {
    const groups = groupOf(figure);
    return groups === null ? [] : [{ figure, groups, group: groups.group }];
  });
  const beside = recalculated.map((point) => ({
    ...point,
    published: mine
      .filter(({ figure, group }) => samePeriod(point, figure) && group === point.group)
      .map(({ figure }) => figure),
  }));
  const alone = mine.filter(
    ({ figure, group }) => !beside.some((point) => samePeriod(point, figure) && group === point.group),
  );
  const only = [
    ...Map.groupBy(alone, ({ figure, group }) => `${figure.fiscalYear}/${figure.half}/${group}`).values(),
  ].map((group) =>
    publishedPoint(
      group.map(({ figure }) => figure),
      group[0]?.groups ?? { group: 0, bandGroup: 0 },
    ),
  );
  const points = [...beside, ...only].toSorted((a, b) => comparePeriods(a, b) || a.group - b.group);
  return { ...head, points, breaks: findBreaks(points, reasons) };
}

/** 年度ごとに、回の点に年度の点と導いた下半期を足す。 */
function settleYears(type: Series['type'], happened: boolean, own: readonly HalfPoint[]): readonly Point[] {
  const years = Map.groupBy(own, ({ point }) => point.fiscalYear);
  return [...years.values()].flatMap((year) => {
    const at = (half: Half) => year.findLast(({ point }) => point.half === half) ?? null;
    const halves = { first: at('first'), second: at('second'), year: at('year') };
    const whole = completeYear(type, happened, halves);
    return [
      ...[halves.first, halves.second].flatMap((each) => (each === null ? [] : [each.point])),
      ...settleYear(type, happened, halves),
      ...(whole === null ? [] : [whole]),
    ];
  });
}

function publishedPoint(figures: readonly PublishedFigure[], groups: DefinitionGroup): Point {
  const [first] = figures;
  if (first === undefined) throw new Error('公表値の無い点です');
  const parts = figures.filter((figure) => figure.part !== null);
  return {
    fiscalYear: first.fiscalYear,
    half: first.half,
    source: 'published',
    code: first.item,
    group: groups.group,
    bandGroup: groups.bandGroup,
    value: figures.find((figure) => figure.part === null)?.value ?? null,
    counts:
      parts.length === 0
        ? null
        : Object.fromEntries(parts.map((figure) => [figure.part ?? '', figure.value])),
    n: figures.find((figure) => figure.base !== null)?.base ?? null,
    noAnswer: null,
    partial: [],
    wards: null,
    values: null,
    rounds: [],
    published: figures,
    note: null,
  };
}

function findBreaks(points: readonly Point[], reasons: ReadonlyMap<number, string>): readonly SeriesBreak[] {
  return points.flatMap((point, at) => {
    const before = points[at - 1];
    if (before === undefined || before.group === point.group) return [];
    const [low, high] = [Math.min(before.group, point.group), Math.max(before.group, point.group)];
    const between = [...reasons]
      .filter(([group]) => group > low && group <= high)
      .map(([, reason]) => reason);
    const place = ({ fiscalYear, half, code }: Point) => ({ fiscalYear, half, code });
    return [{ between: [place(before), place(point)] as const, reason: [...new Set(between)].join('、') }];
  });
}
