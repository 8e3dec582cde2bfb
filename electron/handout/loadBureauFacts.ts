import { fiscalYearOf } from '../../shared/calendar/fiscalYear.ts';
import type { BureauEvent, BureauFacts, EventAttendance } from '../../shared/handout/bureau/bureauFacts.ts';
import { loadIndicators } from '../bureau/indicator/loadIndicators.ts';
import { loadVisitStatements, loadVisits } from '../bureau/loadVisits.ts';
import { loadQuestionnaires } from '../bureau/questionnaire/loadQuestionnaires.ts';
import type { Readable } from '../database/register.ts';

/**
 * 局の取組の台帳から、配付資料に刷るもの。開催日がまだ来ていない行は、開いたものとして刷らない (点検が言う)。
 * @param today YYYY-MM-DD
 */
export async function loadBureauFacts(db: Readable, today: string): Promise<BureauFacts> {
  return {
    events: await loadEvents(db, today),
    plans: await db
      .selectFrom('meetingPlan')
      .select(['id', 'fiscalYear', 'kind', 'ward', 'plannedCount'])
      .orderBy('id')
      .execute(),
    surveys: await db
      .selectFrom('survey')
      .select(['title', 'deadline'])
      .orderBy('deadline')
      .orderBy('id')
      .execute(),
    questionnaires: await loadQuestionnaires(db),
    onboarding: (
      await db.selectFrom('onboarding').select(['id', 'step', 'doneOn']).orderBy('id').execute()
    ).flatMap(({ id, step, doneOn }) => (doneOn === null ? [] : [{ id, step, doneOn }])),
    goals: await db
      .selectFrom('onboardingGoal')
      .select(['id', 'goal', 'level', 'checkedOn'])
      .orderBy('id')
      .execute(),
    visits: await loadVisits(db),
    statements: await loadVisitStatements(db),
    indicators: await loadIndicators(db),
    cases: await db
      .selectFrom('caseExample')
      .select([
        'id',
        'fiscalYear',
        'half',
        'position',
        'scene',
        'requester',
        'basics',
        'consultation',
        'response',
        'outcome',
      ])
      .where('state', '=', 'public')
      .orderBy('position')
      .orderBy('id')
      .execute(),
  };
}

async function loadEvents(db: Readable, today: string): Promise<readonly BureauEvent[]> {
  const attendance = await db
    .selectFrom('attendance')
    .select(['id', 'meeting', 'training', 'role', 'occupation', 'persons', 'newcomers'])
    .orderBy('id')
    .execute();
  const attended = (of: 'meeting' | 'training', id: string): readonly EventAttendance[] =>
    attendance.filter((row) => row[of] === id);
  const meetings = await db
    .selectFrom('meeting')
    .selectAll()
    .where('cancelled', '=', 0)
    .orderBy('id')
    .execute();
  const trainings = await db
    .selectFrom('training')
    .selectAll()
    .where('cancelled', '=', 0)
    .orderBy('id')
    .execute();
  return [
    ...meetings.map((row): BureauEvent => {
      const on = row.heldOn ?? row.plannedOn;
      return {
        ...shared(row, today),
        table: 'meeting',
        kind: row.kind,
        round: row.round,
        part: row.part,
        fiscalYear: on === null ? null : fiscalYearOf(on),
        endedOn: null,
        topics: lines(row.topics),
        persons: row.attendance,
        attendance: attended('meeting', row.id),
      };
    }),
    ...trainings.map((row): BureauEvent => {
      const on = row.heldOn ?? row.plannedOn;
      return {
        ...shared(row, today),
        table: 'training',
        kind: row.category,
        round: null,
        part: '',
        fiscalYear: on === null ? row.fiscalYear : fiscalYearOf(on),
        endedOn: row.endedOn,
        topics: lines(row.themes),
        persons: row.participants,
        attendance: attended('training', row.id),
      };
    }),
  ];
}

/** 会議と研修のどちらにもある欄。 */
function shared(
  row: {
    readonly id: string;
    readonly title: string;
    readonly ward: string | null;
    readonly block: BureauEvent['block'];
    readonly plannedOn: string | null;
    readonly heldOn: string | null;
    readonly startTime: string | null;
    readonly endTime: string | null;
    readonly place: string;
    readonly format: BureauEvent['format'];
    readonly lecturer: string;
    readonly wards: number | null;
    readonly note: string;
  },
  today: string,
) {
  const { id, title, ward, block, startTime, endTime, place, format, wards, note } = row;
  return {
    id,
    title,
    ward,
    block,
    on: row.heldOn ?? row.plannedOn,
    held: row.heldOn !== null && row.heldOn <= today,
    startTime,
    endTime,
    place,
    format,
    lecturers: lines(row.lecturer),
    wards,
    note,
  };
}

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line.trim() !== '');
}
