import { questionFileName } from '../../shared/survey/questions/questionFileName.ts';
import { writeWorkbook } from '../files/workbook/writeWorkbook.ts';
import { writeFileSafely } from '../files/writeFileSafely.ts';
import { draftSendback } from '../survey/sendback/draftSendback.ts';
import { loadAskedSheets } from '../survey/sendback/loadAskedSheets.ts';
import { loadSendback } from '../survey/sendback/loadSendback.ts';
import { planQuestions } from '../survey/sendback/planQuestions.ts';
import { readQuestionFile } from '../survey/sendback/readQuestionFile.ts';
import { sendBackReply } from '../survey/sendback/sendBackReply.ts';
import { withdrawSendback } from '../survey/sendback/withdrawSendback.ts';
import type { Handlers } from './handlers.ts';
import type { Host } from './host.ts';
import type { SessionHolder } from './sessionHolder.ts';

type SendbackCalls = Extract<keyof Handlers, `sendback.${string}`>;

export function sendbackHandlers(holder: SessionHolder, host: Host): Pick<Handlers, SendbackCalls> {
  return {
    'sendback.draft': async ({ reply }) => draftSendback(holder.use().register.db, reply),
    'sendback.send': async (request) => ({ sendback: await sendBackReply(holder.use(), request) }),
    'sendback.open': async ({ sendback }) => loadSendback(holder.use(), sendback),
    'sendback.ofReply': async ({ reply }) => loadAskedSheets(holder.use().register.db, reply),
    'sendback.withdraw': async ({ sendback, version, reason }) => {
      await withdrawSendback(holder.use(), sendback, version, reason);
      return null;
    },
    'sendback.save': async ({ sendback, format }) => {
      const { sheet, pages } = await loadSendback(holder.use(), sendback);
      const kind = format === 'xlsx' ? 'Excel ブック' : 'PDF';
      const path = await host.chooseSavePath(questionFileName(sheet, format), [
        { name: kind, extensions: [format] },
      ]);
      if (path === null) return null;
      await writeFileSafely(
        path,
        format === 'pdf'
          ? await host.printPage(pages)
          : await writeWorkbook((await planQuestions(holder.use().register.db, sendback)).plan),
      );
      return { path };
    },
    'sendback.readAnswers': async ({ sendback, name, bytes }) =>
      readQuestionFile(holder.use(), sendback, name, bytes),
  };
}
