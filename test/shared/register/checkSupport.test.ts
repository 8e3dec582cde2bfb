import { describe, expect, it } from 'vitest';
import { checkOnboarding } from '../../../shared/register/checking/checkOnboarding.ts';
import { checkVisits } from '../../../shared/register/checking/checkVisits.ts';
import type { CheckFacts, RegisterRows } from '../../../shared/register/checking/facts.ts';
import { NO_CONTEXT } from '../../../shared/register/fieldContext.ts';
import type { RegisterRow } from '../../../shared/register/row.ts';

const facts = {
  context: {
    ...NO_CONTEXT,
    references: {
      ...NO_CONTEXT.references,
      coordinator: [{ id: 'p', name: '架空 花子', detail: '', aliases: [] }],
    },
  },
  day: '2024-10-01',
} as unknown as CheckFacts;

const rowsOf = (rows: Partial<Record<string, readonly RegisterRow[]>>) =>
  ({ assignment: [], onboarding: [], onboardingGoal: [], visit: [], ...rows }) as unknown as RegisterRows;

describe('新任支援の点検', () => {
  const assignment = [
    { id: 'second', coordinator: 'p', from: '2024-07-01' },
    { id: 'first', coordinator: 'p', from: '2024-04-01' },
  ];

  it('着任日より前に済んだ段階は誤り、まだ来ていない日は確認。初めて着いた日からあとは何も言わない', () => {
    const found = checkOnboarding(
      rowsOf({
        assignment,
        onboarding: [
          { id: '1', assignment: 'second', step: 'hireMonth', doneOn: '2024-03-31' },
          { id: '2', assignment: 'second', step: 'withinThreeMonths', doneOn: '2024-04-01' },
          { id: '3', assignment: 'first', step: 'afterThreeMonths', doneOn: '2024-10-02' },
          { id: '4', assignment: 'first', step: 'nineMonths', doneOn: null },
        ],
        onboardingGoal: [{ id: '5', assignment: 'first', goal: 'g1', checkedOn: '2024-01-01' }],
      }),
      facts,
    );
    expect(found.map(({ level, table, id, field }) => [level, table, id, field])).toEqual([
      ['error', 'onboarding', '1', 'doneOn'],
      ['confirm', 'onboarding', '3', 'doneOn'],
      ['error', 'onboardingGoal', '5', 'checkedOn'],
    ]);
    expect(found[0]?.message).toBe(
      '「済んだ日」 (令和6年3月31日) が 架空 花子 の着任日 (令和6年4月1日) より前です。',
    );
  });
});

describe('訪問の点検', () => {
  const check = (row: RegisterRow) =>
    checkVisits(rowsOf({ visit: [{ id: 'v', ...row }] }), facts).map(({ level, field }) => [level, field]);

  it('先の訪問日に聞き取ったことがあれば誤り、訪問日だけなら確認', () => {
    expect(check({ visitedOn: '2024-10-02', issues: '区との連携' })).toEqual([['error', 'visitedOn']]);
    expect(check({ visitedOn: '2024-10-02' })).toEqual([['confirm', 'visitedOn']]);
    expect(check({ visitedOn: '2024-10-01', issues: '区との連携' })).toEqual([]);
  });

  it('訪問より前に済んだその後のことは誤り', () => {
    const visit = { visitedOn: '2024-09-10', followUp: '資料を送る' };
    expect(check({ ...visit, followUpDoneOn: '2024-09-09' })).toEqual([['error', 'followUpDoneOn']]);
    expect(check({ ...visit, followUpDoneOn: '2024-09-10' })).toEqual([]);
  });

  it('日の無い訪問、訪問日の無い聞き取り、することの無い期日は確認', () => {
    expect(check({})).toEqual([['confirm', 'plannedOn']]);
    expect(check({ plannedOn: '2024-09-01', wishes: 'ACPの啓発' })).toEqual([['confirm', 'visitedOn']]);
    expect(check({ visitedOn: '2024-09-01', followUpDueOn: '2024-09-30' })).toEqual([
      ['confirm', 'followUp'],
    ]);
    expect(check({ plannedOn: '2024-11-01' })).toEqual([]);
  });
});
