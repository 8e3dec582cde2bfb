import holidayJp from '@holiday-jp/holiday_jp';
import type { HolidayTable } from '../../shared/bureau/meeting/holidays.ts';

/** 国民の祝日 (内閣府の表と、春分・秋分の計算による先の年)。この部品を読むのはここだけ。 */
export function readHolidays(): HolidayTable {
  const days = Object.entries(holidayJp.holidays).map(([day, { name }]) => [day, plainName(name)] as const);
  const years = days.map(([day]) => day.slice(0, 4)).toSorted();
  return {
    from: `${years[0]}-01-01`,
    until: `${years.at(-1)}-12-31`,
    names: Object.fromEntries(days),
  };
}

/** 「こどもの日 振替休日」は「振替休日」、ただの「休日」は祝日に挟まれた「国民の休日」。 */
function plainName(name: string): string {
  if (name.endsWith('振替休日')) return '振替休日';
  return name === '休日' ? '国民の休日' : name;
}
