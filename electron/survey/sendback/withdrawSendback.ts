import { DaichoError } from '../../../shared/api/failure.ts';
import { change } from '../../database/change.ts';
import type { Session } from '../../session.ts';
import { respondentId } from '../createSurvey.ts';
import { refuseClosed } from '../refuseClosed.ts';
import { findSendback } from './loadSendback.ts';

/**
 * 差戻しを取りやめる (電話で済んだときなど)。理由は履歴に残り、状態は差し戻す前に戻る。
 * @param version 画面が見ていた版
 */
export async function withdrawSendback(
  session: Session,
  id: string,
  version: number,
  reason: string,
): Promise<void> {
  const { register, who, clock } = session;
  const why = reason.trim();
  if (why === '') throw new DaichoError('reasonMissing', { detail: '差戻しを取りやめる理由' });
  await change(register, { who, kind: 'sendback', why }, async (write) => {
    const row = await findSendback(write.read, id);
    if (row.version !== version || row.withdrawnAt !== null) throw new DaichoError('replyChanged');
    await refuseClosed(write.read, row.survey);
    write.update('sendback', id, { withdrawnAt: clock.now() });
    const left = await write.read
      .selectFrom('sendback')
      .select('returnedAt')
      .where('survey', '=', row.survey)
      .where('form', '=', row.form)
      .where('ward', '=', row.ward)
      .where('withdrawnAt', 'is', null)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    const owner = respondentId(row.survey, row.form, row.ward);
    const respondent = await write.read
      .selectFrom('respondent')
      .select('returnedAt')
      .where('id', '=', owner)
      .executeTakeFirstOrThrow();
    // 確定して差戻しの済んだ回答者を、差戻しに戻さない。
    if (respondent.returnedAt !== null) {
      write.update('respondent', owner, { returnedAt: left?.returnedAt ?? null });
    }
  });
}
