import type { ClosedSurvey } from '../../../shared/api/calls/closeCalls.ts';
import { DaichoError } from '../../../shared/api/failure.ts';
import { change } from '../../database/change.ts';
import type { Session } from '../../session.ts';
import { loadClosing } from './loadClosing.ts';

/** 締め切った回を、理由を残して再開する。前の写しは消さない。 */
export async function reopenSurvey(session: Session, survey: string, why: string): Promise<ClosedSurvey> {
  const { register, who, clock } = session;
  const reason = why.trim();
  if (reason === '') throw new DaichoError('reopenReason');
  await change(register, { who, kind: 'reopen', why: reason }, async (write) => {
    const row = await write.read.selectFrom('survey').selectAll().where('id', '=', survey).executeTakeFirst();
    if (row === undefined) throw new DaichoError('unknownSurvey', { survey });
    if (row.closedAt === null) throw new DaichoError('notClosed', { survey: row.title });
    const now = clock.now();
    const current = await write.read
      .selectFrom('freeze')
      .select('id')
      .where('survey', '=', survey)
      .where('reopenedAt', 'is', null)
      .orderBy('number')
      .execute();
    for (const { id } of current) write.update('freeze', id, { reopenedAt: now, reopenedWhy: reason });
    write.update('survey', survey, { closedAt: null });
  });
  return loadClosing(register.db, survey, clock.today());
}
