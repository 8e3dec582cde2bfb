import type { Comparison, Point, Series } from '../../comparison/comparison.ts';
import { differenceText } from '../../comparison/differenceText.ts';
import type { FormId } from '../../survey/form.ts';
import { FIGURE_BASE, parseFigureReference } from './figureReference.ts';

/** 集計に結んだ数の、ある年度の値。 */
export interface BoundFigure {
  readonly value: number | null;
  /** 数の無い訳、公表値であること、締切前であること。無ければ null。 */
  readonly note: string | null;
  /** 集計に開くための場所。回から数えていなければ (公表値だけ) rounds は空。 */
  readonly place: {
    readonly form: FormId;
    readonly item: string;
    readonly rounds: readonly string[];
    /** 数の後ろの区 (選択肢・階級)。値なら null で、答えた区のすべて。 */
    readonly wards: readonly string[] | null;
  };
  /** 系列の点。切れ目を比べるのに使う。 */
  readonly point: Point;
}

/** 指す数の系列。古い code で結んでいても、引き継いだ系列を見つける。無ければ null。 */
export function boundSeries(reference: string, comparison: Comparison): Series | null {
  const parsed = parseFigureReference(reference);
  if (parsed === null) return null;
  const own = comparison.series.filter(({ form }) => form === parsed.form);
  return (
    own.find(({ code }) => code === parsed.item) ??
    own.find(({ points }) => points.some(({ code }) => code === parsed.item)) ??
    null
  );
}

/**
 * 結んだ数の、年度の値 (`settleYear` の決まりで出た年度の点)。締め切った回は写しから数えてある。
 * 数えられない年度は公表値。年度の点が無ければ null、点はあっても数が決まらなければ value が null で note に訳。
 */
export function boundFigure(reference: string, series: Series, fiscalYear: number): BoundFigure | null {
  const parsed = parseFigureReference(reference);
  const point = series.points.findLast((each) => each.fiscalYear === fiscalYear && each.half === 'year');
  if (parsed === null || series.form === null || point === undefined) return null;
  const part = partOf(series, parsed.part);
  const counted = countedValue(series, point, part);
  const published = publishedValue(point, part);
  return {
    value: counted ?? published,
    note:
      counted !== null
        ? countedNote(point, counted, published)
        : published !== null
          ? '公表値'
          : missingNote(series, point, part),
    place: {
      form: series.form,
      item: point.code,
      rounds: counted === null ? [] : point.rounds,
      wards: part === null || part === FIGURE_BASE ? null : (point.wards?.[part] ?? null),
    },
    point,
  };
}

/** 三状態は、選ばなければ実施済の区の数。 */
function partOf(series: Series, part: string | null): string | null {
  return part ?? (series.type === 'status3' ? 'done' : null);
}

/** 回答から数えた数。 */
function countedValue(series: Series, point: Point, part: string | null): number | null {
  if (point.source === 'published') return null;
  if (part === FIGURE_BASE) return point.n;
  if (part === null) return isNumeric(series) ? point.value : null;
  return point.counts?.[part] ?? null;
}

/** 印刷された数。回答から数えられない年度は、これを使う。 */
function publishedValue(point: Point, part: string | null): number | null {
  if (part === FIGURE_BASE) return point.published.find(({ base }) => base !== null)?.base ?? null;
  return point.published.find((figure) => figure.part === part)?.value ?? null;
}

function missingNote(series: Series, point: Point, part: string | null): string {
  if (part === null && !isNumeric(series)) return 'どの選択肢の区を数えるかを選んでください';
  if (part !== null && part !== FIGURE_BASE && series.parts.every(({ code }) => code !== part))
    return '結んだ選択肢が、いまの様式にありません';
  return point.note ?? '数が決まりません';
}

function countedNote(point: Point, counted: number, published: number | null): string | null {
  const notes = [
    ...(published === null || published === counted ? [] : [differenceText(published, counted, '再計算')]),
    ...(point.note === null ? [] : [point.note]),
    ...(point.noAnswer !== null && point.noAnswer > 0 ? [`未回答 ${point.noAnswer}区`] : []),
  ];
  return notes.length === 0 ? null : notes.join('、');
}

function isNumeric({ type }: Series): boolean {
  return ['count', 'hours', 'rows', 'sum', 'wards'].includes(type);
}
