import { DaichoError } from '../../shared/api/failure.ts';
import { change } from '../database/change.ts';
import type { Session } from '../session.ts';
import { openCorrectable } from './openCorrectable.ts';

/**
 * 区の食い違う回答を、人がその区の回答と決める。誤りは確認になり、確定するときに理由が要る。
 * 取込の画面で区を選んだときと同じ重さ。同じバイトは二度保管できないので、保管した後はここで決める。
 */
export async function settleWard(
  session: Session,
  { reply: id, version }: { readonly reply: string; readonly version: number },
): Promise<void> {
  const { register, who } = session;
  await change(register, { who, kind: 'correct' }, async (write) => {
    const { reply } = await openCorrectable(write.read, { reply: id, version, reason: '' });
    if (reply.state !== 'pending') throw new DaichoError('replyChanged');
    const ward = await write.read
      .selectFrom('ward')
      .select('name')
      .where('code', '=', reply.ward)
      .executeTakeFirstOrThrow();
    const wrong = await write.read
      .selectFrom('finding')
      .select(['id', 'message'])
      .where('reply', '=', id)
      .where('kind', '=', 'wrongWard')
      .where('level', '=', 'error')
      .execute();
    if (wrong.length === 0) throw new DaichoError('replyChanged');
    for (const finding of wrong) {
      const message = `${ward.name}の回答と人が決めました。${finding.message}`;
      write.update('finding', finding.id, { level: 'confirm', message });
    }
  });
}
