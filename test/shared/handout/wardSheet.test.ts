import { expect, test } from 'vitest';
import wardForm from '../../../resources/forms/ward.json' with { type: 'json' };
import shipped from '../../../resources/handouts/ward-sheets.json' with { type: 'json' };
import { parseHandoutDefinition } from '../../../shared/api/parseHandoutDefinition.ts';
import type { Comparison, Point, Series } from '../../../shared/comparison/comparison.ts';
import { buildHandout } from '../../../shared/handout/buildHandout.ts';
import type { HandoutFacts } from '../../../shared/handout/facts.ts';
import type { WardSheetBlock } from '../../../shared/handout/model/wardSheetBlock.ts';
import { listNumbers } from '../../../shared/handout/numbers/listNumbers.ts';
import { planNumbers } from '../../../shared/handout/numbers/planNumbers.ts';
import type { WardSheetFacts } from '../../../shared/handout/wardSheet/wardSheetFacts.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { LIAISON_FACTS, WARDS } from '../../fixtures/liaisonFacts.ts';

const KITA = '27127';
const definition = parseHandoutDefinition(shipped, 'ward-sheets.json');

test('区の数だけ、行政順に一頁ずつ。節は区の名、章はブロック', () => {
  const model = buildHandout(definition, facts({}));
  expect(model.pages.map((page) => [page.id, page.section, page.chapter]).slice(0, 3)).toEqual([
    ['ward-27127', '北区', '北'],
    ['ward-27102', '都島区', '北'],
    ['ward-27103', '福島区', '西'],
  ]);
  expect(model.pages).toHaveLength(24);
  expect(model.chapters.map((each) => each.label)).toContain('東ブロック');
  expect(buildHandout(definition, facts({}), '27115').pages.map((page) => page.section)).toEqual(['東成区']);
});

test('今年度と前年度の値、24区の中の位置。定義の変わった項目には※と注', () => {
  const { block, notes } = sheetOf(
    facts({
      series: [
        series('room', 'b_o_1', [
          point(2023, { [KITA]: 40, '27102': 10 }, 0),
          point(2024, { [KITA]: 52, '27102': 12, '27103': 3 }, 1),
        ]),
      ],
    }),
  );
  const row = block.replies.rows.find((each) => each.source.item === 'b_o_1');
  expect([block.replies.currentHead, block.replies.beforeHead]).toEqual(['令和6年度', '令和5年度']);
  const numbers = listNumbers(block).filter((each) => each.source !== null);
  expect(numbers.map(({ label, fiscalYear, value }) => [label, fiscalYear, value])).toEqual([
    [`${row?.label} 令和6年度`, null, 52],
    [`${row?.label} 令和5年度`, 2023, 40],
  ]);
  expect([row?.current.text, row?.before.text, row?.mark, row?.place]).toEqual([
    '52件',
    '40件',
    '※',
    { own: 52, others: [12, 3], max: 52 },
  ]);
  expect(notes[0]).toEqual({ mark: '※', text: '介護保険対象者のみに変更。前年度とは比べられない。' });
});

test('答えていない区は未回答、回が無ければ－。前年度が上半期だけなら見出しに言う', () => {
  const half = { ...point(2023, { [KITA]: 20 }, 0), half: 'first' as const };
  const { block } = sheetOf(
    facts({ series: [series('room', 'b_o_1', [half, point(2024, { '27102': 12 }, 0)])] }),
  );
  const row = block.replies.rows.find((each) => each.source.item === 'b_o_1');
  const other = block.replies.rows.find((each) => each.source.item === 'a_a_4');
  expect([block.replies.beforeHead, row?.current.text, row?.place, other?.current.text]).toEqual([
    '令和5年度上半期',
    '未回答',
    null,
    '－',
  ]);
});

test('登録の無い区は0か所と言い、名の多い区は入るだけの名と残りの数', () => {
  const empty = sheetOf(facts({})).block;
  expect([empty.institutions.names, empty.rooms[0]?.text, empty.people[0]?.text]).toEqual([
    '該当なし',
    '登録がありません',
    '相談支援室　0人',
  ]);
  const crowded = sheetOf(facts({ sheet: CROWDED })).block;
  expect(crowded.rooms[0]?.text.endsWith('…')).toBe(true);
  expect(crowded.people.map(({ text }) => text.split('\n')[0])).toEqual([
    '相談支援室　18人（新任18人）',
    '連携拠点　0人',
  ]);
  expect(crowded.institutions.names.split('\n').length).toBe(4);
  expect(crowded.institutions.names).toMatch(/ほか\d+か所$/);
});

