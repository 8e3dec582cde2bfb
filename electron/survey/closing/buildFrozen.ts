import type { AnswerSource, Answers } from '../../../shared/survey/answer.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import type { FrozenReply, FrozenRespondent, FrozenSurvey } from '../../../shared/survey/frozenSurvey.ts';
import type { Readable } from '../../database/register.ts';
import { loadAccepted } from '../loadAccepted.ts';
import { loadRespondents } from '../loadRespondents.ts';
import { loadStatements } from '../loadStatements.ts';
import { loadSurvey, loadSurveyForms } from '../loadSurvey.ts';
import { loadTally } from '../loadTally.ts';

/** いまの回の写しを作る。世界には書かない。 */
export async function buildFrozen(db: Readable, survey: string): Promise<FrozenSurvey> {
  const { closedAt: _, ...facts } = await loadSurvey(db, survey);
  const forms = await loadSurveyForms(db, survey);
  const respondents: FrozenRespondent[] = [];
  for (const form of forms) respondents.push(...(await freezeRespondents(db, survey, form)));
  return {
    survey: facts,
    forms,
    respondents,
    statements: await loadStatements(db, survey),
    tally: await loadTally(db, survey),
  };
}

/** 一つの様式の回答者を、確定した回答とともに行政順に。 */
export async function freezeRespondents(
  db: Readable,
  survey: string,
  form: FormDefinition,
): Promise<readonly FrozenRespondent[]> {
  const accepted = await loadAccepted(db, survey, form.id);
  const replies = await db
    .selectFrom('respondent')
    .innerJoin('reply', 'reply.id', 'respondent.acceptedReply')
    .select(['reply.id', 'reply.ward', 'reply.fileName', 'reply.fileHash', 'reply.acceptedAt'])
    .where('respondent.survey', '=', survey)
    .where('respondent.form', '=', form.id)
    .orderBy('reply.id')
    .execute();
  const frozen: FrozenRespondent[] = [];
  for (const ward of await loadRespondents(db, survey, form.id)) {
    const reply = replies.find((each) => each.ward === ward);
    frozen.push({
      form: form.id,
      ward,
      reply: reply === undefined ? null : await freezeReply(db, reply, accepted.get(ward) ?? {}),
    });
  }
  return frozen;
}

async function freezeReply(
  db: Readable,
  reply: Omit<FrozenReply, 'answers' | 'sources' | 'findings'>,
  answers: Answers,
): Promise<FrozenReply> {
  const { id, fileName, fileHash, acceptedAt } = reply;
  const cells = await db
    .selectFrom('answer')
    .select(['code', 'sheet', 'cell', 'original'])
    .where('reply', '=', id)
    .orderBy('code')
    .execute();
  const findings = await db
    .selectFrom('finding')
    .select(['level', 'kind', 'code', 'cell', 'message', 'reason'])
    .where('reply', '=', id)
    .orderBy('position')
    .execute();
  const sources = cells.map(({ code, ...source }): [string, AnswerSource] => [code, source]);
  return { id, fileName, fileHash, acceptedAt, answers, sources: Object.fromEntries(sources), findings };
}
