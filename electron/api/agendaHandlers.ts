import { loadLicencesDue } from '../register/loadLicencesDue.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

type AgendaCalls = Extract<keyof Handlers, `agenda.${string}`>;

export function agendaHandlers(holder: SessionHolder): Pick<Handlers, AgendaCalls> {
  return {
    'agenda.licences': async () => loadLicencesDue(holder.use().register.db, holder.use().clock.today()),
  };
}
