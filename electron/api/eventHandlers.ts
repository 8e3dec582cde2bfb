import { loadEvent } from '../bureau/meeting/loadEvent.ts';
import { loadPlanReport } from '../bureau/meeting/loadPlanReport.ts';
import { saveEvent } from '../bureau/meeting/saveEvent.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

type EventCalls = Extract<keyof Handlers, `event.${string}` | 'meeting.plan'>;

export function eventHandlers(holder: SessionHolder): Pick<Handlers, EventCalls> {
  return {
    'event.load': ({ table, id }) => loadEvent(holder.use().register.db, table, id),
    'meeting.plan': ({ fiscalYear, kind }) => {
      const { register, clock } = holder.use();
      return loadPlanReport(register.db, { fiscalYear, kind, today: clock.today() });
    },
    'event.save': (request) => saveEvent(holder.use(), request),
  };
}
