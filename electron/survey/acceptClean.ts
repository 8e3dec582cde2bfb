import { DaichoError } from '../../shared/api/failure.ts';
import { makeBackup } from '../database/backup.ts';
import { change } from '../database/change.ts';
import type { Session } from '../session.ts';
import { refuseClosed } from './refuseClosed.ts';
import { acceptStoredReply } from './storeReply.ts';

/**
 * 誤りも確認も無い、判断を待つ回答を一度に確定する。一つの取引で、一つでも変わっていれば何も書かない。
 * @returns 確定した数
 */
export async function acceptClean(
  session: Session,
  survey: string,
  replies: readonly string[],
): Promise<number> {
  const { register, clock, who } = session;
  await refuseClosed(register.db, survey);
  await makeBackup(register, session.backupFolder, 'before-import', new Date());
  await change(register, { who, kind: 'accept' }, async (write) => {
    await refuseClosed(write.read, survey);
    for (const id of replies) {
      const row = await write.read
        .selectFrom('reply')
        .select(['survey', 'state'])
        .where('id', '=', id)
        .executeTakeFirst();
      const obstacle = await write.read
        .selectFrom('finding')
        .select('id')
        .where('reply', '=', id)
        .where('level', 'in', ['error', 'confirm'])
        .executeTakeFirst();
      if (row?.survey !== survey || row.state !== 'pending' || obstacle !== undefined) {
        throw new DaichoError('replyChanged');
      }
      await acceptStoredReply(write, id, clock.now(), () => ({ reason: '', printed: false }));
    }
  });
  return replies.length;
}
