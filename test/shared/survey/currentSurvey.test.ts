import { expect, test } from 'vitest';
import { currentSurvey } from '../../../shared/survey/currentSurvey.ts';

const rounds = [
  { id: '通年', deadline: '2025-04-18' },
  { id: '拠点', deadline: '2024-09-20' },
  { id: '上半期', deadline: '2023-10-20' },
];

test.each([
  ['2023-10-10', '上半期'],
  ['2024-10-01', '拠点'],
  ['2025-02-01', '通年'],
  ['2026-01-01', '通年'],
])('%s に取り掛かっているのは、期限がいちばん近い %s の回', (today, id) => {
  expect(currentSurvey(rounds, today)?.id).toBe(id);
});

test('同じだけ離れていれば先に並ぶ方、回が無ければ null', () => {
  const pair = [
    { id: '新', deadline: '2024-10-11' },
    { id: '旧', deadline: '2024-09-21' },
  ];
  expect([currentSurvey(pair, '2024-10-01')?.id, currentSurvey([], '2024-10-01')]).toEqual(['新', null]);
});
