import type { CalendarYear } from '../../../shared/api/calls/calendarCalls.ts';
import { findConflicts } from '../../../shared/bureau/meeting/findConflicts.ts';
import { holidayLimit, holidaysOfYear } from '../../../shared/bureau/meeting/holidays.ts';
import type { Readable } from '../../database/register.ts';
import { loadConflictFacts } from './loadConflictFacts.ts';
import { loadEvents } from './loadEvents.ts';

/** 年度の予定と祝日と食い違い。 */
export async function loadCalendarYear(db: Readable, fiscalYear: number): Promise<CalendarYear> {
  const all = await loadEvents(db);
  const events = all.filter((event) => event.fiscalYear === fiscalYear);
  const facts = await loadConflictFacts(db);
  const years = all.flatMap((event) => (event.fiscalYear === null ? [] : [event.fiscalYear]));
  return {
    fiscalYear,
    events,
    holidays: holidaysOfYear(fiscalYear, facts.holidays),
    holidayLimit: holidayLimit(fiscalYear, facts.holidays),
    conflicts: findConflicts(events, facts),
    years: [...new Set(years)].sort((a, b) => a - b),
  };
}
