import { expect, test } from 'vitest';
import roomForm from '../../../resources/forms/room.json' with { type: 'json' };
import { buildStates } from '../../../shared/handout/blocks/buildStates.ts';
import type { StatesDefinition } from '../../../shared/handout/definition/surveyBlocks.ts';
import type { HandoutFacts, RoundFacts } from '../../../shared/handout/facts.ts';
import { listNumbers } from '../../../shared/handout/numbers/listNumbers.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import type { PublishedFigure } from '../../../shared/survey/publishedFigure.ts';
import { choiceTally, LIAISON_FACTS, WARDS } from '../../fixtures/liaisonFacts.ts';

const ROOM = roomForm as unknown as FormDefinition;
const ALL = WARDS.map((ward) => ward.code);
const definition: StatesDefinition = {
  kind: 'states',
  id: 'sharing',
  title: '',
  numbered: true,
  rows: [{ item: 'room.b_e_1' }, { item: 'room.b_e_2' }],
  earlier: { choice: 'done', label: '実施済' },
};
const tally = (first: number, second: number) => ({
  survey: 'x',
  forms: {
    room: {
      n: 24,
      derived: {},
      items: {
        b_e_1: choiceTally(ALL, { done: first, preparing: 24 - first, notstarted: 0 }),
        b_e_2: choiceTally(ALL, { done: second, preparing: 2, notstarted: 1 }),
      },
    },
  },
});
const facts: HandoutFacts = {
  ...LIAISON_FACTS,
  survey: { id: 'r6-year', title: '令和6年度 通年', half: 'year' },
  forms: [ROOM],
  tally: tally(22, 19),
};
const before = (half: 'first' | 'year', first: number, second: number): RoundFacts => ({
  survey: {
    id: `r5-${half}`,
    title: '前',
    half,
    fiscalYear: 2023,
    asOf: '2023-09-30',
    closedAt: null,
  },
  fiscalYear: 2023,
  asOf: '2023-09-30',
  tally: tally(first, second),
  forms: [ROOM],
});
const published = (half: 'first' | 'year', item: string, value: number): PublishedFigure => ({
  id: item,
  form: 'room',
  item,
  label: item,
  part: 'done',
  partLabel: '実施済',
  fiscalYear: 2023,
  half,
  value,
  unit: '区',
  base: null,
  document: '架空',
  page: '',
  publishedOn: null,
  note: '',
});

test('一項目が一行で、0区の状態は並べず、未回答は最後に破線', () => {
  const block = buildStates(definition, facts);
  expect(block.rows.map((row) => row.segments.map(({ code, count, tone }) => [code, count, tone]))).toEqual([
    [
      ['done', 22, 'solid'],
      ['preparing', 2, 'hatched'],
    ],
    [
      ['done', 19, 'solid'],
      ['preparing', 2, 'hatched'],
      ['notstarted', 1, 'light'],
      ['noAnswer', 2, 'dashed'],
    ],
  ]);
  expect([block.legend.at(-1)?.label, block.earlierHead]).toEqual(['未回答', null]);
});

test('前年度の通年の集計があれば列と差を出し、公表値があれば公表値が先', () => {
  const block = buildStates(definition, {
    ...facts,
    otherRounds: [before('first', 3, 3), before('year', 20, 17)],
    published: [published('year', 'b_e_1', 21)],
  });
  expect([block.earlierHead, block.difference, block.rows.map((row) => row.earlier)]).toEqual([
    '参考\n令和5年度\n実施済',
    true,
    [
      { value: 21, from: 'published' },
      { value: 17, from: 'tally' },
    ],
  ]);
});

test('数値の表では、前年度の数は前年度の数として出る', () => {
  const block = buildStates(definition, { ...facts, otherRounds: [before('year', 20, 17)] });
  const earlier = listNumbers(block).filter(({ label }) => label.includes('参考'));
  expect(
    earlier.map(({ source, code, fiscalYear, value }) => [source?.item, code, fiscalYear, value]),
  ).toEqual([
    ['b_e_1', 'done', 2023, 20],
    ['b_e_2', 'done', 2023, 17],
  ]);
});

test('前年度に上半期しか無ければ、そう断って並べ、差は言わない', () => {
  const block = buildStates(definition, { ...facts, otherRounds: [before('first', 12, 10)] });
  expect([block.earlierHead, block.difference, block.rows[0]?.earlier?.value]).toEqual([
    '参考\n令和5年度上半期\n実施済',
    false,
    12,
  ]);
});

test('意味の変わった項目の前の数は並べない', () => {
  const changed: FormDefinition = {
    ...ROOM,
    version: 2,
    sections: ROOM.sections.map((section) => ({
      ...section,
      items: section.items.map((item) =>
        item.code === 'b_e_1'
          ? { ...item, code: 'b_e_1k', follows: { item: 'b_e_1', how: 'changed' as const } }
          : item,
      ),
    })),
  };
  const block = buildStates(
    { ...definition, rows: [{ item: 'room.b_e_1k' }, { item: 'room.b_e_2' }] },
    { ...facts, forms: [changed], otherRounds: [before('year', 20, 17)] },
  );
  expect(block.rows.map((row) => row.earlier?.value ?? null)).toEqual([null, 17]);
});
