import { fiscalYearOf } from '../../calendar/fiscalYear.ts';
import type { RegisterRow } from '../../register/row.ts';
import { eventState } from './eventState.ts';
import { eventTitle } from './eventTitle.ts';
import type { PlanCounts, PlanMeeting } from './planReport.ts';

/** 会議の属する年度: 開いた日、無ければ予定日で。日の無い会議はどの年度でもない (null)。 */
export function meetingYear(row: RegisterRow): number | null {
  const day = dayOf(row);
  return day === null ? null : fiscalYearOf(day);
}

/**
 * 年度の会議を数えられる単位に。部ごとに一行の会議 (第1部・第2部) は、同じ日の同じ会議で一つ。
 * @param rows 一つの種類・一つの区 (または市全体) の会議
 * @param today 今日 YYYY-MM-DD
 */
export function foldMeetings(rows: readonly RegisterRow[], today: string): readonly PlanMeeting[] {
  const groups = Map.groupBy(
    rows.filter((row) => dayOf(row) !== null),
    (row) =>
      row.part === ''
        ? String(row.id)
        : [dayOf(row), row.title, row.round ?? '', row.block ?? '', row.kind, row.ward ?? ''].join('\n'),
  );
  return [...groups.values()]
    .map((parts) => {
      const states = parts.map((part) => eventState(part, today));
      const state = STATES.find((each) => states.includes(each)) ?? 'cancelled';
      const lead = parts.find((part) => eventState(part, today) === state) ?? parts[0] ?? {};
      return {
        id: String(lead.id),
        title: eventTitle('meeting', { ...lead, part: '' }, []),
        day: dayOf(lead) ?? '',
        parts: parts
          .filter(({ part }) => part !== '')
          .map(({ id, part }) => ({ id: String(id), part: String(part) }))
          .sort((a, b) => a.part.localeCompare(b.part, 'ja')),
        state,
      };
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.id < b.id ? -1 : 1));
}

/** 計画の回数と会議から、予定日あり・開催済・残りを数える。 */
export function countMeetings(planned: number | null, meetings: readonly PlanMeeting[]): PlanCounts {
  const held = meetings.filter(({ state }) => state === 'held').length;
  const overdue = meetings.filter(({ state }) => state === 'overdue').length;
  const dated = overdue + meetings.filter(({ state }) => state === 'planned').length;
  const remaining = planned === null ? null : planned - held;
  return { planned, dated, overdue, held, remaining, undated: Math.max(0, (remaining ?? 0) - dated) };
}

/** 部のうち一つでも開いていれば開催済、みな中止なら中止。 */
const STATES = ['held', 'overdue', 'planned', 'cancelled'] as const;

function dayOf(row: RegisterRow): string | null {
  const day = row.heldOn ?? row.plannedOn ?? null;
  return typeof day === 'string' && day !== '' ? day : null;
}
