import { expect, test } from 'vitest';
import { readSampleRoomForm } from '../../../electron/survey/sampleForm.ts';
import roomForm from '../../../resources/forms/room.json' with { type: 'json' };
import published from '../../../resources/sample/published.json' with { type: 'json' };
import roomVersion2 from '../../../resources/sample/roomVersion2.json' with { type: 'json' };
import { parseHandoutDefinition } from '../../../shared/api/parseHandoutDefinition.ts';
import { compareRounds } from '../../../shared/comparison/compareRounds.ts';
import { buildLikert } from '../../../shared/handout/blocks/buildLikert.ts';
import { buildLines } from '../../../shared/handout/blocks/buildLines.ts';
import { buildShares } from '../../../shared/handout/blocks/buildShares.ts';
import type { LikertDefinition } from '../../../shared/handout/definition/writtenBlocks.ts';
import type { HandoutFacts } from '../../../shared/handout/facts.ts';
import { listNumbers } from '../../../shared/handout/numbers/listNumbers.ts';
import { blockElements } from '../../../shared/handout/slides/blockElements.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import type { PublishedFigure } from '../../../shared/survey/publishedFigure.ts';
import { choiceTally, HUB_FORM, LIAISON_FACTS, WARDS, withItems } from '../../fixtures/liaisonFacts.ts';

const LIKERT: LikertDefinition = {
  kind: 'likert',
  id: 'survey',
  title: 'アンケート',
  line: 90,
  groups: [
    {
      label: '第2部',
      who: '区担当者43人・コーディネーター28人',
      base: 71,
      returned: 62,
      questions: [
        {
          question: '活用できそうですか',
          choices: [
            { label: 'そう思う', count: 38 },
            { label: 'ややそう思う', count: 22 },
            { label: '不明', count: 1, unknown: true },
            { label: '不明', count: 1, unknown: true },
          ],
        },
      ],
    },
  ],
};

test('アンケート: 回収率、濃さの順、読み取れない数は白いますと注', () => {
  const { block, notes } = buildLikert(LIKERT);
  expect(block.groups[0]?.rate).toBe('87.3%');
  expect(block.groups[0]?.questions[0]?.segments.map(({ tone, unknown }) => [tone, unknown])).toEqual([
    ['solid', false],
    ['hatched', false],
    ['white', true],
    ['white', true],
  ]);
  expect(notes).toEqual([
    { mark: '※', text: expect.stringContaining('読み取れない') },
    { mark: null, text: '図中の数字は人数。縦の線は90%の位置。' },
  ]);
  expect(listNumbers(block).map(({ label, value }) => [label, value])).toEqual([
    ['第2部 配布数', 71],
    ['第2部 回収数', 62],
    ['第2部 回収率', 87.3],
    ['第2部 活用できそうですか そう思う', 38],
    ['第2部 活用できそうですか ややそう思う', 22],
    ['第2部 活用できそうですか 選択肢不明', 1],
    ['第2部 活用できそうですか 選択肢不明', 1],
  ]);
});

test('アンケート: 回答の計が回収数と合わない、回収数が配った数より多い定義は一文で断る', () => {
  const [group] = LIKERT.groups;
  expect(() => parse([{ ...LIKERT, groups: [{ ...group, returned: 61 }] }])).toThrow(
    '設問「活用できそうですか」の回答の計 62 が回収数 61 と合いません',
  );
  expect(() => parse([{ ...LIKERT, groups: [{ ...group, base: 60 }] }])).toThrow(
    '「第2部」の回収数 62 が配った数 60 より多くなっています',
  );
  expect(parse([LIKERT]).pages).toHaveLength(1);
});

