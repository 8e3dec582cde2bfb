import type { BureauEvent } from './bureauEvent.ts';

/** 終わりの時刻が無い会議は2時間とみる (説明会も連絡会もその長さが多い)。 */
const USUAL_MINUTES = 120;

/** 0時からの分。 */
interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** 始まりから終わりまで。終わりが無いか始まりより前なら2時間。始まりが無ければ null (一日のいつか分からない)。 */
export function timeSpan({
  startTime,
  endTime,
}: Pick<BureauEvent, 'startTime' | 'endTime'>): TimeSpan | null {
  if (startTime === null) return null;
  const from = minutes(startTime);
  const to = endTime === null ? null : minutes(endTime);
  return { from, to: to === null || to <= from ? from + USUAL_MINUTES : to };
}

/**
 * 同じ日の二つの予定の時間が重なるか。終わりと始まりが同じ時刻は重ならない。
 * どちらかの始まりが書かれていなければ 'unknown'。
 */
export function timesOverlap(
  a: Pick<BureauEvent, 'startTime' | 'endTime'>,
  b: Pick<BureauEvent, 'startTime' | 'endTime'>,
): boolean | 'unknown' {
  const [left, right] = [timeSpan(a), timeSpan(b)];
  if (left === null || right === null) return 'unknown';
  return left.from < right.to && right.from < left.to;
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
