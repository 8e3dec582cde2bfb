import type { Point, Series } from './comparison.ts';
import { findBreakBetween } from './findBreakBetween.ts';

/** 二つの点の差。比べられないときは差も率も無く、その訳がある。 */
export type PointChange =
  | { readonly comparable: true; readonly difference: number; readonly rate: string }
  | { readonly comparable: false; readonly reason: string };

/**
 * 前の点から後の点への変わり方。系列の切れ目をまたぐとき、期の種類が違うとき、値の決まらないときは比べない。
 * 率は小数1位 (四捨五入、.0 は落とす)、前が0なら「－」。
 * @param part 選択肢・階級の code。省けば値
 */
export function compareValues(series: Series, before: Point, after: Point, part?: string): PointChange {
  const broken = findBreakBetween(series, before, after);
  if (broken !== null) return { comparable: false, reason: broken };
  if (before.half !== after.half) return { comparable: false, reason: '期の長さが違うため比べません' };
  if (part !== undefined && before.bandGroup !== after.bandGroup)
    return { comparable: false, reason: '階級の区切りが違うため比べません' };
  const [from, to] = [numberAt(before, part), numberAt(after, part)];
  if (from === null || to === null) return { comparable: false, reason: '数の決まらない期があります' };
  const difference = Math.round((to - from) * 1000) / 1000;
  return { comparable: true, difference, rate: formatRate(difference, from) };
}

/** 点の数。part があればその区数。公表値があれば公表値を採る (紙に出るのは公表値)。 */
export function numberAt(point: Point, part?: string): number | null {
  const published = point.published.find((each) => (each.part ?? undefined) === part);
  if (published !== undefined) return published.value;
  return part === undefined ? point.value : (point.counts?.[part] ?? null);
}

/** 全体に対する率: 小数1位、四捨五入、.0 は落とす。0/0 と x/0 は「－」。 */
export function formatRate(value: number, whole: number): string {
  if (whole === 0) return '－';
  const tenths = (Math.sign(value) * Math.round((Math.abs(value) / whole) * 1000)) / 10;
  return `${tenths}%`.replace('-', '−');
}
