import { fiscalYearLabel, fiscalYearOf } from '../../calendar/fiscalYear.ts';

/** 国民の祝日の表。部品から読む (electron/files/readHolidays.ts)。 */
export interface HolidayTable {
  /** 表にある初めの日と終わりの日 YYYY-MM-DD。この外は「祝日でない」ではなく「分からない」。 */
  readonly from: string;
  readonly until: string;
  /** 日 → 名 (振替休日、国民の休日も)。 */
  readonly names: Readonly<Record<string, string>>;
}

/** 閉庁の日。 */
export interface DayOff {
  readonly kind: 'holiday' | 'yearEnd' | 'weekend';
  /** 「文化の日」「年末年始」「土曜日」。 */
  readonly name: string;
}

/**
 * 市役所の閉まる日か。祝日、年末年始 (12月29日〜1月3日、大阪市の休日を定める条例)、土曜日・日曜日の順に見る。
 * 開いていれば null。@param day YYYY-MM-DD
 */
export function dayOff(day: string, table: HolidayTable): DayOff | null {
  const holiday = table.names[day];
  if (holiday !== undefined) return { kind: 'holiday', name: holiday };
  if (isYearEnd(day)) return { kind: 'yearEnd', name: '年末年始' };
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  if (weekday === 0) return { kind: 'weekend', name: '日曜日' };
  return weekday === 6 ? { kind: 'weekend', name: '土曜日' } : null;
}

/** その年度の祝日と年末年始。日の順。 */
export function holidaysOfYear(fiscalYear: number, table: HolidayTable): HolidayTable {
  const names = Object.fromEntries(
    Object.entries(table.names).filter(([day]) => fiscalYearOf(day) === fiscalYear),
  );
  return { from: table.from, until: table.until, names };
}

/** 祝日の表がその年度の終わりまで無ければ、そのことの一文。足りていれば null。 */
export function holidayLimit(fiscalYear: number, { from, until }: HolidayTable): string | null {
  if (`${fiscalYear}-04-01` >= from && `${fiscalYear + 1}-03-31` <= until) return null;
  const last = fiscalYearOf(until) - (until.slice(5) === '03-31' ? 0 : 1);
  const first = fiscalYearOf(from) + (from.slice(5) === '04-01' ? 0 : 1);
  return `祝日の表は${fiscalYearLabel(first)}から${fiscalYearLabel(last)}までです。${fiscalYearLabel(fiscalYear)}の祝日は確かめられません。`;
}

/** 12月29日から1月3日まで。 */
function isYearEnd(day: string): boolean {
  const date = day.slice(5);
  return date >= '12-29' || date <= '01-03';
}
