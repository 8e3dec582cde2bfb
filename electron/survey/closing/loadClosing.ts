import type { ClosedSurvey } from '../../../shared/api/calls/closeCalls.ts';
import { compareFrozen, type FrozenChange } from '../../../shared/survey/compareFrozen.ts';
import type { Remaining } from '../../../shared/survey/remaining.ts';
import type { Readable } from '../../database/register.ts';
import { loadSurvey } from '../loadSurvey.ts';
import { openFrozen } from './loadFrozen.ts';
import { loadRemaining } from './loadRemaining.ts';

/** 回の締切のいま: 締め切ったか、残っていること、これまでの写し (新しい順)。 */
export async function loadClosing(db: Readable, survey: string, today: string): Promise<ClosedSurvey> {
  const { title, closedAt } = await loadSurvey(db, survey);
  const freezes = await db
    .selectFrom('freeze')
    .select(['number', 'frozenAt', 'who', 'checksum', 'remaining', 'reopenedAt', 'reopenedWhy'])
    .where('survey', '=', survey)
    .orderBy('number', 'desc')
    .execute();
  return {
    survey,
    title,
    closedAt,
    remaining: await loadRemaining(db, survey, today),
    freezes: freezes.map(({ remaining, ...freeze }) => ({
      ...freeze,
      remaining: JSON.parse(remaining) as readonly Remaining[],
    })),
  };
}

/** 二つの写しの違い。どちらも検算してから比べる。無い番号なら空。 */
export async function loadFrozenChanges(
  db: Readable,
  survey: string,
  before: number,
  after: number,
): Promise<readonly FrozenChange[]> {
  const { title } = await loadSurvey(db, survey);
  const rows = await db
    .selectFrom('freeze')
    .select(['number', 'content', 'checksum'])
    .where('survey', '=', survey)
    .where('number', 'in', [before, after])
    .orderBy('number')
    .execute();
  const frozen = (number: number) => {
    const row = rows.find((each) => each.number === number);
    return row === undefined ? null : openFrozen({ ...row, title });
  };
  const [left, right] = [frozen(before), frozen(after)];
  return left === null || right === null ? [] : compareFrozen(left, right);
}
