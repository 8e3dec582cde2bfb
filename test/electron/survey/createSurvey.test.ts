import { expect, test } from 'vitest';
import { openMemoryRegister } from '../../../electron/database/connection.ts';
import { createSurvey } from '../../../electron/survey/createSurvey.ts';

const GOOD = {
  id: 'r6-ward',
  fiscalYear: 2024,
  half: 'year',
  asOf: '2024-09-01',
  deadline: '2024-09-20',
  forms: [],
} as const;
/** 日の次に確かめること。ここまで来れば日は通っている。 */
const PASSED = '様式を一つ以上選びます';

test.each([
  [
    '2024-03-31',
    '2024-09-20',
    '基準日 2024-03-31 は令和6年度の日 (2024-04-01 から 2025-03-31) ではありません',
  ],
  ['2025-04-01', '2025-04-20', '基準日 2025-04-01 は令和6年度の日'],
  ['2052-09-01', '2052-09-20', '基準日 2052-09-01 は令和6年度の日'],
  [
    '2024-09-01',
    '2024-03-04',
    '令和6年度の調査の回答期限 2024-03-04 は 2024-03-05 から 2026-03-31 までの日にします',
  ],
  ['2024-09-01', '2026-04-01', '令和6年度の調査の回答期限 2026-04-01 は'],
  ['2024-04-01', '2024-04-20', PASSED],
  ['2025-03-31', '2026-03-31', PASSED],
  ['2024-09-01', '2024-03-05', PASSED],
])('基準日 %s、期限 %s: %s', async (asOf, deadline, sentence) => {
  const register = await openMemoryRegister();
  await expect(createSurvey(register, { ...GOOD, asOf, deadline }, '試験')).rejects.toThrow(sentence);
  await register.close();
});
