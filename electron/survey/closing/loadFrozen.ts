import { createHash } from 'node:crypto';
import { DaichoError } from '../../../shared/api/failure.ts';
import { canonicalJson } from '../../../shared/survey/canonicalJson.ts';
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
  const frozen = parsed(Buffer.from(row.content).toString('utf8'));
  if (frozen === null || checksumOf(frozen) !== row.checksum)
    throw new DaichoError('frozenMismatch', { survey: row.title });
  return frozen;
}

/** 写しの検算: 決まった書き方にした JSON の SHA-256 の16進。欄の並びによらない。 */
export function checksumOf(frozen: FrozenSurvey): string {
  return createHash('sha256').update(canonicalJson(frozen), 'utf8').digest('hex');
}

function parsed(text: string): FrozenSurvey | null {
  try {
    return JSON.parse(text) as FrozenSurvey;
  } catch {
    // 読めない写しは、検算に合わない写しと同じに扱う。
    return null;
  }
}
