import type { AskedSheet } from '../../../shared/api/calls/sendbackCalls.ts';
import { DaichoError } from '../../../shared/api/failure.ts';
import { compareAsked } from '../../../shared/survey/questions/compareAsked.ts';
import type { Readable } from '../../database/register.ts';
import { loadReplyAnswers } from '../loadAccepted.ts';
import { loadSurveyForms } from '../loadSurvey.ts';
import { loadQuestions } from './loadSendback.ts';

/** その回答の回答者に尋ねたことを新しい順に。差し戻したあとに届いた回答なら、問いごとにどうなったかを添える。 */
export async function loadAskedSheets(db: Readable, id: string): Promise<readonly AskedSheet[]> {
  const reply = await db.selectFrom('reply').selectAll().where('id', '=', id).executeTakeFirst();
  if (reply === undefined) throw new DaichoError('unknownReply');
  const rows = await db
    .selectFrom('sendback')
    .selectAll()
    .where('survey', '=', reply.survey)
    .where('form', '=', reply.form)
    .where('ward', '=', reply.ward)
    .orderBy('id', 'desc')
    .execute();
  if (rows.length === 0) return [];
  const form = (await loadSurveyForms(db, reply.survey)).find((each) => each.id === reply.form);
  const answers = await loadReplyAnswers(db, id);
  const sheets: AskedSheet[] = [];
  for (const row of rows) {
    const after = id > row.reply;
    const before = await loadReplyAnswers(db, row.reply);
    const questions = await loadQuestions(db, row.id);
    sheets.push({
      id: row.id,
      round: row.round,
      issued: row.returnedAt.slice(0, 10),
      deadline: row.deadline,
      withdrawn: row.withdrawnAt !== null,
      reply: row.reply,
      after,
      questions: questions.map(({ label, given, text, answer, code }) => ({
        label,
        given,
        text,
        answer,
        ...(after && form !== undefined
          ? compareAsked(form, code, before, answers)
          : { now: null, changed: null }),
      })),
    });
  }
  return sheets;
}
