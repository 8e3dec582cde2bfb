import type { AnswerChange, OtherReply, ReplyDetail } from '../../shared/api/contract.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import type { Answers } from '../../shared/survey/answer.ts';
import { compareAnswers } from '../../shared/survey/compareAnswers.ts';
import type { FormId } from '../../shared/survey/form.ts';
import { replyState } from '../../shared/survey/replyState.ts';
import type { Readable } from '../database/register.ts';
import { loadReplyAnswers } from './loadAccepted.ts';
import { loadSurveyForms } from './loadSurvey.ts';

/** 回答1通を、答え・出所・所見と、同じ回答者のほかの回答とともに。 */
export async function loadReply(db: Readable, id: string): Promise<ReplyDetail> {
  const reply = await db.selectFrom('reply').selectAll().where('id', '=', id).executeTakeFirst();
  if (reply === undefined) throw new DaichoError('unknownReply');
  const sources = await db
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
  const others = await loadOthers(db, reply);
  const answers = await loadReplyAnswers(db, id);
  const accepted = reply.state === 'pending' ? others.find((other) => other.state === '確定') : undefined;
  return {
    id,
    version: reply.version,
    survey: reply.survey,
    form: reply.form,
    respondent: reply.ward,
    fileName: reply.fileName,
    state: replyState(reply.state, findings),
    receivedAt: reply.receivedAt,
    answers,
    sources: Object.fromEntries(
      sources.map(({ code, sheet, cell, original }) => [code, { cell: `${sheet}!${cell}`, original }]),
    ),
    findings,
    others,
    changes: accepted === undefined ? [] : await loadChanges(db, reply, accepted.id, answers),
  };
}

interface Whose {
  readonly id: string;
  readonly survey: string;
  readonly form: FormId;
  readonly ward: string;
}

async function loadOthers(db: Readable, { id, survey, form, ward }: Whose): Promise<readonly OtherReply[]> {
  const rows = await db
    .selectFrom('reply')
    .select(['id', 'state', 'fileName', 'receivedAt'])
    .where('survey', '=', survey)
    .where('ward', '=', ward)
    .where('state', '!=', 'superseded')
    .where('id', '!=', id)
    .where('form', '=', form)
    .orderBy('id')
    .execute();
  const findings = await db
    .selectFrom('finding')
    .select(['reply', 'level'])
    .where(
      'reply',
      'in',
      rows.map((row) => row.id),
    )
    .orderBy('id')
    .execute();
  return rows.map((row) => ({
    ...row,
    state: replyState(
      row.state,
      findings.filter((finding) => finding.reply === row.id),
    ),
  }));
}

async function loadChanges(
  db: Readable,
  { survey, form: id }: Whose,
  accepted: string,
  answers: Answers,
): Promise<readonly AnswerChange[]> {
  const form = (await loadSurveyForms(db, survey)).find((each) => each.id === id);
  return form === undefined ? [] : compareAnswers(form, await loadReplyAnswers(db, accepted), answers);
}
