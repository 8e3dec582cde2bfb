import { numberAt } from '../../../shared/comparison/compareValues.ts';
import type { Point, Series } from '../../../shared/comparison/comparison.ts';
import { comparePeriods, type Period, samePeriod } from '../../../shared/comparison/period.ts';
import { splitTitle } from '../../survey/splitTitle.ts';
import { yearsText } from './yearsText.ts';

/** 経年の画面の左に並ぶ節。 */
export interface YearSection {
  readonly key: string;
  readonly head: string;
  readonly label: string;
  readonly series: readonly Series[];
}

/** 系列を、様式の節ごとに。順は様式の順。 */
export function yearSections(
  series: readonly Series[],
  formTitles: ReadonlyMap<string, string>,
): readonly YearSection[] {
  const groups = Map.groupBy(series, (each) => `${each.form ?? ''}/${each.section}`);
  return [...groups].map(([key, own]) => {
    const { form, section } = own[0] ?? { form: null, section: '' };
    const { head, label } = splitTitle(section);
    return {
      key,
      head: form === null ? yearsText.free : head === '' ? (formTitles.get(form) ?? '') : head,
      label: form === null ? yearsText.free : label,
      series: own,
    };
  });
}

/** 節の列: どれかの系列に数のある期。 */
export function periodsOf(series: readonly Series[]): readonly Period[] {
  const found: Period[] = [];
  for (const point of series.flatMap((each) => each.points)) {
    if (hasNumber(point) && !found.some((each) => samePeriod(each, point)))
      found.push({ fiscalYear: point.fiscalYear, half: point.half });
  }
  return found.toSorted(comparePeriods);
}

/** 系列の、その期の点。定義の違う点が二つあれば新しい定義のもの。 */
export function pointAt(series: Series, period: Period): Point | null {
  return series.points.findLast((point) => samePeriod(point, period)) ?? null;
}

/** 見せる区分。選択・階級の系列で値が無ければ初めの区分、ほかは値。 */
export function leadingPart(series: Series): string | null {
  const counted = ['status3', 'choice', 'multi'].includes(series.type);
  return counted ? (series.parts[0]?.code ?? null) : null;
}

/** 見せる数 (公表値があれば公表値) と、違うときの再計算。 */
export interface ShownFigure {
  readonly shown: number | null;
  /** 公表値と違う再計算。同じか、どちらかが無ければ null。 */
  readonly recalculated: number | null;
  readonly old: boolean;
}

export function shownFigure(series: Series, point: Point, part: string | null): ShownFigure {
  const shown = numberAt(point, part ?? undefined);
  const own = part === null ? point.value : (point.counts?.[part] ?? null);
  const differs = shown !== null && own !== null && own !== shown;
  return { shown, recalculated: differs ? own : null, old: point.group < newestGroup(series) };
}

/** 合計とその内訳計。内訳がそろわないか、同じなら null。紙に出る数 (公表値があれば公表値) どうしで。 */
export function partsGap(
  all: readonly Series[],
  series: Series,
  period: Period,
): { readonly sum: number; readonly difference: number } | null {
  const parts = all.filter((each) => each.form === series.form && each.partOf === series.code);
  const total = shownAt(series, period);
  const values = parts.map((each) => shownAt(each, period));
  if (parts.length === 0 || total === null || values.some((value) => value === null)) return null;
  const sum = values.reduce((left: number, value) => left + (value ?? 0), 0);
  return sum === total ? null : { sum, difference: total - sum };
}

function shownAt(series: Series, period: Period): number | null {
  const point = pointAt(series, period);
  return point === null ? null : numberAt(point);
}

/** その期の前に系列の切れ目があれば、その訳。 */
export function breakBefore(series: Series, point: Point): string | null {
  const found = series.breaks.find(
    ({ between: [, after] }) => samePeriod(after, point) && after.code === point.code,
  );
  return found?.reason ?? null;
}

/** 公表値と再計算の違う点の数。 */
export function countDiffering(series: Series): number {
  const parts = [null, ...series.parts.map(({ code }) => code)];
  return series.points.filter((point) =>
    parts.some((part) => shownFigure(series, point, part).recalculated !== null),
  ).length;
}

function newestGroup(series: Series): number {
  return Math.max(0, ...series.points.map((point) => point.group));
}

function hasNumber(point: Point): boolean {
  return point.value !== null || point.counts !== null || point.published.length > 0;
}
