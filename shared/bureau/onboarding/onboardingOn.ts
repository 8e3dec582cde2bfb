import { addMonths } from '../../register/eligibility/experienceLength.ts';
import { isValidOn } from '../../register/isValidOn.ts';
import type { PersonAssignment } from '../../register/people.ts';
import type { OnboardingPerson, OnboardingRecord, PersonStep, StepState } from './onboardingPerson.ts';
import { ONBOARDING_STEPS, type OnboardingStepCode } from './onboardingStep.ts';
import { stepPeriod } from './stepPeriod.ts';

export interface NamedPerson {
  readonly id: string;
  readonly name: string;
}

/**
 * その日に1年目の人と、四つの段階の様子。着任の早い順。
 *
 * 新任の決まりは findNewcomers と同じで、二つの事業を合わせて一人とみる: 初めて着いてから1年に満たず、
 * その日に配置のある人。室を移っただけの人、連携拠点を兼ねただけの人、着任日の分からない人は入らない。
 * @param assignments 配置のすべて (終わったものも)
 * @param records 台帳 onboarding の行のすべて。day より後に済んだものは、まだ済んでいないとみる
 * @param day YYYY-MM-DD
 */
export function onboardingOn(
  assignments: readonly PersonAssignment[],
  people: readonly NamedPerson[],
  records: readonly OnboardingRecord[],
  day: string,
): readonly OnboardingPerson[] {
  return everyone(assignments, people, records, day).filter(
    ({ start, leftOn }) => start <= day && leftOn === null && isFirstYear(start, day),
  );
}

/** その日に遅れのある人。遅れの古い順。 */
export function behindOn(
  assignments: readonly PersonAssignment[],
  people: readonly NamedPerson[],
  records: readonly OnboardingRecord[],
  day: string,
): readonly OnboardingPerson[] {
  return onboardingOn(assignments, people, records, day)
    .filter(isBehind)
    .sort((a, b) => compare(a.next?.dueOn ?? '', b.next?.dueOn ?? ''));
}

/** 遅れている段階があるか。 */
export function isBehind(person: OnboardingPerson): boolean {
  return person.steps.some(({ state }) => state === 'late');
}

/**
 * ある年度に着任した新任の人みな。離任した人も、1年目の終わった人も。着任の早い順。
 * @param fiscalYear 年度 (西暦、4月始まり)
 * @param day この日の様子を言う。この日より後に着く人は入らない
 */
export function onboardingStartedIn(
  assignments: readonly PersonAssignment[],
  people: readonly NamedPerson[],
  records: readonly OnboardingRecord[],
  fiscalYear: number,
  day: string,
): readonly OnboardingPerson[] {
  return everyone(assignments, people, records, day).filter(
    ({ start }) => start >= `${fiscalYear}-04-01` && start < `${fiscalYear + 1}-04-01` && start <= day,
  );
}

/** 一人の、その日の様子 (チェックシートのため。1年目が終わっていても)。着任日の分からない人は null。 */
export function onboardingPersonOn(
  assignments: readonly PersonAssignment[],
  people: readonly NamedPerson[],
  records: readonly OnboardingRecord[],
  coordinator: string,
  day: string,
): OnboardingPerson | null {
  const mine = assignments.filter((each) => each.coordinator === coordinator);
  const name = people.find(({ id }) => id === coordinator)?.name ?? '';
  return buildPerson(coordinator, name, mine, records, day);
}

function everyone(
  assignments: readonly PersonAssignment[],
  people: readonly NamedPerson[],
  records: readonly OnboardingRecord[],
  day: string,
): readonly OnboardingPerson[] {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return [...Map.groupBy(assignments, (each) => each.coordinator)]
    .flatMap(([coordinator, mine]) => {
      const person = buildPerson(coordinator, names.get(coordinator) ?? '', mine, records, day);
      return person === null ? [] : [person];
    })
    .sort((a, b) => compare(a.start, b.start));
}

function buildPerson(
  coordinator: string,
  name: string,
  assignments: readonly PersonAssignment[],
  records: readonly OnboardingRecord[],
  day: string,
): OnboardingPerson | null {
  const mine = [...assignments].sort(inOrder);
  const [first] = mine;
  if (first === undefined || mine.some(({ from }) => from === null)) return null;
  const start = first.from ?? '';
  const working = mine.filter(({ from, to }) => isValidOn(from, to, day));
  // いなくなった日: 始まった配置がどれも終わっているとき、いちばん後の終わり。
  const leftOn =
    working.length > 0 || start > day
      ? null
      : (mine
          .filter(({ from }) => (from ?? '') <= day)
          .map(({ to }) => to ?? '')
          .sort()
          .at(-1) ?? null);
  const shown = working.at(0) ?? mine.findLast(({ from }) => (from ?? '') <= day) ?? first;
  const own = new Set(mine.map(({ id }) => id));
  const ofPerson = records.filter(({ assignment }) => own.has(assignment));
  const closed = leftOn !== null || !isFirstYear(start, day);
  const steps = ONBOARDING_STEPS.map(({ code }) => buildStep(code, start, ofPerson, day, closed));
  const waiting = steps.filter(({ state }) => state !== 'done' && state !== 'missed');
  return {
    coordinator,
    name,
    assignment: first.id,
    assignments: mine.map(({ id }) => id),
    ward: shown.ward,
    supportRoom: shown.supportRoom,
    programmes: (['room', 'hub'] as const).filter((programme) =>
      (working.length > 0 ? working : mine).some((each) => each.programme === programme),
    ),
    start,
    leftOn,
    steps,
    next: waiting.sort((a, b) => compare(a.dueOn, b.dueOn))[0] ?? null,
  };
}

function buildStep(
  step: OnboardingStepCode,
  start: string,
  records: readonly OnboardingRecord[],
  day: string,
  closed: boolean,
): PersonStep {
  const { opensOn, dueOn } = stepPeriod(step, start);
  const mine = records.filter((each) => each.step === step);
  const finished = mine
    .filter(({ doneOn }) => doneOn !== null && doneOn <= day)
    .sort((a, b) => compare(a.doneOn ?? '', b.doneOn ?? ''))[0];
  const doneOn = finished?.doneOn ?? null;
  return {
    step,
    opensOn,
    dueOn,
    state: doneOn !== null ? 'done' : closed ? 'missed' : stateOn(opensOn, dueOn, day),
    doneOn,
    doneLate: doneOn !== null && doneOn > dueOn,
    record: finished ?? mine[0] ?? null,
  };
}

function stateOn(opensOn: string, dueOn: string, day: string): StepState {
  if (day < opensOn) return 'later';
  return day <= dueOn ? 'open' : 'late';
}

function isFirstYear(start: string, day: string): boolean {
  return addMonths(start, 12) > day;
}

/** 初めて着いた配置が先。同じ日なら相談支援、それも同じなら id。 */
function inOrder(a: PersonAssignment, b: PersonAssignment): number {
  return (
    compare(a.from ?? '', b.from ?? '') ||
    (a.programme === b.programme ? compare(a.id, b.id) : a.programme === 'room' ? -1 : 1)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
