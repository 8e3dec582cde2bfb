import type { ReplyDetail } from '../../shared/api/contract.ts';
import { DaichoError } from '../../shared/api/failure.ts';
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
  const looked = findings.some((finding) => finding.level !== 'info');
  return {
    id,
    version: reply.version,
    survey: reply.survey,
    form: reply.form,
    respondent: reply.ward,
    fileName: reply.fileName,
    state:
      reply.state === 'accepted'
        ? '確定'
        : reply.state === 'superseded'
          ? '差替済'
          : looked
            ? '要確認'
            : '受領',
    receivedAt: reply.receivedAt,
    answers: await loadReplyAnswers(db, id),
    sources: Object.fromEntries(
      sources.map(({ code, sheet, cell, original }) => [code, { cell: `${sheet}!${cell}`, original }]),
    ),
    findings,
  };
}
