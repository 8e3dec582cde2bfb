import { fiscalYearOf } from '../../shared/calendar/fiscalYear.ts';
import type { Session } from '../session.ts';

/** 局の取組の台帳に行のある年度と今年度、新しい順。年度で刷る資料が選べる年度。 */
export async function loadBureauYears({ register, clock }: Session): Promise<readonly number[]> {
  const { db } = register;
  const meetings = await db.selectFrom('meeting').select(['heldOn', 'plannedOn']).orderBy('id').execute();
  const trainings = await db
    .selectFrom('training')
    .select(['heldOn', 'plannedOn', 'fiscalYear'])
    .orderBy('id')
    .execute();
  const visits = await db.selectFrom('visit').select(['visitedOn', 'plannedOn']).orderBy('id').execute();
  const days = [
    clock.today(),
    ...meetings.map(({ heldOn, plannedOn }) => heldOn ?? plannedOn),
    ...trainings.map(({ heldOn, plannedOn }) => heldOn ?? plannedOn),
    ...visits.map(({ visitedOn, plannedOn }) => visitedOn ?? plannedOn),
  ];
  const years = [
    ...days.flatMap((day) => (day === null ? [] : [fiscalYearOf(day)])),
    ...trainings.flatMap(({ fiscalYear }) => fiscalYear ?? []),
  ];
  return [...new Set(years)].toSorted((a, b) => b - a);
}
