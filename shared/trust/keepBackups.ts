import { tokyoTime } from './tokyoTime.ts';

/**
 * 残すバックアップ。日は日本の暦日で数える。
 * - きょうのもの (と、時計の狂いで先の日付になったもの) は全部
 * - きのうから31日前までは、一日にいちばん新しい一つ
 * - それより前は、一か月にいちばん新しい一つ
 * いちばん新しいものは必ず残る。時刻として読めないものは判断せずに残す。
 * @param times 作った時刻 (ISO 8601)。順は問わない
 * @returns 残す時刻。渡した順
 */
export function keepBackups(times: readonly string[], now: Date): readonly string[] {
  const today = dayNumber(tokyoTime(now));
  const newestOf = new Map<string, number>();
  const groupOf = (time: string): string | null => {
    const at = Date.parse(time);
    if (Number.isNaN(at)) return null;
    const local = tokyoTime(new Date(at));
    const age = today - dayNumber(local);
    if (age <= 0) return null;
    return age <= DAYS_KEPT ? local.slice(0, 10) : local.slice(0, 7);
  };
  for (const time of times) {
    const group = groupOf(time);
    if (group !== null) newestOf.set(group, Math.max(newestOf.get(group) ?? 0, Date.parse(time)));
  }
  return times.filter((time) => {
    const group = groupOf(time);
    return group === null || newestOf.get(group) === Date.parse(time);
  });
}

const DAYS_KEPT = 31;

function dayNumber(local: string): number {
  return Date.parse(local.slice(0, 10)) / 86_400_000;
}
