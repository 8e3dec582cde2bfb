import { z } from 'zod';
import type { BureauEvent } from '../../bureau/meeting/bureauEvent.ts';
import type { DueItem } from '../../bureau/meeting/dueSoon.ts';
import type { EventConflict } from '../../bureau/meeting/findConflicts.ts';
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
} as const;

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
