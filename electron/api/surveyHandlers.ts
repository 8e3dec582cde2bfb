import type { RECEIVE_CALLS } from '../../shared/api/calls/receiveCalls.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import { acceptReply } from '../survey/acceptReply.ts';
import { loadReply } from '../survey/loadReply.ts';
import { loadStatus } from '../survey/loadStatus.ts';
import { listSurveys, loadSurvey, loadSurveyForms } from '../survey/loadSurvey.ts';
import { loadTally } from '../survey/loadTally.ts';
import { setAsideReply } from '../survey/setAsideReply.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

type SurveyCalls = Exclude<Extract<keyof Handlers, `survey.${string}`>, keyof typeof RECEIVE_CALLS>;

export function surveyHandlers(holder: SessionHolder): Pick<Handlers, SurveyCalls> {
  return {
    'survey.list': async () => listSurveys(holder.use().register.db),
    'survey.form': async ({ survey, form }) => {
      const { db } = holder.use().register;
      await loadSurvey(db, survey);
      const found = (await loadSurveyForms(db, survey)).find((each) => each.id === form);
      if (found === undefined)
        throw new DaichoError('badArgument', { detail: `この調査に様式 ${form} はありません` });
      return found;
    },
    'survey.status': async ({ survey }) => statusOf(holder, survey),
    'survey.reply': async ({ reply }) => loadReply(holder.use().register.db, reply),
    'survey.acceptReply': async ({ reply, version, reasons, printed }) =>
      statusOf(holder, await acceptReply(holder.use(), reply, version, reasons, printed)),
    'survey.setAsideReply': async ({ reply, version, reason }) =>
      statusOf(holder, await setAsideReply(holder.use(), reply, version, reason)),
    'survey.tally': async ({ survey }) => loadTally(holder.use().register.db, survey),
  };
}

function statusOf(holder: SessionHolder, survey: string) {
  const { register, clock } = holder.use();
  return loadStatus(register.db, survey, clock.today());
}
