import type { Answers, AnswerValue } from '../../shared/survey/answer.ts';
import type { FormId } from '../../shared/survey/form.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Readable } from '../database/register.ts';

/** 確定した答え: 区コード → 答え。 */
export async function loadAccepted(
  db: Readable,
  survey: string,
  form: FormId,
): Promise<ReadonlyMap<string, Answers>> {
  const replies = await db
    .selectFrom('respondent')
    .select(['ward', 'acceptedReply'])
    .where('survey', '=', survey)
    .where('form', '=', form)
    .where('acceptedReply', 'is not', null)
    .orderBy('ward')
    .execute();
  const rows = await db
    .selectFrom('answer')
    .innerJoin('respondent', 'respondent.acceptedReply', 'answer.reply')
    .select(['answer.reply', 'answer.code', 'answer.value'])
    .where('respondent.survey', '=', survey)
    .where('respondent.form', '=', form)
    .orderBy('answer.reply')
    .orderBy('answer.code')
    .execute();
  const byReply = Map.groupBy(rows, (row) => row.reply);
  return new Map(
    replies.map(({ ward, acceptedReply }) => [ward, toAnswers(byReply.get(acceptedReply ?? '') ?? [])]),
  );
}

/** 一つの回答の答え。 */
export async function loadReplyAnswers(db: Readable, reply: string): Promise<Answers> {
  const rows = await db
    .selectFrom('answer')
    .select(['code', 'value'])
    .where('reply', '=', reply)
    .orderBy('code')
    .execute();
  return toAnswers(rows);
}

/** 同じ様式を集めた、これより前のいちばん近い回の確定した答え。無ければ null。 */
export async function loadLastAnswers(
  db: Readable,
  survey: Survey,
  form: FormId,
  ward: string,
): Promise<{ survey: string; title: string; answers: Answers } | null> {
  const last = await db
    .selectFrom('respondent')
    .innerJoin('survey', 'survey.id', 'respondent.survey')
    .select(['survey.id', 'survey.title', 'respondent.acceptedReply'])
    .where('respondent.form', '=', form)
    .where('respondent.ward', '=', ward)
    .where('respondent.acceptedReply', 'is not', null)
    .where('survey.asOf', '<', survey.asOf)
    .orderBy('survey.asOf', 'desc')
    .orderBy('survey.id')
    .executeTakeFirst();
  if (last === undefined || last.acceptedReply === null) return null;
  return { survey: last.id, title: last.title, answers: await loadReplyAnswers(db, last.acceptedReply) };
}

function toAnswers(rows: readonly { readonly code: string; readonly value: string }[]): Answers {
  return Object.fromEntries(rows.map((row) => [row.code, JSON.parse(row.value) as AnswerValue]));
}
