import { DaichoError } from '../../shared/api/failure.ts';
import { fiscalYearShort, halfShort } from '../../shared/calendar/fiscalYear.ts';
import { compareValues, numberAt } from '../../shared/comparison/compareValues.ts';
import type { Comparison, Point, Series } from '../../shared/comparison/comparison.ts';
import { loadComparison } from '../comparison/loadComparison.ts';
import type { Context, Parsed } from './context.ts';

/** `survey compare SURVEY SURVEY …`: 回を年度の順に並べ、切れ目と公表値との差を言う。 */
export async function compareAction(words: readonly string[], _: Parsed, context: Context): Promise<number> {
  if (words.length < 2)
    throw new DaichoError('badArgument', { detail: '比べる調査を二つ以上書きます (SURVEY SURVEY)' });
  return context.withSession(async (session) => {
    const comparison = await loadComparison(session.register.db, words);
    context.answer(withChanges(comparison), () => comparisonText(comparison));
    return 0;
  });
}

/** 機械が読む形: 系列に、続く点どうしの差 (比べられなければその訳) を添える。 */
function withChanges(comparison: Comparison) {
  return {
    ...comparison,
    series: comparison.series.map((series) => ({ ...series, changes: changesOf(series) })),
  };
}

function changesOf(series: Series) {
  const years = series.points.filter((point) => point.half === 'year');
  const halves = series.points.filter((point) => point.half === 'first');
  return [halves, years].flatMap((points) =>
    points.slice(1).map((after, at) => {
      const before = points[at] ?? after;
      const place = ({ fiscalYear, half, code }: Point) => ({ fiscalYear, half, code });
      const parts = Object.fromEntries(
        series.parts.map(({ code }) => [code, compareValues(series, before, after, code)]),
      );
      return { from: place(before), to: place(after), value: compareValues(series, before, after), parts };
    }),
  );
}

function comparisonText(comparison: Comparison): string {
  return comparison.series.map(seriesText).join('\n');
}

function seriesText(series: Series): string {
  const points = series.points.map((point) => `  ${pointText(series, point)}`);
  const breaks = series.breaks.map(
    ({ between: [before, after], reason }) =>
      `  ║ ${periodText(before)} と ${periodText(after)} は比べられません: ${reason}`,
  );
  return [`${series.code}\t${series.label}`, ...points, ...breaks].join('\n');
}

function pointText(series: Series, point: Point): string {
  const value = numberAt(point);
  const shown = value === null ? '' : ` ${value.toLocaleString('ja-JP')}${series.unit}`;
  const parts = series.parts.flatMap(({ code, label }) => {
    const count = numberAt(point, code);
    return count === null ? [] : [`${label} ${count}`];
  });
  const published = point.published.find((figure) => figure.part === null);
  const differs = published !== undefined && point.value !== null && published.value !== point.value;
  return [
    `${periodText(point)}${shown}`,
    ...(parts.length > 0 ? [parts.join('、')] : []),
    ...(differs
      ? [`公表 ${published.value.toLocaleString('ja-JP')}／再計算 ${point.value?.toLocaleString('ja-JP')}`]
      : []),
    ...(published !== undefined && point.value === null ? ['公表値'] : []),
    ...(point.source === 'published' && published === undefined ? ['公表値'] : []),
    ...(point.n === null
      ? []
      : [`n＝${point.n}${point.noAnswer === null ? '' : ` 未回答 ${point.noAnswer}`}`]),
    ...(point.note === null ? [] : [point.note]),
  ].join('  ');
}

function periodText({ fiscalYear, half }: Pick<Point, 'fiscalYear' | 'half'>): string {
  return `${fiscalYearShort(fiscalYear)}${half === 'year' ? '' : halfShort(half)}`;
}
