import { expect, test } from 'vitest';
import roomForm from '../../../resources/forms/room.json' with { type: 'json' };
import { niceAxis } from '../../../shared/handout/axis.ts';
import { buildCounts } from '../../../shared/handout/blocks/buildCounts.ts';
import type { CountsDefinition } from '../../../shared/handout/definition/surveyBlocks.ts';
import type { HandoutFacts } from '../../../shared/handout/facts.ts';
import { listNumbers } from '../../../shared/handout/numbers/listNumbers.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { LIAISON_FACTS } from '../../fixtures/liaisonFacts.ts';

const number = (values: Record<string, number>) => ({
  base: 24,
  noAnswer: 24 - Object.keys(values).length,
  sum: Object.values(values).reduce((sum, value) => sum + value, 0),
  units: Object.values(values).filter((value) => value > 0).length,
  bands: [],
  values,
});
const facts: HandoutFacts = {
  ...LIAISON_FACTS,
  forms: [roomForm as unknown as FormDefinition],
  tally: {
    survey: 'x',
    forms: {
      room: {
        n: 24,
        derived: {},
        items: {
          b_u_2_1: number({ '27127': 3, '27106': 0 }),
          b_u_2_2: number({ '27127': 5, '27106': 40 }),
          b_u_2_7: number({ '27127': 900 }),
        },
      },
    },
  },
};
const definition: CountsDefinition = {
  kind: 'counts',
  id: 'works',
  title: '活動件数',
  order: 'descending',
  items: [
    { item: 'room.b_u_2_1' },
    { item: 'room.b_u_2_7' },
    { item: 'room.b_u_2_2' },
    { item: 'room.b_u_2_3' },
  ],
};

test('多い順に並べ、「その他」は多くても最後。0の区は値のある区に入れない', () => {
  const block = buildCounts(definition, facts, (text) => text);
  expect(block.bars.map(({ label, value, noAnswer, tone }) => [label, value, noAnswer, tone])).toEqual([
    ['連絡調整', 45, 22, 'solid'],
    ['関係機関への訪問', 3, 22, 'solid'],
    ['情報提供', 0, 24, 'solid'],
    ['その他', 900, 23, 'light'],
  ]);
  expect(block.bars[1]?.wards).toEqual([{ ward: '北区', value: 3 }]);
  expect([block.axisMax, block.unit]).toEqual([1000, '件']);
});

test('n と未回答の区数を必ず書き、誰も答えていない棒と様式に無い項目は0と書かない', () => {
  const block = buildCounts(
    { ...definition, hint: '単位：件', items: [...definition.items, { item: 'room.none' }] },
    facts,
    (text) => text,
  );
  expect(block.hint).toBe('単位：件　n＝24区、うち未回答 項目により22～24区');
  expect(block.bars.map((bar) => [bar.label, bar.instead])).toEqual([
    ['連絡調整', null],
    ['関係機関への訪問', null],
    ['情報提供', '未回答'],
    ['項目 none', 'この回の様式に無い項目'],
    ['その他', null],
  ]);
  const numbers = listNumbers(block);
  expect(numbers.filter((each) => each.label.startsWith('情報提供'))).toMatchObject([
    { label: '情報提供 未回答', value: 24, unit: '区' },
  ]);
});

test.each([
  [0, [0, 1]],
  [3, [0, 1, 2, 3]],
  [24, [0, 5, 10, 15, 20, 25]],
  [218, [0, 50, 100, 150, 200, 250]],
  [1342, [0, 500, 1000, 1500]],
  [2505, [0, 1000, 2000, 3000]],
])('%d の入る軸の目盛は切りがよい', (largest, ticks) => {
  const axis = niceAxis(largest);
  expect([axis.ticks, axis.max]).toEqual([ticks, ticks.at(-1)]);
});
