import { formatWareki } from '../../shared/calendar/wareki.ts';

const WEEKDAYS = '日月火水木金土';

/** 2024-09-30 → 令和6年9月30日（月）。 */
export function dayWithWeekday(day: string): string {
  return `${formatWareki(day)}（${weekday(day)}）`;
}

/** 2024-09-30 → 9月30日（月）。年の要らない一覧に。 */
export function shortDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日（${weekday(day)}）`;
}

/** 日本時間の ISO 8601 → 9月30日（月） 9:04。 */
export function shortTime(at: string): string {
  return `${shortDay(at.slice(0, 10))} ${clock(at)}`;
}

/** 日本時間の ISO 8601 → 9:04。 */
export function clock(at: string): string {
  return `${Number(at.slice(11, 13))}:${at.slice(14, 16)}`;
}

function weekday(day: string): string {
  return WEEKDAYS.charAt(new Date(`${day}T00:00:00Z`).getUTCDay());
}
