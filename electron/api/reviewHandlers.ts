import { acceptClean } from '../survey/acceptClean.ts';
import { correctAnswer } from '../survey/correctAnswer.ts';
import { discardPaperDraft } from '../survey/paper/discardPaperDraft.ts';
import { loadPaperDraft } from '../survey/paper/loadPaperDraft.ts';
import { savePaperDraft } from '../survey/paper/savePaperDraft.ts';
import { storePaperReply } from '../survey/paper/storePaperReply.ts';
import { restoreSetAside } from '../survey/restoreSetAside.ts';
import { settleWard } from '../survey/settleWard.ts';
import { takeBackCorrection } from '../survey/takeBackCorrection.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

type ReviewCalls = Extract<keyof Handlers, `review.${string}`>;

export function reviewHandlers(holder: SessionHolder): Pick<Handlers, ReviewCalls> {
  return {
    'review.correct': async (input) => {
      await correctAnswer(holder.use(), input);
      return null;
    },
    'review.takeBackCorrection': async (input) => {
      await takeBackCorrection(holder.use(), input);
      return null;
    },
    'review.settleWard': async (input) => {
      await settleWard(holder.use(), input);
      return null;
    },
    'review.restoreSetAside': async ({ reply, version }) => {
      await restoreSetAside(holder.use(), reply, version);
      return null;
    },
    'review.acceptClean': async ({ survey, replies }) => acceptClean(holder.use(), survey, replies),
    'review.paperDraft': async (respondent) => loadPaperDraft(holder.use().register.db, respondent),
    'review.savePaperDraft': async ({ survey, form, ward, ...patch }) => {
      await savePaperDraft(holder.use(), { survey, form, ward }, patch);
      return null;
    },
    'review.storePaper': async (respondent) => ({ reply: await storePaperReply(holder.use(), respondent) }),
    'review.discardPaperDraft': async (respondent) => {
      await discardPaperDraft(holder.use(), respondent);
      return null;
    },
  };
}
