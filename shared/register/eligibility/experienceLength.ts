/** 経験の期間。日付は YYYY-MM-DD、両端の日を含む。to が空なら今も。 */
export interface Period {
  readonly from: string | null;
  readonly to: string | null;
}

/** 通算した長さ。months は満の月数、days はその端数。 */
export interface Length {
  readonly months: number;
  readonly days: number;
}

/**
 * 基準日までの経験を暦で通算する。重なる期間と切れ目なく続く期間は一つにつないでから数え、
 * 離れた期間の端数の日どうしは、30日で1月とする (前歴の通算の習い)。一つの期間の端数は、あと一日で
 * 満つる30日でも月にしない。始まりの分からない期間は数えない。
 */
export function experienceLength(periods: readonly Period[], day: string): Length {
  const lengths = mergePeriods(periods, day).map(({ from, to }) => {
    const months = wholeMonths(from, to);
    return { months, days: (utc(to) - utc(sameDayLater(from, months))) / DAY };
  });
  const months = lengths.reduce((sum, each) => sum + each.months, 0);
  const days = lengths.reduce((sum, each) => sum + each.days, 0);
  const summed = lengths.filter((each) => each.days > 0).length > 1;
  return summed ? { months: months + Math.floor(days / 30), days: days % 30 } : { months, days };
}

/** n か月後の同じ日。その月に無ければ月の終わりの日 (1月31日の1か月後は2月末)。 */
export function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** 次の日。 */
export function nextDay(day: string): string {
  return new Date(utc(day) + DAY).toISOString().slice(0, 10);
}

const DAY = 86_400_000;

/** つないだ期間。to は終わりの次の日 (その日を含まない)。 */
function mergePeriods(periods: readonly Period[], day: string): readonly { from: string; to: string }[] {
  const cut = periods
    .flatMap(({ from, to }) => {
      const last = to === null || to > day ? day : to;
      return from === null || from > last ? [] : [{ from, to: nextDay(last) }];
    })
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  const merged: { from: string; to: string }[] = [];
  for (const period of cut) {
    const previous = merged.at(-1);
    if (previous !== undefined && period.from <= previous.to) {
      if (period.to > previous.to) previous.to = period.to;
    } else merged.push({ ...period });
  }
  return merged;
}

function wholeMonths(from: string, to: string): number {
  const [fromYear = 0, fromMonth = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0] = to.split('-').map(Number);
  const months = (toYear - fromYear) * 12 + toMonth - fromMonth;
  return sameDayLater(from, months) <= to ? months : months - 1;
}

/** 満ちた日の次の日 (応当日)。応当日の無い月は月末に満ちるので、翌月の1日 (民法143条)。 */
function sameDayLater(from: string, months: number): string {
  const day = addMonths(from, months);
  return day.slice(8) === from.slice(8) ? day : nextDay(day);
}

function utc(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
