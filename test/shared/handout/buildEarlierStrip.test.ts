import { expect, test } from 'vitest';
import type { Point, Series } from '../../../shared/comparison/comparison.ts';
import { buildCells } from '../../../shared/handout/blocks/buildCells.ts';
import type { HandoutFacts } from '../../../shared/handout/facts.ts';
import { listNumbers } from '../../../shared/handout/numbers/listNumbers.ts';
import type { PublishedFigure } from '../../../shared/survey/publishedFigure.ts';
import { LIAISON_FACTS, WARDS } from '../../fixtures/liaisonFacts.ts';

const definition = { kind: 'cells', id: 'x', title: '研修会', item: 'hub.c_1a', lastYear: true } as const;
const [kita, miyakojima] = WARDS.map((ward) => ward.code);

function factsWith(before: Partial<Point>): HandoutFacts {
  const { fiscalYear } = LIAISON_FACTS;
  const point: Point = {
    fiscalYear: fiscalYear - 1,
    half: 'year',
    source: 'recalculated',
    code: 'c_1a',
    group: 0,
    bandGroup: 0,
    value: null,
    counts: { c1: 2, c2: 0 },
    n: 24,
    noAnswer: 22,
    partial: [],
    wards: { c1: [kita ?? '', miyakojima ?? ''], c2: [] },
    values: null,
    rounds: [],
    published: [],
    note: null,
    ...before,
  };
  const series = {
    form: 'hub',
    code: 'c_1a',
    points: [point, { ...point, fiscalYear, group: 0 }],
  } as unknown as Series;
  return { ...LIAISON_FACTS, comparison: { ...LIAISON_FACTS.comparison, series: [series] } };
}
const stripOf = (before: Partial<Point>) =>
  buildCells(definition, factsWith(before), (text) => text).strips.map(({ title, base, place, segments }) => [
    title,
    base,
    place?.fiscalYear,
    segments.map(({ code, count, tone, wards }) => [code, count, tone, wards]),
  ]);

test('前年度の同じ期の帯を、今年度と同じ濃さで下に並べ、区の名を持つ', () => {
  expect(stripOf({})).toEqual([['参考　令和5年度', 2, 2023, [['c1', 2, 'solid', ['北区', '都島区']]]]]);
});

test('公表値があればそれを並べ、数値の表ではその年度の数になる', () => {
  const figure = (part: string, value: number) => ({ part, value }) as unknown as PublishedFigure;
  const before = { published: [figure('c1', 15), figure('c2', 9)] };
  expect(stripOf(before)).toEqual([
    [
      '参考　令和5年度',
      24,
      2023,
      [
        ['c1', 15, 'solid', []],
        ['c2', 9, 'hatched', []],
      ],
    ],
  ]);
  const numbers = listNumbers(buildCells(definition, factsWith(before), (text) => text));
  expect(numbers.slice(-2).map(({ label, value, fiscalYear }) => [label, value, fiscalYear])).toEqual([
    [expect.stringContaining('参考　令和5年度'), 15, 2023],
    [expect.stringContaining('参考　令和5年度'), 9, 2023],
  ]);
});

test('定義の変わった前年度の数は並べない', () => {
  expect(stripOf({ group: 1 })).toEqual([]);
});
