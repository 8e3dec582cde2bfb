import { DaichoError } from '../../shared/api/failure.ts';
import { makeBackup } from '../database/backup.ts';
import { change } from '../database/change.ts';
import type { Session } from '../session.ts';
import { refuseClosed } from './refuseClosed.ts';
import { acceptStoredReply, type GivenReason } from './storeReply.ts';

/**
 * 待っている回答を一人の判断で確定する。誤りがあれば断り、確認の所見にはどれも理由が要る。
 * @param version 画面が見ていた版。その間に変わっていれば断る
 * @param reasons 所見の位置 (文字) → 理由
 * @param printed 理由を注記として印刷してよい所見の位置
 */
export async function acceptReply(
  session: Session,
  reply: string,
  version: number,
  reasons: Readonly<Record<string, string>>,
  printed: readonly number[] = [],
): Promise<string> {
  const { register, clock, who } = session;
  const survey = await register.db
    .selectFrom('reply')
    .select('survey')
    .where('id', '=', reply)
    .executeTakeFirst();
  if (survey === undefined) throw new DaichoError('unknownReply');
  await makeBackup(register, session.backupFolder, 'before-import', new Date());
  await change(register, { who, kind: 'accept' }, async (write) => {
    const row = await write.read.selectFrom('reply').selectAll().where('id', '=', reply).executeTakeFirst();
    if (row === undefined) throw new DaichoError('unknownReply');
    await refuseClosed(write.read, row.survey);
    if (row.version !== version || row.state !== 'pending') throw new DaichoError('replyChanged');
    const findings = await write.read
      .selectFrom('finding')
      .selectAll()
      .where('reply', '=', reply)
      .orderBy('position')
      .execute();
    const error = findings.find((finding) => finding.level === 'error');
    if (error !== undefined) throw new DaichoError('replyHasErrors', { detail: error.message });
    const reasonById = new Map<string, GivenReason>();
    for (const finding of findings.filter((each) => each.level === 'confirm')) {
      const reason = reasons[String(finding.position)]?.trim() ?? '';
      if (reason === '') throw new DaichoError('reasonMissing', { detail: finding.message });
      reasonById.set(finding.id, { reason, printed: printed.includes(finding.position) });
    }
    await acceptStoredReply(
      write,
      reply,
      clock.now(),
      (finding) => reasonById.get(finding.id) ?? { reason: '', printed: false },
    );
  });
  return survey.survey;
}
