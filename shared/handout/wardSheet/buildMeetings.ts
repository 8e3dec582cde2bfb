import type { WardSheetDefinition } from '../definition/registerBlocks.ts';
import type { SheetMeetings } from '../model/wardSheetBlock.ts';
import { meetingRows } from '../origins/registerOrigins.ts';
import type { SheetMeeting } from './wardSheetFacts.ts';

const MONTHS = [4, 5, 6, 7, 8, 9, 10, 11, 12, 1, 2, 3];

/** その年度の会議を12か月に置く。開いた日は日、まだの予定は（日）。一月に三つ以上あれば回数。 */
export function buildMeetings(
  definition: Pick<WardSheetDefinition, 'meetings'>,
  meetings: readonly SheetMeeting[],
  fiscalYear: number,
  ward: string,
): SheetMeetings {
  const dated = meetings.flatMap((meeting) => {
    const day = meeting.heldOn ?? meeting.plannedOn;
    const month = day === null ? -1 : monthIn(day, fiscalYear);
    return day === null || month < 0
      ? []
      : [{ kind: meeting.kind, month, day: Number(day.slice(8, 10)), held: meeting.heldOn !== null }];
  });
  return {
    months: MONTHS.map((month) => `${month}月`),
    rows: definition.meetings.map(({ label, kinds }) => {
      const own = dated.filter(({ kind }) => kinds.includes(kind)).toSorted((a, b) => a.day - b.day);
      return {
        label,
        register: meetingRows(ward, kinds),
        held: own.filter(({ held }) => held).length,
        planned: own.filter(({ held }) => !held).length,
        cells: MONTHS.map((_, month) => {
          const days = own.filter((each) => each.month === month);
          if (days.length > 2) return `${days.length}回`;
          return days.map(({ day, held }) => (held ? String(day) : `(${day})`)).join('・');
        }),
      };
    }),
  };
}

/** 年度の初めから数えた月 (4月が 0)。その年度でなければ -1。 */
function monthIn(day: string, fiscalYear: number): number {
  const months = (Number(day.slice(0, 4)) - fiscalYear) * 12 + Number(day.slice(5, 7)) - 4;
  return months < 0 || months > 11 ? -1 : months;
}
