import { DaichoError } from '../../shared/api/failure.ts';
import { change } from '../database/change.ts';
import type { Session } from '../session.ts';
import { refuseClosed } from './refuseClosed.ts';

/** 採らないことにした回答を、判断を待つところへ戻す。したことも戻したことも履歴に残る。 */
export async function restoreSetAside(session: Session, reply: string, version: number): Promise<void> {
  const { register, who } = session;
  await change(register, { who, kind: 'edit', why: '採らないことにした回答を戻す' }, async (write) => {
    const row = await write.read.selectFrom('reply').selectAll().where('id', '=', reply).executeTakeFirst();
    if (row === undefined) throw new DaichoError('unknownReply');
    await refuseClosed(write.read, row.survey);
    if (row.version !== version || row.setAsideReason === null) throw new DaichoError('replyChanged');
    write.update('reply', reply, { state: 'pending', setAsideReason: null });
  });
}
