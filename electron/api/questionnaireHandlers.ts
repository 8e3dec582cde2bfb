import { basename } from 'node:path';
import { addItem, createQuestionnaire } from '../bureau/questionnaire/createQuestionnaire.ts';
import { findPersonalComments } from '../bureau/questionnaire/findPersonalComments.ts';
import { explainFinding, finishQuestionnaire } from '../bureau/questionnaire/finishQuestionnaire.ts';
import { listEvents } from '../bureau/questionnaire/listEvents.ts';
import { loadQuestionnaires } from '../bureau/questionnaire/loadQuestionnaires.ts';
import { createRawPreviews } from '../bureau/questionnaire/rawPreviews.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

type QuestionnaireCalls = Extract<keyof Handlers, `questionnaire.${string}`>;

/** 催しのアンケート。 */
export function questionnaireHandlers(holder: SessionHolder): Pick<Handlers, QuestionnaireCalls> {
  const previews = createRawPreviews();
  return {
    'questionnaire.list': async () => loadQuestionnaires(holder.use().register.db),
    'questionnaire.events': async () => listEvents(holder.use().register.db),
    'questionnaire.create': async (request) => createQuestionnaire(holder.use(), request),
    'questionnaire.addItem': async (request) => addItem(holder.use(), request),
    'questionnaire.explain': async (request) => explainFinding(holder.use(), request),
    'questionnaire.finish': async (request) => finishQuestionnaire(holder.use(), request),
    'questionnaire.personal': async ({ questionnaire }) =>
      findPersonalComments(holder.use().register.db, questionnaire),
    'questionnaire.readSheet': async ({ name, bytes }) => previews.read(holder.use(), basename(name), bytes),
    'questionnaire.importSheet': async (request) => previews.commit(holder.use(), request),
    'questionnaire.discardSheet': async ({ token }) => {
      previews.discard(token);
      return null;
    },
  };
}
