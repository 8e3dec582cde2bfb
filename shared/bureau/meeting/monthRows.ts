import { addDays } from '../../calendar/addDays.ts';
import { type BureauEvent, compareEvents } from './bureauEvent.ts';
import { EVENT_KINDS, type EventKind } from './eventKinds.ts';
import { dayOff, type HolidayTable } from './holidays.ts';

/** 月の一覧: 市のものは日の順に一つずつ、区のものは種類ごとのまとまり。 */
export interface MonthRows {
  readonly bureau: readonly BureauEvent[];
  readonly wards: readonly WardGroup[];
  /** 祝日と年末年始。日の順。 */
  readonly closed: readonly { readonly day: string; readonly name: string }[];
}

/** 一つの種類の、区の予定。 */
export interface WardGroup {
  readonly kind: EventKind;
  readonly events: readonly BureauEvent[];
  /** 開く区の数 (中止を除く)。 */
  readonly wards: number;
}

/** 年度の予定から、その月の一覧。@param month 'YYYY-MM' */
export function monthRows(events: readonly BureauEvent[], month: string, holidays: HolidayTable): MonthRows {
  const mine = events.filter(({ day }) => day?.startsWith(month)).toSorted(compareEvents);
  const wards = EVENT_KINDS.map((kind) => ({
    kind,
    events: mine.filter((event) => event.ward !== null && event.kind === kind.code),
  })).filter((group) => group.events.length > 0);
  return {
    bureau: mine.filter(({ ward }) => ward === null),
    wards: wards.map((group) => ({
      ...group,
      wards: new Set(group.events.filter(({ cancelled }) => !cancelled).map(({ ward }) => ward)).size,
    })),
    closed: daysOf(month).flatMap((day) => {
      const off = dayOff(day, holidays);
      return off === null || off.kind === 'weekend' ? [] : [{ day, name: off.name }];
    }),
  };
}

function daysOf(month: string): readonly string[] {
  return Array.from({ length: 31 }, (_, index) => addDays(`${month}-01`, index)).filter((day) =>
    day.startsWith(month),
  );
}
