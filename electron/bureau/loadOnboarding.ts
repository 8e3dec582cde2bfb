import type { GoalRecord } from '../../shared/bureau/onboarding/onboardingGoal.ts';
import {
  type NamedPerson,
  onboardingOn,
  onboardingStartedIn,
} from '../../shared/bureau/onboarding/onboardingOn.ts';
import type { OnboardingPerson, OnboardingRecord } from '../../shared/bureau/onboarding/onboardingPerson.ts';
import { fiscalYearOf } from '../../shared/calendar/fiscalYear.ts';
import type { PersonAssignment } from '../../shared/register/people.ts';
import type { Readable } from '../database/register.ts';

/** 新任支援を見るのに要る行のすべて。 */
export interface OnboardingFacts {
  readonly assignments: readonly PersonAssignment[];
  readonly people: readonly NamedPerson[];
  readonly records: readonly OnboardingRecord[];
  readonly goals: readonly GoalRecord[];
}

export async function loadOnboardingFacts(db: Readable): Promise<OnboardingFacts> {
  return {
    assignments: await db
      .selectFrom('assignment')
      .innerJoin('supportRoom', 'supportRoom.id', 'assignment.supportRoom')
      .selectAll('assignment')
      .select('supportRoom.ward as ward')
      .orderBy('assignment.id')
      .execute(),
    people: await db.selectFrom('coordinator').select(['id', 'name']).orderBy('id').execute(),
    records: await db.selectFrom('onboarding').selectAll().orderBy('id').execute(),
    goals: await db.selectFrom('onboardingGoal').selectAll().orderBy('goal').orderBy('id').execute(),
  };
}

/** その日に1年目の人 (fiscalYear が null)、またはその年度に着任した人。 */
export async function loadOnboarding(
  db: Readable,
  day: string,
  fiscalYear: number | null,
): Promise<{
  readonly people: readonly OnboardingPerson[];
  readonly goals: readonly GoalRecord[];
  /** 着任した人のいる年度、新しい順。 */
  readonly years: readonly number[];
}> {
  const { assignments, people, records, goals } = await loadOnboardingFacts(db);
  const shown =
    fiscalYear === null
      ? onboardingOn(assignments, people, records, day)
      : onboardingStartedIn(assignments, people, records, fiscalYear, day);
  const own = new Set(shown.flatMap((person) => person.assignments));
  return {
    people: shown,
    goals: goals.filter(({ assignment }) => own.has(assignment)),
    years: startYears(assignments, day),
  };
}

function startYears(assignments: readonly PersonAssignment[], day: string): readonly number[] {
  const firsts = [...Map.groupBy(assignments, ({ coordinator }) => coordinator).values()].flatMap((mine) => {
    const starts = mine.map(({ from }) => from);
    const first = starts.filter((from) => from !== null).sort()[0];
    return starts.includes(null) || first === undefined || first > day ? [] : [fiscalYearOf(first)];
  });
  return [...new Set(firsts)].sort((a, b) => b - a);
}
