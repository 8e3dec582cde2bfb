import { fiscalYearOf } from '../../shared/calendar/fiscalYear.ts';
import type {
  BureauEvent,
  BureauFacts,
  BureauQuestionnaire,
  EventAttendance,
} from '../../shared/handout/bureau/bureauFacts.ts';
import type { Readable } from '../database/register.ts';

/** 局の取組の台帳から、配付資料に刷るもの。 */
export async function loadBureauFacts(db: Readable): Promise<BureauFacts> {
  const events = await loadEvents(db);
  return {
    events,
    plans: await db
      .selectFrom('meetingPlan')
      .select(['id', 'fiscalYear', 'kind', 'ward', 'plannedCount'])
      .orderBy('id')
      .execute(),
    questionnaires: await loadQuestionnaires(db, events),
    onboarding: (
      await db.selectFrom('onboarding').select(['id', 'step', 'doneOn']).orderBy('id').execute()
    ).flatMap(({ id, step, doneOn }) => (doneOn === null ? [] : [{ id, step, doneOn }])),
    visits: await db
      .selectFrom('visit')
      .innerJoin('ward', 'ward.code', 'visit.ward')
      .select([
        'visit.id',
        'visit.ward',
        'visit.target',
        'visit.kind',
        'visit.visitedOn',
        'visit.workDone',
        'visit.issues',
        'visit.wishes',
      ])
      .orderBy('ward.position')
      .orderBy('visit.id')
      .execute(),
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

async function loadEvents(db: Readable): Promise<readonly BureauEvent[]> {
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
        ...shared(row),
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
        ...shared(row),
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
function shared(row: {
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
}) {
  const { id, title, ward, block, startTime, endTime, place, format, wards, note } = row;
  return {
    id,
    title,
    ward,
    block,
    on: row.heldOn ?? row.plannedOn,
    held: row.heldOn !== null,
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

async function loadQuestionnaires(
  db: Readable,
  events: readonly BureauEvent[],
): Promise<readonly BureauQuestionnaire[]> {
  const rows = await db.selectFrom('questionnaire').selectAll().orderBy('id').execute();
  const items = await db
    .selectFrom('questionnaireItem')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute();
  const choices = await db
    .selectFrom('questionnaireChoice')
    .selectAll()
    .orderBy('position')
    .orderBy('id')
    .execute();
  const comments = await db
    .selectFrom('questionnaireComment')
    .select(['id', 'questionnaire', 'heading', 'text'])
    .where('printed', '=', 1)
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const event = row.meeting ?? row.training ?? '';
    return {
      id: row.id,
      event,
      title: row.title,
      base: row.base ?? participants(events.find((each) => each.id === event)),
      returned: row.returned,
      items: items
        .filter((item) => item.questionnaire === row.id)
        .map(({ id, text }) => ({
          id,
          text,
          choices: choices
            .filter((choice) => choice.item === id)
            .map(({ label, kind, count }) => ({ label, kind, count })),
        })),
      comments: comments
        .filter((comment) => comment.questionnaire === row.id)
        .map(({ id, heading, text }) => ({ id, heading, text })),
    };
  });
}

/** 参加者の数。出席者数が無ければ、立場ごとの計。 */
function participants(event: BureauEvent | undefined): number | null {
  if (event === undefined) return null;
  if (event.persons !== null) return event.persons;
  const whole = event.attendance.filter(({ occupation }) => occupation === '');
  return whole.length === 0 ? null : whole.reduce((sum, { persons }) => sum + persons, 0);
}
