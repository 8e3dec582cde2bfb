import { DaichoError } from '../../../shared/api/failure.ts';
import type { Finding } from '../../../shared/survey/answer.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import type { QuestionFacts } from '../../../shared/survey/questions/questionOf.ts';
import type { Survey } from '../../../shared/survey/survey.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import type { Readable } from '../../database/register.ts';
import type { Row } from '../../database/schema/databaseSchema.ts';
import { loadLastAnswers, loadReplyAnswers } from '../loadAccepted.ts';
import { loadSurvey, loadSurveyForms } from '../loadSurvey.ts';
import { loadRegisterAnswers } from '../registerAnswers.ts';

/** 差し戻す回答と、尋ねる文を作るのに要ること。 */
export interface ReplyToReturn {
  readonly reply: Row<'reply'>;
  readonly survey: Survey;
  readonly form: FormDefinition;
  readonly ward: Ward;
  readonly findings: readonly Finding[];
  readonly facts: QuestionFacts;
}

/** 回答を、所見と、尋ねる文の材料とともに。 */
export async function loadReplyToReturn(db: Readable, id: string): Promise<ReplyToReturn> {
  const reply = await db.selectFrom('reply').selectAll().where('id', '=', id).executeTakeFirst();
  if (reply === undefined) throw new DaichoError('unknownReply');
  const survey = await loadSurvey(db, reply.survey);
  const form = (await loadSurveyForms(db, survey.id)).find((each) => each.id === reply.form);
  if (form === undefined) throw new Error(`調査 ${survey.id} に様式 ${reply.form} がありません`);
  const ward = await db
    .selectFrom('ward')
    .selectAll()
    .where('code', '=', reply.ward)
    .executeTakeFirstOrThrow();
  const findings = await db
    .selectFrom('finding')
    .select(['level', 'kind', 'code', 'cell', 'message'])
    .where('reply', '=', id)
    .orderBy('position')
    .execute();
  const sources = await db
    .selectFrom('answer')
    .select(['code', 'original'])
    .where('reply', '=', id)
    .orderBy('code')
    .execute();
  const last = await loadLastAnswers(db, survey, form.id, ward.code);
  return {
    reply,
    survey,
    form,
    ward,
    findings,
    facts: {
      form,
      answers: await loadReplyAnswers(db, id),
      sources: Object.fromEntries(sources.map(({ code, original }) => [code, { original }])),
      survey: survey.title,
      wardName: ward.name,
      ...(last === null ? {} : { last: last.answers }),
      register: await loadRegisterAnswers(db, form, ward.code, survey.asOf),
    },
  };
}
