import type { ClosedSurvey } from '../../../shared/api/calls/closeCalls.ts';
import { DaichoError } from '../../../shared/api/failure.ts';
import { change } from '../../database/change.ts';
import { newId } from '../../database/newId.ts';
import type { Session } from '../../session.ts';
import { buildFrozen } from './buildFrozen.ts';
import { loadClosing } from './loadClosing.ts';
import { checksumOf } from './loadFrozen.ts';
import { loadRemaining } from './loadRemaining.ts';

/**
 * 回を締め切り、答えと集計の写しを検算つきで残す。残っていることがあっても締められるが、それも写しとともに残す。
 * もう締め切ってあるか、確定した回答が一通も無ければ断る。
 */
export async function closeSurvey(session: Session, survey: string): Promise<ClosedSurvey> {
  const { register, who, clock } = session;
  const today = clock.today();
  await change(register, { who, kind: 'close' }, async (write) => {
    const row = await write.read.selectFrom('survey').selectAll().where('id', '=', survey).executeTakeFirst();
    if (row === undefined) throw new DaichoError('unknownSurvey', { survey });
    if (row.closedAt !== null) throw new DaichoError('alreadyClosed', { survey: row.title });
    const frozen = await buildFrozen(write.read, survey);
    if (frozen.respondents.every((respondent) => respondent.reply === null))
      throw new DaichoError('nothingToClose', { survey: row.title });
    const before = await write.read
      .selectFrom('freeze')
      .select('number')
      .where('survey', '=', survey)
      .orderBy('number', 'desc')
      .executeTakeFirst();
    const now = clock.now();
    write.insert('freeze', {
      id: newId(),
      survey,
      number: (before?.number ?? 0) + 1,
      frozenAt: now,
      who,
      content: Buffer.from(JSON.stringify(frozen), 'utf8'),
      checksum: checksumOf(frozen),
      remaining: JSON.stringify(await loadRemaining(write.read, survey, today)),
      reopenedAt: null,
      reopenedWhy: null,
    });
    write.update('survey', survey, { closedAt: now });
  });
  return loadClosing(register.db, survey, today);
}
