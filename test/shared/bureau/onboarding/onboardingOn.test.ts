import { describe, expect, it } from 'vitest';
import {
  behindOn,
  onboardingOn,
  onboardingStartedIn,
} from '../../../../shared/bureau/onboarding/onboardingOn.ts';
import type { OnboardingRecord } from '../../../../shared/bureau/onboarding/onboardingPerson.ts';
import type { PersonAssignment } from '../../../../shared/register/people.ts';

const people = ['a', 'b', 'c'].map((id) => ({ id, name: `架空 ${id}` }));

function assigned(over: Partial<PersonAssignment> & { id: string; coordinator: string }): PersonAssignment {
  return { supportRoom: 'r1', ward: '27127', programme: 'room', from: '2024-04-01', to: null, ...over };
}

function record(over: Partial<OnboardingRecord>): OnboardingRecord {
  return {
    id: 'x',
    assignment: '1',
    step: 'hireMonth',
    doneOn: null,
    trainer: '',
    content: '',
    note: '',
    ...over,
  };
}

const states = (
  assignments: readonly PersonAssignment[],
  records: readonly OnboardingRecord[],
  day: string,
) => onboardingOn(assignments, people, records, day).map(({ steps }) => steps.map(({ state }) => state));

describe('新任の一年目', () => {
  const one = [assigned({ id: '1', coordinator: 'a' })];

  it('着任すれば四つの段階がひとりでに出る。期日の当日までは期限内、次の日から遅れ', () => {
    expect(states(one, [], '2024-03-31')).toEqual([]);
    expect(states(one, [], '2024-04-01')).toEqual([['open', 'open', 'later', 'later']]);
    expect(states(one, [], '2024-04-30')).toEqual([['open', 'open', 'later', 'later']]);
    expect(states(one, [], '2024-05-01')).toEqual([['late', 'open', 'later', 'later']]);
    expect(states(one, [], '2024-07-01')).toEqual([['late', 'open', 'open', 'later']]);
    expect(states(one, [], '2025-01-31')).toEqual([['late', 'late', 'late', 'open']]);
  });

  it('済んだ日が書かれた段階は済。基準日より後に済んだものは、その日にはまだ', () => {
    const rows = [
      record({ doneOn: '2024-04-22' }),
      record({ step: 'withinThreeMonths', doneOn: '2024-07-10' }),
    ];
    const [person] = onboardingOn(one, people, rows, '2024-07-10');
    expect(person?.steps.slice(0, 2).map(({ state, doneOn, doneLate }) => [state, doneOn, doneLate])).toEqual(
      [
        ['done', '2024-04-22', false],
        ['done', '2024-07-10', true],
      ],
    );
    expect(states(one, rows, '2024-07-09')).toEqual([['done', 'late', 'open', 'later']]);
    expect(person?.next).toMatchObject({ step: 'afterThreeMonths', dueOn: '2024-10-01' });
  });

  it('教える人だけ決まった行は、まだ済んでいない', () => {
    const rows = [record({ trainer: '先輩' })];
    const [person] = onboardingOn(one, people, rows, '2024-04-10');
    expect([person?.steps[0]?.state, person?.steps[0]?.record?.trainer]).toEqual(['open', '先輩']);
  });

  it('一年が満ちると一覧から消える', () => {
    expect(states(one, [], '2025-03-31')).toHaveLength(1);
    expect(states(one, [], '2025-04-01')).toEqual([]);
    const leap = [assigned({ id: '1', coordinator: 'a', from: '2024-02-29' })];
    expect([states(leap, [], '2025-02-27').length, states(leap, [], '2025-02-28').length]).toEqual([1, 0]);
  });

  it('相談支援と連携拠点に同じ日に着いた人は一人で、どちらの配置に付いた行も済になる', () => {
    const both = [
      assigned({ id: '2', coordinator: 'a', programme: 'hub' }),
      assigned({ id: '1', coordinator: 'a' }),
    ];
    const found = onboardingOn(
      both,
      people,
      [record({ assignment: '2', doneOn: '2024-04-22' })],
      '2024-05-01',
    );
    expect(
      found.map(({ assignment, assignments, programmes }) => [assignment, assignments, programmes]),
    ).toEqual([['1', ['1', '2'], ['room', 'hub']]]);
    expect(found[0]?.steps[0]?.state).toBe('done');
  });

  it('室を移った人、連携拠点を兼ねた人、着任日の分からない人は新任ではない', () => {
    const moved = [
      assigned({ id: '1', coordinator: 'a', from: '2020-04-01', to: '2024-03-31' }),
      assigned({ id: '2', coordinator: 'a', supportRoom: 'r2', ward: '27102' }),
      assigned({ id: '3', coordinator: 'b', from: '2022-04-01' }),
      assigned({ id: '4', coordinator: 'b', programme: 'hub' }),
      assigned({ id: '5', coordinator: 'c', from: null }),
    ];
    expect(states(moved, [], '2024-05-01')).toEqual([]);
  });

  it('一年目に室を移った新任は、初めの着任日のまま、移った先の区に出る', () => {
    const moved = [
      assigned({ id: '1', coordinator: 'a', to: '2024-06-30' }),
      assigned({ id: '2', coordinator: 'a', from: '2024-07-01', supportRoom: 'r2', ward: '27102' }),
    ];
    expect(
      onboardingOn(moved, people, [], '2024-07-02').map(({ assignment, ward, start }) => [
        assignment,
        ward,
        start,
      ]),
    ).toEqual([['1', '27102', '2024-04-01']]);
  });

  it('離任した人は、離任の次の日から一覧にも遅れにも出ない。年度の一覧には未実施として残る', () => {
    const left = [assigned({ id: '1', coordinator: 'a', to: '2024-08-31' })];
    expect([states(left, [], '2024-08-31').length, states(left, [], '2024-09-01').length]).toEqual([1, 0]);
    expect(behindOn(left, people, [], '2024-09-01')).toEqual([]);
    const [person] = onboardingStartedIn(
      left,
      people,
      [record({ doneOn: '2024-04-22' })],
      2024,
      '2024-09-01',
    );
    expect([person?.leftOn, person?.steps.map(({ state }) => state), person?.next]).toEqual([
      '2024-08-31',
      ['done', 'missed', 'missed', 'missed'],
      null,
    ]);
  });

  it('遅れのある人だけを、遅れの古い順に', () => {
    const three = [
      assigned({ id: '1', coordinator: 'a', from: '2024-05-01' }),
      assigned({ id: '2', coordinator: 'b', from: '2024-04-01' }),
      assigned({ id: '3', coordinator: 'c', from: '2024-06-01' }),
    ];
    const rows = [record({ assignment: '3', doneOn: '2024-06-10' })];
    expect(behindOn(three, people, rows, '2024-07-15').map(({ coordinator }) => coordinator)).toEqual([
      'b',
      'a',
    ]);
  });

  it('年度の一覧は、その年度に初めて着いた人だけ', () => {
    const two = [
      assigned({ id: '1', coordinator: 'a', from: '2024-03-31' }),
      assigned({ id: '2', coordinator: 'b', from: '2025-03-31' }),
      assigned({ id: '3', coordinator: 'c', from: '2025-04-01' }),
    ];
    const started = (year: number, day: string) =>
      onboardingStartedIn(two, people, [], year, day).map(({ coordinator }) => coordinator);
    expect([started(2023, '2025-05-01'), started(2024, '2025-05-01'), started(2024, '2025-01-01')]).toEqual([
      ['a'],
      ['b'],
      [],
    ]);
  });
});
