import { fiscalYearLabel, halfLabel } from '../../calendar/fiscalYear.ts';
import type { Point, Series } from '../../comparison/comparison.ts';
import type { Half } from '../../survey/survey.ts';
import type { WardSheetDefinition } from '../definition/registerBlocks.ts';
import { type HandoutFacts, splitReference } from '../facts.ts';
import { clipLines } from '../fitLines.ts';
import type { HandoutNote } from '../model/handoutModel.ts';
import type { Tone } from '../model/segment.ts';
import type { SheetReply, SheetValue } from '../model/wardSheetBlock.ts';
import { findSeries } from '../yearValue.ts';

/** 三状態の狭い欄での言葉と印。 */
const STATES: Readonly<Record<string, { readonly text: string; readonly tone: Tone }>> = {
  done: { text: '実施済', tone: 'solid' },
  preparing: { text: '準備・調整中', tone: 'hatched' },
  notstarted: { text: '未着手', tone: 'light' },
};

/** 値の欄に一行で入る全角の字数。 */
const VALUE_ROOM = 9.5;

export interface WardReplies {
  /** 令和6年度、令和5年度上半期 */
  readonly currentHead: string;
  readonly beforeHead: string;
  readonly rows: readonly SheetReply[];
  readonly notes: readonly HandoutNote[];
}

/**
 * 区の回答の今年度と前年度の値、24区の中の位置。
 * 前年度は同じ期があればそれ、無ければある期。定義の変わった項目には ※ を付け、比べられないと注に書く。
 */
export function buildReplies(
  definition: Pick<WardSheetDefinition, 'rows'>,
  facts: HandoutFacts,
  ward: string,
): WardReplies {
  const wanted = facts.survey?.half ?? 'year';
  const read = definition.rows.map((row) => {
    const series = findSeries(facts, row.item);
    const current = answeredPoint(series, facts.fiscalYear, [wanted]);
    const before = answeredPoint(series, facts.fiscalYear - 1, [wanted, 'year', 'first', 'second']);
    const reason =
      current === undefined || before === undefined || current.group === before.group
        ? null
        : breakReason(series, current);
    return { row, series, current, before, reason };
  });
  const broken = [...new Set(read.flatMap(({ reason }) => (reason === null ? [] : [reason])))];
  const mark = (reason: string) => (broken.length === 1 ? '※' : `※${broken.indexOf(reason) + 1}`);
  const beforeHalf = commonHalf(read.map(({ before }) => before));
  return {
    currentHead: `${fiscalYearLabel(facts.fiscalYear)}${wanted === 'year' ? '' : halfLabel(wanted)}`,
    beforeHead: `${fiscalYearLabel(facts.fiscalYear - 1)}${beforeHalf === null || beforeHalf === 'year' ? '' : halfLabel(beforeHalf)}`,
    rows: read.map(({ row, series, current, before, reason }) => ({
      label: row.label,
      source: splitReference(row.item),
      mark: reason === null ? null : mark(reason),
      unit: series?.unit ?? '',
      current: wardValue(series, current, ward),
      before: withHalf(wardValue(series, before, ward), before, beforeHalf),
      beforePlace: before === undefined ? null : { fiscalYear: before.fiscalYear, half: before.half },
      beforeItem: before?.code ?? null,
      place: placeOf(current, ward),
    })),
    notes: broken.map((reason) => ({ mark: mark(reason), text: `${reason}。前年度とは比べられない。` })),
  };
}

/** 区ごとの値のある点。期は halves の順に探す。 */
function answeredPoint(
  series: Series | undefined,
  fiscalYear: number,
  halves: readonly Half[],
): Point | undefined {
  return halves
    .map((half) => series?.points.find((point) => point.fiscalYear === fiscalYear && point.half === half))
    .find((point) => point !== undefined && (point.values !== null || point.wards !== null));
}

function breakReason(series: Series | undefined, current: Point): string {
  const found = series?.breaks.findLast(({ between: [, to] }) => to.fiscalYear <= current.fiscalYear);
  return found?.reason ?? `${fiscalYearLabel(current.fiscalYear)}から集計の定義を変更`;
}

/** どの値も同じ期のものならその期。違うものが混ざれば null。 */
function commonHalf(points: readonly (Point | undefined)[]): Half | null {
  const halves = new Set(points.flatMap((point) => (point === undefined ? [] : [point.half])));
  const [only] = halves;
  return halves.size === 1 ? (only ?? null) : null;
}

function withHalf(value: SheetValue, point: Point | undefined, common: Half | null): SheetValue {
  if (common !== null || point === undefined || point.half === 'year') return value;
  return { ...value, text: `${value.text}（${halfLabel(point.half)}）` };
}

const ABSENT: SheetValue = { text: '－', tone: null, value: null };
const UNANSWERED: SheetValue = { text: '未回答', tone: 'dashed', value: null };

/** 区の値。回が無ければ －、答えていなければ未回答。 */
function wardValue(series: Series | undefined, point: Point | undefined, ward: string): SheetValue {
  if (series === undefined || point === undefined) return ABSENT;
  if (point.values !== null) {
    const value = point.values[ward];
    if (value === undefined) return UNANSWERED;
    const text = value.toLocaleString('en-US', { maximumFractionDigits: 2 });
    return { text: `${text}${series.unit}`, tone: null, value };
  }
  const chosen = series.parts.filter(({ code }) => point.wards?.[code]?.includes(ward));
  const [first, ...rest] = chosen;
  if (first === undefined) return UNANSWERED;
  if (first.code === 'none') return { text: '該当なし', tone: null, value: null };
  if (rest.length > 0) return { text: `${chosen.length}項目`, tone: null, value: null };
  const state = series.type === 'status3' ? STATES[first.code] : undefined;
  return state === undefined
    ? { text: clipLines(first.label, VALUE_ROOM, 1), tone: null, value: null }
    : { ...state, value: null };
}

/** 軸は0からいちばん多い区まで。答えた区が一つなら位置は無い。 */
function placeOf(point: Point | undefined, ward: string): SheetReply['place'] {
  const own = point?.values?.[ward];
  if (own === undefined || point?.values == null) return null;
  const others = Object.entries(point.values)
    .filter(([code]) => code !== ward)
    .map(([, value]) => value);
  const max = Math.max(own, ...others);
  return others.length === 0 || max <= 0 ? null : { own, others, max };
}
