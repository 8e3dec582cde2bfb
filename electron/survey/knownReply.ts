import { createHash } from 'node:crypto';
import { replyState } from '../../shared/survey/replyState.ts';
import type { ImportedFile } from '../../shared/survey/survey.ts';
import type { Readable } from '../database/register.ts';
import { loadReplyAnswers } from './loadAccepted.ts';

/** この回で前に受け取った同じバイトの回答。無ければ null。 */
export async function findKnownReply(
  db: Readable,
  survey: string,
  bytes: Uint8Array,
): Promise<string | null> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const row = await db
    .selectFrom('reply')
    .select('id')
    .where('survey', '=', survey)
    .where('fileHash', '=', hash)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** 保管してある回答を取込の結果の形で。 */
export async function loadKnownFile(
  db: Readable,
  reply: string,
): Promise<Pick<ImportedFile, 'respondent' | 'form' | 'state' | 'findings' | 'answers'>> {
  const row = await db
    .selectFrom('reply')
    .select(['ward', 'form', 'state', 'setAsideReason'])
    .where('id', '=', reply)
    .executeTakeFirstOrThrow();
  const findings = await db
    .selectFrom('finding')
    .select(['level', 'kind', 'code', 'cell', 'message'])
    .where('reply', '=', reply)
    .orderBy('position')
    .execute();
  return {
    respondent: row.ward,
    form: row.form,
    state: replyState(row.state, row.setAsideReason, findings),
    findings,
    answers: await loadReplyAnswers(db, reply),
  };
}
