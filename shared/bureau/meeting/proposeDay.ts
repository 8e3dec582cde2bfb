import { addDays } from '../../calendar/addDays.ts';
import { shortDay } from '../../calendar/datedDay.ts';
import { dayOff, type HolidayTable } from './holidays.ts';

/** 次の年度の日の案。 */
export interface ProposedDay {
  /** YYYY-MM-DD。 */
  readonly day: string;
  /** 第何曜日のままにできなかった訳。そのままなら null。 */
  readonly note: string | null;
}

const WEEKDAYS = '日月火水木金土';

/**
 * 一年後の同じ月の、同じ第何曜日。第5の無い月は、いちばん後の同じ曜日。
 * 祝日か年末年始なら、同じ月の翌週、前の週の同じ曜日、それも閉まっていればその後の開いている日に移す。
 * 土日はもとも土日だったということなので、移さない。
 */
export function proposeDay(day: string, holidays: HolidayTable): ProposedDay {
  const month = `${Number(day.slice(0, 4)) + 1}${day.slice(4, 7)}`;
  const weekday = weekdayOf(day);
  const days = Array.from({ length: 31 }, (_, index) => addDays(`${month}-01`, index)).filter(
    (each) => each.startsWith(month) && weekdayOf(each) === weekday,
  );
  const ordinal = Math.ceil(Number(day.slice(8)) / 7);
  const name = `${WEEKDAYS.charAt(weekday)}曜日`;
  const same = days[ordinal - 1];
  const wanted = same ?? days.at(-1) ?? day;
  const short =
    same === undefined ? `第${ordinal}${name}が無いので第${days.length}${name}にしました。` : null;
  const off = dayOff(wanted, holidays);
  if (off === null || off.kind === 'weekend') return { day: wanted, note: short };
  const isOpen = (each: string) => each.startsWith(month) && isWorkable(each, holidays);
  const moved = [addDays(wanted, 7), addDays(wanted, -7)].find(isOpen) ?? nextOpen(wanted, holidays);
  return { day: moved, note: `${shortDay(wanted)}は${off.name}なので${shortDay(moved)}に移しました。` };
}

function nextOpen(day: string, holidays: HolidayTable): string {
  let next = addDays(day, 1);
  while (dayOff(next, holidays) !== null) next = addDays(next, 1);
  return next;
}

/** 祝日でも年末年始でもない。 */
function isWorkable(day: string, holidays: HolidayTable): boolean {
  const off = dayOff(day, holidays);
  return off === null || off.kind === 'weekend';
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