test('折れ線: 定義の変わった年度の前で切れ、単位が混ざれば系列の名に付ける', () => {
  const ROOM = roomForm as unknown as FormDefinition;
  const earlier = published as unknown as readonly PublishedFigure[];
  const figures = [
    ...earlier,
    ...earlier
      .filter((each) => each.item === 'b_o_1' && each.fiscalYear === 2023 && each.half === 'year')
      .map((each) => ({ ...each, id: 'x', item: 'b_o_1k', fiscalYear: 2024, value: 905 })),
  ];
  const facts: HandoutFacts = {
    ...LIAISON_FACTS,
    survey: { id: 'r6-year', title: '令和6年度 通年', half: 'year' },
    fiscalYear: 2024,
    comparison: compareRounds([], figures, [ROOM, readSampleRoomForm(() => roomVersion2, ROOM)]),
  };
  const lines = (items: readonly string[]) =>
    buildLines(
      {
        kind: 'lines',
        id: 'l',
        title: '推移',
        years: 10,
        series: items.map((item) => ({ item, label: item })),
      },
      facts,
    );
  const one = lines(['room.b_kai_kei']);
  expect([
    one.unit,
    one.series[0]?.values.slice(0, 5),
    one.series[0]?.breaks.every((each) => each === null),
  ]).toEqual(['回', [2120, 579, 1896, 2213, 2505], true]);
  const two = lines(['room.b_kai_kei', 'room.b_o_1k']);
  expect([two.unit, two.series.map(({ label }) => label)]).toEqual([
    '',
    ['room.b_kai_kei（回）', 'room.b_o_1k（件）'],
  ]);
  const consultations = lines(['room.b_o_1k']);
  const at = consultations.columns.findIndex(({ fiscalYear }) => fiscalYear === 2024);
  expect(consultations.series[0]?.values.slice(at - 1)).toEqual([1706, 905]);
  expect(consultations.series[0]?.breaks[at]).toContain('介護保険対象者');
  const [, chart] = blockElements(consultations, { x: 0, y: 0, w: 261, h: 120 });
  expect(chart?.kind === 'chart' && chart.series.map(({ name }) => name)).toEqual([
    'room.b_o_1k（変更前の定義）',
    'room.b_o_1k（変更後の定義）',
  ]);
});

test('円: 未回答は別に示し、0のものは無く、計は全区', () => {
  const codes = WARDS.map((ward) => ward.code);
  const facts = withItems({ c_7a: choiceTally(codes, { c1: 9, c2: 12 }) });
  const block = buildShares({ kind: 'shares', id: 's', title: '同行訪問', item: 'hub.c_7a' }, facts);
  expect(block.parts.map(({ kind, value, percent }) => [kind, value, percent])).toEqual([
    ['part', 9, 38],
    ['part', 12, 50],
    ['noAnswer', 3, 13],
  ]);
  expect([block.total, block.unit, listNumbers(block).at(-1)?.label]).toEqual([24, '区', '未回答']);
});

test('円: 多い5つのほかは「その他」にまとめ、選択肢の「その他」もそこに入る', () => {
  const numbers = [5, 30, 20, 10, 8, 7, 1];
  const facts: HandoutFacts = {
    ...LIAISON_FACTS,
    forms: [HUB_FORM],
    tally: {
      survey: 'x',
      forms: {
        hub: {
          n: 24,
          derived: {},
          items: Object.fromEntries(
            numbers.map((sum, at) => [
              `x_${at}`,
              { base: 24, noAnswer: 0, sum, units: 1, bands: [], values: {} },
            ]),
          ),
        },
      },
    },
  };
  const items = numbers.map((_, at) => ({ item: `hub.x_${at}`, label: at === 1 ? 'その他' : `項目${at}` }));
  const block = buildShares({ kind: 'shares', id: 's', title: '内訳', items }, facts);
  expect(block.parts.map(({ label, value }) => [label, value])).toEqual([
    ['項目2', 20],
    ['項目3', 10],
    ['項目4', 8],
    ['項目5', 7],
    ['項目0', 5],
    ['その他', 31],
  ]);
  expect(block.total).toBe(81);
});

function parse(blocks: readonly unknown[]) {
  const page = {
    id: 'a',
    chapter: null,
    section: null,
    asOf: false,
    message: [{ text: '文' }],
    lead: [],
    notes: [],
  };
  return parseHandoutDefinition(
    {
      id: 'x',
      title: '資料',
      documentNumber: '資料1',
      author: '健康局',
      public: true,
      forms: [],
      chapters: [],
      pages: [{ ...page, blocks }],
    },
    'x.json',
  );
}
