import type { SendbackDetail } from '../../../shared/api/calls/sendbackCalls.ts';
import { DaichoError } from '../../../shared/api/failure.ts';
import { buildQuestionPages } from '../../../shared/survey/questions/buildQuestionPages.ts';
import { questionMail } from '../../../shared/survey/questions/questionMail.ts';
import type { QuestionSheet } from '../../../shared/survey/questions/questionSheet.ts';
import type { Readable } from '../../database/register.ts';
import type { Row } from '../../database/schema/databaseSchema.ts';
import type { Session } from '../../session.ts';
import { loadStatus } from '../loadStatus.ts';
import { loadSurvey, loadSurveyForms } from '../loadSurvey.ts';

/** 差戻しを、確認票・メールの文・紙の姿とともに。 */
export async function loadSendback(session: Session, id: string): Promise<SendbackDetail> {
  const { db } = session.register;
  const row = await findSendback(db, id);
  const sheet = await loadSheet(db, row);
  const status = await loadStatus(db, row.survey, session.clock.today());
  const respondent = status.respondents.find(
    (each) => each.form === row.form && each.respondent === row.ward,
  );
  const latest = await db
    .selectFrom('sendback')
    .select('id')
    .where('survey', '=', row.survey)
    .where('form', '=', row.form)
    .where('ward', '=', row.ward)
    .where('withdrawnAt', 'is', null)
    .orderBy('id', 'desc')
    .executeTakeFirst();
  const state = respondent?.state ?? '差戻し';
  return {
    sheet,
    version: row.version,
    state,
    reply: row.reply,
    reason: row.reason,
    withdrawn: row.withdrawnAt !== null,
    open: state === '差戻し' && latest?.id === id,
    mail: questionMail(sheet),
    pages: buildQuestionPages(sheet, session.sample),
    answers: (await loadQuestions(db, id)).map((question) => question.answer),
  };
}

/** 差戻しの行。無ければ unknownSendback。 */
export async function findSendback(db: Readable, id: string): Promise<Row<'sendback'>> {
  const row = await db.selectFrom('sendback').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new DaichoError('unknownSendback');
  return row;
}

/** 差戻しの質問を並びの順に。 */
export function loadQuestions(db: Readable, sendback: string): Promise<readonly Row<'question'>[]> {
  return db.selectFrom('question').selectAll().where('sendback', '=', sendback).orderBy('position').execute();
}

/** 送ったままの確認票。 */
export async function loadSheet(db: Readable, row: Row<'sendback'>): Promise<QuestionSheet> {
  const survey = await loadSurvey(db, row.survey);
  const form = (await loadSurveyForms(db, row.survey)).find((each) => each.id === row.form);
  if (form === undefined) throw new Error(`調査 ${row.survey} に様式 ${row.form} がありません`);
  const ward = await db
    .selectFrom('ward')
    .select(['code', 'name', 'position'])
    .where('code', '=', row.ward)
    .executeTakeFirstOrThrow();
  const reply = await db
    .selectFrom('reply')
    .select(['fileName', 'receivedAt'])
    .where('id', '=', row.reply)
    .executeTakeFirstOrThrow();
  const questions = await loadQuestions(db, row.id);
  return {
    id: row.id,
    survey,
    form: { id: form.id, title: form.title, respondent: form.respondent },
    ward,
    round: row.round,
    issued: row.returnedAt.slice(0, 10),
    deadline: row.deadline,
    reply: { fileName: reply.fileName, receivedOn: reply.receivedAt.slice(0, 10) },
    questions: questions.map(({ label, given, cell, text }) => ({ label, given, cell, text })),
  };
}
