import { DaichoError } from '../../shared/api/failure.ts';
import { change } from '../database/change.ts';
import type { Session } from '../session.ts';
import { refuseClosed } from './refuseClosed.ts';

/**
 * 待っている回答を、理由を残して採らないことにする。届いたファイルも読んだ答えも消さない。
 * @param version 画面が見ていた版。その間に変わっていれば断る
 * @param reason 履歴に残す理由。空白だけなら断る
 * @returns その回答の調査
 */
export async function setAsideReply(
  session: Session,
  reply: string,
  version: number,
  reason: string,
): Promise<string> {
  const { register, who } = session;
  const why = reason.trim();
  if (why === '') throw new DaichoError('reasonMissing', { detail: '採らない理由' });
  return change(register, { who, kind: 'edit', why }, async (write) => {
    const row = await write.read.selectFrom('reply').selectAll().where('id', '=', reply).executeTakeFirst();
    if (row === undefined) throw new DaichoError('unknownReply');
    await refuseClosed(write.read, row.survey);
    if (row.version !== version || row.state !== 'pending') throw new DaichoError('replyChanged');
    write.update('reply', reply, { state: 'superseded', setAsideReason: why });
    return row.survey;
  });
}
