import type { CopyPlan } from '../../../shared/api/calls/calendarCalls.ts';
import { copyYear } from '../../../shared/bureau/meeting/copyYear.ts';
import { holidayLimit, holidaysOfYear } from '../../../shared/bureau/meeting/holidays.ts';
import type { Readable } from '../../database/register.ts';
import { loadConflictFacts } from './loadConflictFacts.ts';
import { loadEvents } from './loadEvents.ts';

/** ある年度の予定を次の年度へ写す案と、写した先の食い違いを見るのに要ること。 */
export async function loadCopyPlan(db: Readable, from: number): Promise<CopyPlan> {
  const facts = await loadConflictFacts(db);
  const events = await loadEvents(db);
  const plans = await db
    .selectFrom('meetingPlan')
    .leftJoin('ward', 'ward.code', 'meetingPlan.ward')
    .select(['meetingPlan.id', 'fiscalYear', 'meetingPlan.ward', 'kind', 'plannedCount'])
    .orderBy('kind')
    .orderBy('ward.position')
    .orderBy('meetingPlan.id')
    .execute();
  const to = from + 1;
  return {
    from,
    rows: copyYear(from, { events, plans, holidays: facts.holidays }),
    present: events.filter(({ fiscalYear }) => fiscalYear === to),
    facts: { ...facts, holidays: holidaysOfYear(to, facts.holidays) },
    holidayLimit: holidayLimit(to, facts.holidays),
  };
}
