import type { ReplyDetail } from '../../shared/api/contract.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import { replyState } from '../../shared/survey/replyState.ts';
import type { Readable } from '../database/register.ts';
import { loadReplyAnswers } from './loadAccepted.ts';

/** 回答1通を、答え・出所・所見とともに。 */
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
  return {
    id,
    version: reply.version,
    survey: reply.survey,
    form: reply.form,
    respondent: reply.ward,
    fileName: reply.fileName,
    state: replyState(reply.state, findings),
    receivedAt: reply.receivedAt,
    answers: await loadReplyAnswers(db, id),
    sources: Object.fromEntries(
      sources.map(({ code, sheet, cell, original }) => [code, { cell: `${sheet}!${cell}`, original }]),
    ),
    findings,
  };
}
