import { DaichoError } from '../../shared/api/failure.ts';
import { acceptReply } from '../survey/acceptReply.ts';
import { loadReply } from '../survey/loadReply.ts';
import { loadStatus } from '../survey/loadStatus.ts';
import { listSurveys, loadSurvey, loadSurveyForms } from '../survey/loadSurvey.ts';
import { loadTally } from '../survey/loadTally.ts';
import { createPreviews } from '../survey/previewReplies.ts';
import { setAsideReply } from '../survey/setAsideReply.ts';
import { writeSurveyForms } from '../survey/writeSurveyForms.ts';
import type { Handlers } from './handlers.ts';
import type { Host } from './host.ts';
import type { SessionHolder } from './sessionHolder.ts';

type SurveyCalls = Extract<keyof Handlers, `survey.${string}`>;

export function surveyHandlers(holder: SessionHolder, host: Host): Pick<Handlers, SurveyCalls> {
  const previews = createPreviews();
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
    'survey.writeForms': async ({ survey }, { progress }) => {
      const session = holder.use();
      await loadSurvey(session.register.db, survey);
      const folder = await host.chooseFolder(session.folder);
      if (folder === null) return null;
      return { folder, files: await writeSurveyForms(session, survey, folder, progress) };
    },
    'survey.previewFile': async ({ survey, name, bytes }) => previews.read(holder.use(), survey, name, bytes),
    'survey.importPreviewed': async ({ survey, accept, store }) =>
      previews.commit(holder.use(), survey, { accept, store }),
    'survey.discardPreviews': async ({ tokens }) => {
      previews.discard(tokens);
      return null;
    },
    'survey.reply': async ({ reply }) => loadReply(holder.use().register.db, reply),
    'survey.acceptReply': async ({ reply, version, reasons }) =>
      statusOf(holder, await acceptReply(holder.use(), reply, version, reasons)),
    'survey.setAsideReply': async ({ reply, version, reason }) =>
      statusOf(holder, await setAsideReply(holder.use(), reply, version, reason)),
    'survey.tally': async ({ survey }) => loadTally(holder.use().register.db, survey),
  };
}

function statusOf(holder: SessionHolder, survey: string) {
  const { register, clock } = holder.use();
  return loadStatus(register.db, survey, clock.today());
}
