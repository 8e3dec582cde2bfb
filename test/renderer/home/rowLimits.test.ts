import { expect, it } from 'vitest';
import { columnRows, rowLimits } from '../../../renderer/home/useRowLimit.ts';

it('低い窓では一覧の行が減り、様式の段が増えても2行は残る', () => {
  expect(
    [rowLimits(1366, 738, 1), rowLimits(1366, 690, 1), rowLimits(1366, 690, 2)].map(({ below }) => below),
  ).toEqual([11, 9, 2]);
});

it('一つの列に重ねる一覧は、見出しの分だけ行が減り、2行は残る', () => {
  expect([columnRows(11, 1), columnRows(11, 2), columnRows(11, 3), columnRows(2, 3)]).toEqual([11, 4, 2, 2]);
});
