import { closeSurvey } from '../survey/closing/closeSurvey.ts';
import { loadClosing, loadFrozenChanges } from '../survey/closing/loadClosing.ts';
import { reopenSurvey } from '../survey/closing/reopenSurvey.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

type CloseCalls = Extract<keyof Handlers, `closing.${string}`>;

export function closeHandlers(holder: SessionHolder): Pick<Handlers, CloseCalls> {
  return {
    'closing.state': async ({ survey }) => {
      const { register, clock } = holder.use();
      return loadClosing(register.db, survey, clock.today());
    },
    'closing.close': async ({ survey }) => closeSurvey(holder.use(), survey),
    'closing.reopen': async ({ survey, why }) => reopenSurvey(holder.use(), survey, why),
    'closing.changes': async ({ survey, before, after }) =>
      loadFrozenChanges(holder.use().register.db, survey, before, after),
  };
}
