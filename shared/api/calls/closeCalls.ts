import { z } from 'zod';
import type { FrozenChange } from '../../survey/compareFrozen.ts';
import type { Remaining } from '../../survey/remaining.ts';
import { call } from '../call.ts';

/** 回を締め切る、再開する。 */
export const CLOSE_CALLS = {
  'closing.state': call<ClosedSurvey>()(z.object({ survey: z.string() })),
  'closing.close': call<ClosedSurvey>()(z.object({ survey: z.string() })),
  'closing.reopen': call<ClosedSurvey>()(z.object({ survey: z.string(), why: z.string() })),
  // before・after: 何回目の締切か
  'closing.changes': call<readonly FrozenChange[]>()(
    z.object({ survey: z.string(), before: z.int().positive(), after: z.int().positive() }),
  ),
} as const;

/** 回の締切のいま。 */
export interface ClosedSurvey {
  readonly survey: string;
  readonly title: string;
  /** 締め切った時刻。締め切っていなければ null。 */
  readonly closedAt: string | null;
  /** いま残っていること。 */
  readonly remaining: readonly Remaining[];
  /** これまでの写し、新しい順。 */
  readonly freezes: readonly Freeze[];
}

/** 締切の写し一つ。 */
export interface Freeze {
  /** 何回目の締切か 1…。 */
  readonly number: number;
  readonly frozenAt: string;
  readonly who: string;
  /** 写しの SHA-256 の16進。 */
  readonly checksum: string;
  /** 締めたとき残っていたこと。 */
  readonly remaining: readonly Remaining[];
  readonly reopenedAt: string | null;
  readonly reopenedWhy: string | null;
}
