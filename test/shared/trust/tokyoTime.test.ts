import { expect, test } from 'vitest';
import { tokyoTime } from '../../../shared/trust/tokyoTime.ts';

test('日付は日本で変わり、同じ時刻を指す', () => {
  expect(tokyoTime(new Date('2024-09-30T15:00:00.120Z'))).toBe('2024-10-01T00:00:00.120+09:00');
  expect(Date.parse(tokyoTime(new Date(1_700_000_000_123)))).toBe(1_700_000_000_123);
});
