import { DaichoError } from '../../shared/api/failure.ts';
import type { Readable } from '../database/register.ts';

/** 閉じた回の回答は変えない。閉じていれば断る。取引の中で、書く前に呼ぶ。 */
export async function refuseClosed(db: Readable, survey: string): Promise<void> {
  const row = await db
    .selectFrom('survey')
    .select(['title', 'closedAt'])
    .where('id', '=', survey)
    .executeTakeFirst();
  if (row === undefined) throw new DaichoError('unknownSurvey', { survey });
  if (row.closedAt !== null) throw new DaichoError('surveyClosed', { survey: row.title });
}
