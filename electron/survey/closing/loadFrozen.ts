import { createHash } from 'node:crypto';
import { DaichoError } from '../../../shared/api/failure.ts';
import type { FrozenSurvey } from '../../../shared/survey/frozenSurvey.ts';
import type { Readable } from '../../database/register.ts';

/** 締め切ってある回の写し。締め切っていなければ null。写しが無いか検算に合わなければ frozenMismatch。 */
export async function loadFrozen(db: Readable, survey: string): Promise<FrozenSurvey | null> {
  const round = await db
    .selectFrom('survey')
    .select(['title', 'closedAt'])
    .where('id', '=', survey)
    .executeTakeFirst();
  if (round === undefined || round.closedAt === null) return null;
  const freeze = await db
    .selectFrom('freeze')
    .select(['content', 'checksum'])
    .where('survey', '=', survey)
    .where('reopenedAt', 'is', null)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  if (freeze === undefined) throw new DaichoError('frozenMismatch', { survey: round.title });
  return openFrozen({ ...freeze, title: round.title });
}

/** 写しを検算してから開く。 */
export function openFrozen(row: {
  readonly content: Uint8Array;
  readonly checksum: string;
  readonly title: string;
}): FrozenSurvey {
  if (checksumOf(row.content) !== row.checksum)
    throw new DaichoError('frozenMismatch', { survey: row.title });
  return JSON.parse(Buffer.from(row.content).toString('utf8')) as FrozenSurvey;
}

/** SHA-256 の16進。 */
export function checksumOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
