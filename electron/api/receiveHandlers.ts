import { createPreviews } from '../survey/previewReplies.ts';
import type { Handlers } from './handlers.ts';
import type { SessionHolder } from './sessionHolder.ts';

type ReceiveCalls =
  | Extract<keyof Handlers, `receive.${string}`>
  | 'survey.previewFile'
  | 'survey.importPreviewed'
  | 'survey.discardPreviews';

/** 届いた回答の試し読みと取り込み。 */
export function receiveHandlers(holder: SessionHolder): Pick<Handlers, ReceiveCalls> {
  const previews = createPreviews();
  return {
    'survey.previewFile': async ({ survey, name, bytes }) => previews.read(holder.use(), survey, name, bytes),
    'survey.importPreviewed': async ({ survey, accept, store }) =>
      previews.commit(holder.use(), survey, { accept, store }),
    'survey.discardPreviews': async ({ tokens }) => {
      previews.discard(tokens);
      return null;
    },
    'receive.readAgain': async ({ handle, form, respondent, places }) =>
      previews.readAgain(holder.use(), handle, { form, respondent, places }),
    'receive.sheets': async ({ handle }) => previews.sheets(holder.use(), handle),
  };
}
