import { expect, it } from 'vitest';
import { checkBands } from '../../../shared/survey/checkBands.ts';
import { parseBandEdges } from '../../../shared/survey/parseBandEdges.ts';

it('区切りから、0から上限なしまでを隙間なく覆う階級を作る', () => {
  const { bands } = parseBandEdges('１、5 10', '回');
  expect(bands?.map(({ label, from, to }) => [label, from, to])).toEqual([
    ['1回未満', 0, 1],
    ['1回以上5回未満', 1, 5],
    ['5回以上10回未満', 5, 10],
    ['10回以上', 10, null],
  ]);
  expect(checkBands(bands ?? [])).toEqual([]);
});

it.each(['', '0, 5', '5, 5', '10, 1', '五'])('「%s」は読まずに、書き方を言う', (text) => {
  expect(parseBandEdges(text, '回')).toMatchObject({ reason: expect.stringMatching(/。$/) });
});