test('会議は開いた日と（予定の日）、その年度のものだけ', () => {
  const meetings = [
    { kind: 'liaison', plannedOn: '2024-07-11', heldOn: '2024-07-12' },
    { kind: 'liaison', plannedOn: '2025-02-03', heldOn: null },
    { kind: 'liaison', plannedOn: '2025-04-03', heldOn: null },
  ];
  const { block } = sheetOf(facts({ sheet: { ...EMPTY, meetings } }));
  const row = block.meetings.rows.find((each) => each.label === '連携会議');
  expect([row?.held, row?.planned, row?.cells[3], row?.cells[10]]).toEqual([1, 1, '12', '(3)']);
});

test('機械判読用の表には、区ごとの値が区の名と単位つきで並ぶ', () => {
  const model = buildHandout(
    definition,
    facts({ series: [series('room', 'b_o_1', [point(2024, { [KITA]: 52 }, 0)])] }),
    KITA,
  );
  const [sheet] = planNumbers(model, WARDS).sheets;
  const text = sheet?.cells.map((cell) => cell.value);
  expect(text).toEqual(expect.arrayContaining(['b_o_1', '北区', 52, '件', '積極的医療機関']));
});

test('区別シートの図は、区ごとに繰り返す頁のほかには置けない', () => {
  const [page] = shipped.pages;
  expect(() => parseHandoutDefinition({ ...shipped, pages: [{ ...page, perWard: false }] }, 'x')).toThrow(
    'perWard',
  );
});

const EMPTY: WardSheetFacts = {
  ward: KITA,
  rooms: [],
  people: [],
  institutions: [],
  meetings: [],
  replies: [],
  questions: 0,
  proposals: 0,
};

const CROWDED: WardSheetFacts = {
  ...EMPTY,
  rooms: [
    {
      name: '架空在宅医療・介護連携相談支援室'.repeat(6),
      operators: '架空医師会'.repeat(20),
      openingHours: '月～金 9時～17時（祝日・年末年始を除く）'.repeat(4),
      windowHours: 20,
      openedOn: '2016-08-01',
    },
  ],
  people: Array.from({ length: 18 }, (_, at) => ({
    name: `架空 人名${at + 1}`,
    programme: 'room' as const,
    newcomer: true,
    clause: '1',
    qualifications: ['看護師', '主任介護支援専門員'],
  })),
  institutions: Array.from({ length: 60 }, (_, at) => ({
    name: `架空とても長い名の在宅クリニック${at + 1}`,
    kind: 'clinic' as const,
    status: at % 2 === 0 ? ('formal' as const) : ('consented' as const),
    functions: ['看取り'],
  })),
};

function facts({
  series: all = [],
  sheet = EMPTY,
}: {
  readonly series?: readonly Series[];
  readonly sheet?: WardSheetFacts;
}): HandoutFacts {
  const comparison: Comparison = { rounds: [], series: all };
  return {
    ...LIAISON_FACTS,
    survey: { id: 'r6-year', title: '令和6年度 通年', half: 'year' },
    forms: [wardForm as unknown as FormDefinition],
    institutions: [],
    comparison,
    wardSheets: { sheets: [sheet], functions: ['看取り'] },
  };
}

function sheetOf(each: HandoutFacts) {
  const page = buildHandout(definition, each, KITA).pages[0];
  return { block: page?.blocks[0] as WardSheetBlock, notes: page?.notes ?? [] };
}

function series(form: 'room', code: string, points: readonly Point[]): Series {
  return {
    form,
    code,
    label: code,
    type: 'count',
    unit: '件',
    section: '',
    parts: [],
    partOf: null,
    within: null,
    points,
    breaks: [
      {
        between: [
          { fiscalYear: 2023, half: 'year', code },
          { fiscalYear: 2024, half: 'year', code },
        ],
        reason: '介護保険対象者のみに変更',
      },
    ],
  };
}

function point(fiscalYear: number, values: Readonly<Record<string, number>>, group: number): Point {
  return {
    fiscalYear,
    half: 'year',
    source: 'recalculated',
    code: 'b_o_1',
    group,
    bandGroup: 0,
    value: null,
    counts: null,
    n: 24,
    noAnswer: 0,
    partial: [],
    wards: null,
    values,
    rounds: [],
    published: [],
    note: null,
  };
}
