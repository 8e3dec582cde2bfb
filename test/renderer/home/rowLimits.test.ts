import { expect, it } from 'vitest';
import { rowLimits } from '../../../renderer/home/useRowLimit.ts';

it('低い窓では一覧の行が減り、様式の段が増えても2行は残る', () => {
  expect(
    [rowLimits(1366, 738, 1), rowLimits(1366, 690, 1), rowLimits(1366, 690, 2)].map(({ below }) => below),
  ).toEqual([11, 9, 2]);
});
