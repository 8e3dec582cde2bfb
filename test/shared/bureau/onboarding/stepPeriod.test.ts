import { describe, expect, it } from 'vitest';
import { ONBOARDING_STEPS } from '../../../../shared/bureau/onboarding/onboardingStep.ts';
import { stepPeriod } from '../../../../shared/bureau/onboarding/stepPeriod.ts';

const periods = (start: string) =>
  ONBOARDING_STEPS.map(({ code }) => {
    const { opensOn, dueOn } = stepPeriod(code, start);
    return `${opensOn} ${dueOn}`;
  });

describe('新任支援の段階をする間', () => {
  it('4月1日の着任: 4月末、7月1日、10月1日、翌年1月中', () => {
    expect(periods('2024-04-01')).toEqual([
      '2024-04-01 2024-04-30',
      '2024-04-01 2024-07-01',
      '2024-07-01 2024-10-01',
      '2025-01-01 2025-01-31',
    ]);
  });

  it('応当日の無い月は月の終わりの日。うるう年は29日', () => {
    expect(periods('2023-11-30')).toEqual([
      '2023-11-30 2023-11-30',
      '2023-11-30 2024-02-29',
      '2024-02-29 2024-05-30',
      '2024-08-01 2024-08-31',
    ]);
    expect(periods('2022-08-31').slice(1)).toEqual([
      '2022-08-31 2022-11-30',
      '2022-11-30 2023-02-28',
      '2023-05-01 2023-05-31',
    ]);
    expect(periods('2024-02-29')).toEqual([
      '2024-02-29 2024-02-29',
      '2024-02-29 2024-05-29',
      '2024-05-29 2024-08-29',
      '2024-11-01 2024-11-30',
    ]);
  });

  it('2月の終わりに9か月後が当たる着任', () => {
    expect(stepPeriod('nineMonths', '2023-05-31')).toEqual({ opensOn: '2024-02-01', dueOn: '2024-02-29' });
  });
});
