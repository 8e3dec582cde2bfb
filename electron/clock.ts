import { tokyoTime } from '../shared/trust/tokyoTime.ts';

/** 今日と今。`--today` か見本の日があれば暦日だけをその日にする (時刻は時計のまま)。 */
export interface Clock {
  /** YYYY-MM-DD (Asia/Tokyo)。 */
  today(): string;
  /** 時差付き ISO 8601。 */
  now(): string;
}

/** @param day 決められた暦日。無ければ時計 */
export function createClock(day: string | null): Clock {
  return {
    today: () => day ?? tokyoTime(new Date()).slice(0, 10),
    now: () => {
      const actual = tokyoTime(new Date());
      return day === null ? actual : `${day}${actual.slice(10)}`;
    },
  };
}
