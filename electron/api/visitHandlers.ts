import { loadVisitStatements, loadVisits } from '../bureau/loadVisits.ts';
import { proposeVisits } from '../bureau/proposeVisits.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

type VisitCalls = Extract<keyof Handlers, `visit.${string}`>;

export function visitHandlers(holder: SessionHolder): Pick<Handlers, VisitCalls> {
  const db = () => holder.use().register.db;
  return {
    'visit.list': async () => ({
      visits: await loadVisits(db()),
      statements: await loadVisitStatements(db()),
    }),
    'visit.propose': (asked) => proposeVisits(db(), asked, holder.use().clock.today()),
  };
}
