import type { Point, Series } from './comparison.ts';

/** 一つの年度の、期ごとの点と、その回が締め切ってあるか。 */
export interface HalfPoints {
  readonly first: HalfPoint | null;
  readonly second: HalfPoint | null;
  readonly year: HalfPoint | null;
}

export interface HalfPoint {
  readonly point: Point;
  readonly closed: boolean;
}

/**
 * 年度の点を決める (`design.md` 4、`domain.md` 4.5)。
 * - 件数: 通年の回があればその値。無ければ、両方締め切った上半期＋下半期。どちらでもなければ未確定。上半期＋通年は決して足さない
 * - 下半期: 下半期の回が無く、通年と上半期があれば、通年−上半期を印つきで導く
 * - 三状態・選択・階級: その年度の後の回のもの。複数回答は区の和集合、開催状況はいずれかの半期に開いたか
 * @param happened 「開催状況」の項目か
 * @returns 足す点 (年度の点、導いた下半期の点)。もとの回の点は含まない
 */
export function settleYear(type: Series['type'], happened: boolean, halves: HalfPoints): readonly Point[] {
  if (type === 'text' || type === 'date' || type === 'free') return [];
  const { first, second, year } = halves;
  const derived =
    second === null && year !== null && first !== null ? secondHalf(type, year.point, first.point) : null;
  const whole = year === null ? settledYear(type, happened, first, second) : null;
  return [derived, whole].filter((point) => point !== null);
}

/** 通年の回の点に、年度としての決まり (和集合、いずれかの半期) を当てる。 */
export function completeYear(
  type: Series['type'],
  happened: boolean,
  { first, second, year }: HalfPoints,
): Point | null {
  if (year === null) return null;
  const others = [first, second].flatMap((each) => (each === null ? [] : [each.point]));
  const same = others.filter((point) => point.group === year.point.group);
  if (same.length === 0 || (type !== 'multi' && !happened)) return year.point;
  return merged(type, [...same, year.point], year.point);
}

function settledYear(
  type: Series['type'],
  happened: boolean,
  first: HalfPoint | null,
  second: HalfPoint | null,
): Point | null {
  const later = second ?? first;
  if (later === null) return null;
  const base: Point = { ...later.point, half: 'year', source: 'derived', published: [] };
  const adds = isCount(type);
  const open = (half: HalfPoint | null) => half !== null && !half.closed;
  const missing =
    second === null
      ? '下半期か通年の回が無い'
      : adds && first === null
        ? '上半期の回が無い'
        : open(second) || (adds && open(first))
          ? '締切前'
          : null;
  if (missing !== null || second === null) return { ...unsettled(base), note: `未確定（${missing}）` };
  if (first === null) return { ...base, note: '下半期の回の状態' };
  const rounds = [...first.point.rounds, ...second.point.rounds];
  if (first.point.group !== second.point.group) {
    return adds
      ? { ...unsettled(base), rounds, note: '上半期と下半期で定義が違うため足せません' }
      : { ...base, note: '下半期の回の状態' };
  }
  if (adds) return { ...sumHalves(type, first.point, second.point), rounds, note: '上半期＋下半期' };
  if (type === 'multi' || happened)
    return { ...merged(type, [first.point, second.point], second.point), half: 'year', source: 'derived' };
  return { ...base, note: '下半期の回の状態' };
}

/** 期を足して年度の数になるもの。行 (一覧) は名寄せしないと重なるので足さない。 */
function isCount(type: Series['type']): boolean {
  return type === 'count' || type === 'hours' || type === 'sum' || type === 'wards';
}

function unsettled(point: Point): Point {
  return {
    ...point,
    value: null,
    counts: null,
    n: null,
    noAnswer: null,
    partial: [],
    wards: null,
    values: null,
  };
}

/** 区ごとに足す。片方の半期だけ答えた区は、ある方の値だけを足して partial に挙げる。 */
function sumHalves(type: Series['type'], left: Point, right: Point): Point {
  const [a, b] = [left.values ?? {}, right.values ?? {}];
  const wards = [...new Set([...Object.keys(b), ...Object.keys(a)])];
  const values = Object.fromEntries(wards.map((ward) => [ward, rounded((a[ward] ?? 0) + (b[ward] ?? 0))]));
  const all = Object.values(values);
  const n = Math.max(left.n ?? 0, right.n ?? 0);
  return {
    ...right,
    half: 'year',
    source: 'derived',
    published: [],
    value:
      type === 'wards' ? all.filter((value) => value >= 1).length : rounded(all.reduce((x, y) => x + y, 0)),
    values,
    n,
    noAnswer: n - wards.length,
    partial: [
      ...new Set([
        ...wards.filter((ward) => a[ward] === undefined || b[ward] === undefined),
        ...left.partial,
        ...right.partial,
      ]),
    ],
  };
}

function secondHalf(type: Series['type'], year: Point, first: Point): Point | null {
  if (!isCount(type) || type === 'wards' || year.value === null || first.value === null) return null;
  const base: Point = {
    ...unsettled(year),
    half: 'second',
    source: 'derived',
    rounds: [...year.rounds, ...first.rounds],
    published: [],
    n: year.n,
  };
  if (year.group !== first.group) return { ...base, note: '上半期と通年で定義が違うため引けません' };
  const value = rounded(year.value - first.value);
  if (value < 0) return { ...base, note: '通年が上半期より少ないため引けません' };
  return { ...base, value, note: '通年−上半期' };
}

/** 区の和集合。開催状況は、前の選択肢 (開催している) を選んだ半期の方を採る。 */
function merged(type: Series['type'], points: readonly Point[], later: Point): Point {
  const codes = Object.keys(later.counts ?? {});
  const chosen = (ward: string, code: string) => points.some((point) => point.wards?.[code]?.includes(ward));
  const everyone = [...new Set(points.flatMap((point) => Object.values(point.wards ?? {}).flat()))];
  const wards = Object.fromEntries(
    codes.map((code) => [
      code,
      everyone.filter((ward) => {
        if (type !== 'multi') return codes.find((each) => chosen(ward, each)) === code;
        // 一方で何かを選んだ区は、該当なしではない。
        return code === 'none' && codes.some((each) => each !== 'none' && chosen(ward, each))
          ? false
          : chosen(ward, code);
      }),
    ]),
  );
  const n = Math.max(...points.map((point) => point.n ?? 0));
  return {
    ...later,
    counts: Object.fromEntries(Object.entries(wards).map(([code, list]) => [code, list.length])),
    wards,
    n,
    noAnswer: n - everyone.length,
    rounds: [...new Set(points.flatMap((point) => point.rounds))],
    note: type === 'multi' ? 'どちらかの期に選んだ区' : 'どちらかの期に開催した区',
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
