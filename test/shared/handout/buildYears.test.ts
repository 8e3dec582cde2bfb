import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import roomForm from '../../../resources/forms/room.json' with { type: 'json' };
import published from '../../../resources/sample/published.json' with { type: 'json' };
import { compareRounds } from '../../../shared/comparison/compareRounds.ts';
import { buildYears } from '../../../shared/handout/blocks/buildYears.ts';
import type { YearsDefinition } from '../../../shared/handout/definition/surveyBlocks.ts';
import type { HandoutFacts } from '../../../shared/handout/facts.ts';
import { lookUpFigure } from '../../../shared/handout/lookUpFigure.ts';
import { listNumbers } from '../../../shared/handout/numbers/listNumbers.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import type { PublishedFigure } from '../../../shared/survey/publishedFigure.ts';
import { LIAISON_FACTS } from '../../fixtures/liaisonFacts.ts';

const ROOM = roomForm as unknown as FormDefinition;
const PUBLISHED = published as unknown as readonly PublishedFigure[];
const facts: HandoutFacts = {
  ...LIAISON_FACTS,
  survey: { id: 'r6-year', title: '令和6年度 通年', half: 'year' },
  forms: [ROOM],
  published: PUBLISHED,
  comparison: compareRounds([], PUBLISHED, [ROOM]),
};
const activities = JSON.parse(
  readFileSync(new URL('../../../resources/handouts/activities.json', import.meta.url), 'utf8'),
);
const [definition] = activities.pages
  .flatMap((page: { blocks: unknown[] }) => page.blocks)
  .filter((block: { id: string }) => block.id === 'meetings') as [YearsDefinition];

test('会議出席の5年: 公表値をそのまま掲げ、内訳計と差を並べ、違う年度を注に書く', () => {
  const { block, notes } = buildYears(definition, { ...facts, fiscalYear: 2023 });
  const row = (kind: string) => block.rows.find((each) => each.kind === kind)?.values;
  expect(block.columns.map((column) => column.label)).toEqual([
    '令和元年度',
    '令和2年度',
    '令和3年度',
    '令和4年度',
    '令和5年度',
  ]);
  expect([row('total'), row('sum'), row('difference'), row('within')]).toEqual([
    [2120, 579, 1896, 2213, 2505],
    [2120, 579, 1777, 2213, 2386],
    [0, 0, 119, 0, 119],
    [144, 42, 130, 143, 119],
  ]);
  expect(notes.map((note) => note.text)).toEqual([
    '令和3年度及び令和5年度は、公表値が内訳の計と一致しない。理由が確認できるまで、公表値をそのまま掲げ、差を示す。',
  ]);
});

test('数値の表では、行ごとにその項目の code を持ち、内訳計と差には code が無い', () => {
  const { block } = buildYears(definition, { ...facts, fiscalYear: 2023 });
  const newest = listNumbers(block).filter(({ fiscalYear }) => fiscalYear === 2023);
  expect(newest.map(({ source, value }) => [source?.item ?? null, value])).toEqual([
    ['b_kai_kei', 2505],
    ['b_kai_1', 829],
    ['b_kai_2', 1557],
    [null, 2386],
    [null, 119],
    ['b_kai_3', 119],
  ]);
});

test('数値の表では、同じ年度の通年と上半期を期で分ける', () => {
  const reference = { ...definition, reference: true };
  const { block } = buildYears(reference, { ...facts, fiscalYear: 2024 });
  const totals = listNumbers(block).filter(
    ({ source, fiscalYear }) => source?.item === 'b_kai_kei' && fiscalYear === 2023,
  );
  expect(totals.map(({ half, value }) => [half, value])).toEqual([
    ['year', 2505],
    ['first', 1120],
  ]);
});

test('その資料の年度より後の数は並べず、上半期の資料は最後に上半期を並べる', () => {
  const { block } = buildYears(definition, {
    ...facts,
    fiscalYear: 2023,
    survey: { id: 'r5-first', title: '令和5年度 上半期', half: 'first' },
  });
  expect(block.columns.at(-1)).toMatchObject({ label: '令和5年度\n上半期', value: 1120, reference: false });
  expect(block.rows.find((row) => row.kind === 'difference')?.values.at(-1)).toBe(8);
  expect(block.columns.some((column) => column.fiscalYear > 2023)).toBe(false);
});

test('意味の変わった項目は切れ目になり、前の数え方は斜線で、差は出さない', () => {
  const version2: FormDefinition = {
    ...ROOM,
    version: 2,
    sections: ROOM.sections.map((section) => ({
      ...section,
      items: section.items.map((item) =>
        item.code === 'b_o_1'
          ? {
              ...item,
              code: 'b_o_1k',
              label: '相談件数（介護保険対象者のみ）',
              follows: { item: 'b_o_1', how: 'changed' as const },
            }
          : item,
      ),
    })),
  };
  const newest: PublishedFigure = {
    ...(PUBLISHED.find((figure) => figure.item === 'b_o_1') as PublishedFigure),
    id: 'f-003',
    item: 'b_o_1k',
    fiscalYear: 2024,
    value: 905,
  };
  const broken: HandoutFacts = {
    ...facts,
    forms: [version2],
    comparison: compareRounds([], [...PUBLISHED, newest], [ROOM, version2]),
  };
  const { block } = buildYears(
    { ...definition, total: 'room.b_o_1k', parts: [], within: [], reference: false },
    broken,
  );
  expect(block.columns.map(({ value, oldDefinition }) => [value, oldDefinition])).toEqual([
    [1834, true],
    [1706, true],
    [905, false],
  ]);
  expect(block.columns.map((column) => column.breakBefore === null)).toEqual([true, true, false]);
  expect(block.rows.map((row) => row.kind)).toEqual(['total']);
  expect(lookUpFigure(broken, activities, 'lastYear.room.b_o_1')).toBe(1706);
  expect(
    listNumbers(block).map(({ source, fiscalYear, value }) => [source?.item, fiscalYear, value]),
  ).toEqual([
    ['b_o_1', 2022, 1834],
    ['b_o_1', 2023, 1706],
    ['b_o_1k', 2024, 905],
  ]);
});

test('誰も答えていない項目は数えた0と言わない: 文の数も推移の数も無い', () => {
  const survey = {
    id: 'r6',
    title: '令和6年度 通年',
    fiscalYear: 2024,
    half: 'year',
    asOf: '2025-03-31',
    closedAt: null,
  } as const;
  const silent = { base: 24, noAnswer: 24, sum: 0, units: 0, bands: [], values: {} };
  const tally = {
    survey: 'r6',
    forms: { room: { n: 24, derived: { b_u_2: { value: 0, values: {} } }, items: { b_o_1k: silent } } },
  };
  const round = { survey, forms: [ROOM], tally };
  const empty: HandoutFacts = {
    ...facts,
    tally,
    fiscalYear: 2024,
    comparison: compareRounds([round], [], [ROOM]),
  };
  const look = (name: string) => lookUpFigure(empty, activities, name);
  expect([look('room.b_o_1k.sum'), look('room.b_u_2.value'), look('room.b_o_1k.noAnswer')]).toEqual([
    undefined,
    undefined,
    24,
  ]);
  expect([look('year.this'), look('year.last')]).toEqual(['令和6年度', '令和5年度']);
  const years = buildYears({ ...definition, total: 'room.b_o_1k', parts: [], within: [] }, empty);
  expect(years.block.columns).toEqual([]);
});
