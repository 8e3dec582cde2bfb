import type { QuestionnaireEvent } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import { fiscalYearOf } from '../../../shared/calendar/fiscalYear.ts';
import { choiceLabel } from '../../../shared/register/choiceLabel.ts';
import type { Readable } from '../../database/register.ts';

/** アンケートをとれる催しと、その参加者。 */
export interface EventOfQuestionnaire {
  readonly event: QuestionnaireEvent;
  readonly attendance: readonly {
    readonly role: string;
    readonly occupation: string;
    readonly persons: number;
  }[];
  /** 催しの行に打ってある出席者数・参加者数。 */
  readonly persons: number | null;
  /** 日と時刻の順に並べるための文字。日の無いものは終わり。 */
  readonly order: string;
}

/** 会議と研修・普及啓発のすべて。id → 催し。 */
export async function loadEvents(db: Readable): Promise<ReadonlyMap<string, EventOfQuestionnaire>> {
  const attendance = await db.selectFrom('attendance').selectAll().orderBy('id').execute();
  const persons = Map.groupBy(attendance, (row) => row.meeting ?? row.training ?? '');
  const meetings = await db.selectFrom('meeting').selectAll().orderBy('id').execute();
  const trainings = await db.selectFrom('training').selectAll().orderBy('id').execute();
  const events: (Omit<EventOfQuestionnaire, 'attendance' | 'order'> & { readonly time: string | null })[] = [
    ...meetings.map((row) => ({
      event: {
        ...eventOf(row, row.kind, choiceLabel('meeting', 'kind', row.kind), null),
        table: 'meeting' as const,
        part: row.part,
      },
      persons: row.attendance,
      time: row.startTime,
    })),
    ...trainings.map((row) => ({
      event: {
        ...eventOf(row, row.category, choiceLabel('training', 'category', row.category), row.fiscalYear),
        table: 'training' as const,
        part: '',
      },
      persons: row.participants,
      time: row.startTime,
    })),
  ];
  return new Map(
    events.map(({ event, persons: typed, time }) => [
      event.id,
      {
        event,
        persons: typed,
        attendance: persons.get(event.id) ?? [],
        order: `${event.heldOn ?? event.plannedOn ?? '9999'} ${time ?? ''}`,
      },
    ]),
  );
}

interface EventRow {
  readonly id: string;
  readonly title: string;
  readonly heldOn: string | null;
  readonly plannedOn: string | null;
  readonly ward: string | null;
}

function eventOf(row: EventRow, kind: string, kindLabel: string, fiscalYear: number | null) {
  const day = row.heldOn ?? row.plannedOn;
  return {
    id: row.id,
    kind,
    kindLabel,
    title: row.title === '' ? kindLabel : row.title,
    heldOn: row.heldOn,
    plannedOn: row.plannedOn,
    fiscalYear: day === null ? fiscalYear : fiscalYearOf(day),
    ward: row.ward,
  };
}
