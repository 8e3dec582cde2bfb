import { expect, test } from 'vitest';
import { figureText, indicatorRate } from '../../../../shared/bureau/indicator/indicatorRate.ts';

test.each([
  [40, 43, '％', '93％'],
  [62, 71, '％', '87.3％'],
  [54, 59, '%', '91.5％'],
  [1, 16, '％', '6.3％'], // 6.25 は上へ
  [0, 24, '％', '0％'],
  [24, 24, '％', '100％'],
  [33.15, 100, '％', '33.2％'],
  [1034, 24, '件', '43.1件'],
  [12345, 1, '件', '12,345件'],
])('%d/%d %s = %s', (numerator, denominator, unit, text) => {
  expect(figureText(indicatorRate(numerator, denominator, unit) ?? Number.NaN, unit)).toBe(text);
});

test('分母が0なら値は無い', () => {
  expect(indicatorRate(0, 0, '％')).toBe(null);
});
