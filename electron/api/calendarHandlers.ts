import { dueSoon } from '../../shared/bureau/meeting/dueSoon.ts';
import { copyForward } from '../bureau/calendar/copyForward.ts';
import { exportIcs, icsTitle } from '../bureau/calendar/exportIcs.ts';
import { loadCalendarYear } from '../bureau/calendar/loadCalendarYear.ts';
import { loadCopyPlan } from '../bureau/calendar/loadCopyPlan.ts';
import { loadDueFacts } from '../bureau/calendar/loadDueFacts.ts';
import type { Handlers } from './handlers.ts';
import type { Host } from './host.ts';
import type { SessionHolder } from './sessionHolder.ts';

type CalendarCalls =
  | 'calendar.copyPlan'
  | 'calendar.copy'
  | 'calendar.year'
  | 'calendar.due'
  | 'calendar.saveIcs';

/** 会議予定。 */
export function calendarHandlers(holder: SessionHolder, host: Host): Pick<Handlers, CalendarCalls> {
  return {
    'calendar.year': ({ fiscalYear }) => loadCalendarYear(holder.use().register.db, fiscalYear),
    'calendar.due': async ({ days }) => {
      const { register, clock } = holder.use();
      return dueSoon(await loadDueFacts(register.db, clock.today()), clock.today(), days);
    },
    'calendar.saveIcs': async (request) => {
      const session = holder.use();
      const name = `${icsTitle(request.fiscalYear)}.ics`;
      const chosen = await host.chooseSavePath(name, [{ name: '予定表', extensions: ['ics'] }]);
      if (chosen === null) return null;
      // 選ぶ窓で拡張子を消しても、予定表として書く。
      const path = chosen.toLowerCase().endsWith('.ics') ? chosen : `${chosen}.ics`;
      return { path, ...(await exportIcs(session, request, path)) };
    },
    'calendar.copyPlan': ({ from }) => loadCopyPlan(holder.use().register.db, from),
    'calendar.copy': ({ from, rows }) => copyForward(holder.use(), from, rows),
  };
}
