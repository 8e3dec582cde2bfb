import { z } from 'zod';
import type { BureauEvent } from '../../bureau/meeting/bureauEvent.ts';
import type { CopyRow } from '../../bureau/meeting/copyYear.ts';
import type { DueItem } from '../../bureau/meeting/dueSoon.ts';
import type { ConflictFacts, EventConflict } from '../../bureau/meeting/findConflicts.ts';
import type { HolidayTable } from '../../bureau/meeting/holidays.ts';
import { call } from '../call.ts';

/** 会議予定の呼び出し。 */
export const CALENDAR_CALLS = {
  'calendar.year': call<CalendarYear>()(z.object({ fiscalYear: z.int() })),
  // 今日から days 日のうちに期日の来るものと、過ぎたもの。
  'calendar.due': call<readonly DueItem[]>()(z.object({ days: z.int().min(0).max(366) })),
  // 予定を .ics に。保存先をやめたら null。undated: 日が無くて書けなかった数。
  'calendar.saveIcs': call<{
    readonly path: string;
    readonly events: number;
    readonly undated: number;
  } | null>()(z.object({ fiscalYear: z.int(), kind: z.string().nullable(), ward: z.string().nullable() })),
  // ある年度の予定を、次の年度へ写す案。
  'calendar.copyPlan': call<CopyPlan>()(z.object({ from: z.int() })),
  // 選んだものを、一つの履歴のまとまりで写す。
  'calendar.copy': call<{ readonly batch: string; readonly copied: number }>()(
    z.object({
      from: z.int(),
      rows: z.array(
        z.object({
          table: z.enum(['meeting', 'training', 'meetingPlan']),
          id: z.string(),
          day: z.iso.date().nullable(),
        }),
      ),
    }),
  ),
} as const;

/** 写す案。 */
export interface CopyPlan {
  /** もとの年度。写す先は次の年度。 */
  readonly from: number;
  readonly rows: readonly CopyRow[];
  /** 写す先の年度に、もうある予定。 */
  readonly present: readonly BureauEvent[];
  /** 写した先の食い違いを見るのに要ること。 */
  readonly facts: ConflictFacts;
  readonly holidayLimit: string | null;
}

/** 一つの年度の予定。 */
export interface CalendarYear {
  readonly fiscalYear: number;
  /** 年度の予定。日の順、日の決まっていないものは終わりに。 */
  readonly events: readonly BureauEvent[];
  /** 年度の祝日。 */
  readonly holidays: HolidayTable;
  /** 祝日の表が年度の終わりまで無いときの一文。 */
  readonly holidayLimit: string | null;
  readonly conflicts: readonly EventConflict[];
  /** 予定のある年度、古い順。 */
  readonly years: readonly number[];
}
