import { expect, test } from 'vitest';
import { type IndicatorRow, indicatorView } from '../../../../shared/bureau/indicator/indicatorView.ts';
import type { Comparison, Point, Series } from '../../../../shared/comparison/comparison.ts';

const ROW: IndicatorRow = {
  id: 'i1',
  version: 1,
  position: 1,
  name: '情報共有ツールを導入している区の割合',
  definition: '',
  side: 'work',
  source: '',
  unit: '％',
  numeratorItem: 'room.b_e_4',
  denominatorItem: 'room.b_e_4:n',
  direction: 'up',
  baselineYear: 2023,
  baseline: null,
  targetYear: 2026,
  target: 100,
};

function point(over: Partial<Point> & Pick<Point, 'fiscalYear'>): Point {
  return {
    half: 'year',
    source: 'recalculated',
    code: 'b_e_4',
    group: 0,
    bandGroup: 0,
    value: null,
    counts: { done: 16, preparing: 5, notstarted: 3 },
    n: 24,
    noAnswer: 0,
    partial: [],
    wards: { done: ['27127'], preparing: [], notstarted: [] },
    values: null,
    rounds: [`r${over.fiscalYear}`],
    published: [],
    note: null,
    ...over,
  };
}

function compared(points: readonly Point[], over: Partial<Series> = {}): Comparison {
  const series: Series = {
    form: 'room',
    code: 'b_e_4',
    label: '情報共有ツールの導入や利用促進',
    type: 'status3',
    unit: '区',
    section: '',
    parts: [
      { code: 'done', label: '実施済' },
      { code: 'preparing', label: '準備' },
      { code: 'notstarted', label: '未着手' },
    ],
    partOf: null,
    within: null,
    points,
    breaks: [],
    ...over,
  };
  return { rounds: [], series: [series] };
}

const printed = (value: number): Point['published'][number] => ({
  id: `p${value}`,
  form: 'room',
  item: 'b_e_4',
  label: '',
  part: 'done',
  partLabel: '実施済',
  fiscalYear: 2022,
  half: 'year',
  value,
  unit: '区',
  base: null,
  document: '',
  page: '',
  publishedOn: null,
  note: '',
});

const typed = (
  fiscalYear: number,
  numbers: Partial<Record<'numerator' | 'denominator' | 'value', number>>,
) => ({
  id: `v${fiscalYear}`,
  fiscalYear,
  numerator: null,
  denominator: null,
  value: null,
  ...numbers,
});

test('三状態は実施済の区を数え、答える区で割る。後ろの区と回への道を持つ', () => {
  const view = indicatorView(
    ROW,
    [],
    compared([
      point({ fiscalYear: 2023 }),
      point({ fiscalYear: 2024, counts: { done: 18, preparing: 3, notstarted: 3 } }),
    ]),
  );
  expect(view.years.map(({ fiscalYear, text }) => [fiscalYear, text])).toEqual([
    [2023, '66.7％'],
    [2024, '75％'],
  ]);
  expect(view.years[0]?.numerator).toEqual({
    value: 16,
    origin: 'bound',
    note: null,
    place: { form: 'room', item: 'b_e_4', rounds: ['r2023'], wards: ['27127'] },
  });
  expect([view.baseline.text, view.judged.progress]).toEqual(['66.7％', 'toward']);
});

test('選択肢を選んで数えられ、選んでいなければ訳を言う', () => {
  const chosen = { ...ROW, unit: '区', numeratorItem: 'room.b_e_4:preparing', denominatorItem: null };
  expect(indicatorView(chosen, [], compared([point({ fiscalYear: 2024 })])).years[0]?.text).toBe('5区');
  const unchosen = { ...chosen, numeratorItem: 'room.b_e_4' };
  const choice = compared([point({ fiscalYear: 2024 })], { type: 'choice' });
  expect(indicatorView(unchosen, [], choice).years[0]?.numerator.note).toBe(
    'どの選択肢の区を数えるかを選んでください',
  );
});

test('件数はその和。導出値も同じ', () => {
  const sum = { ...ROW, unit: '件', denominatorItem: null };
  const found = compared([point({ fiscalYear: 2024, value: 1034, counts: null })], { type: 'sum' });
  expect(indicatorView(sum, [], found).years[0]?.text).toBe('1,034件');
});

test('古い code で結んでいても、引き継いだ系列を読む', () => {
  const old = { ...ROW, unit: '区', numeratorItem: 'room.b_old', denominatorItem: null };
  const found = compared([point({ fiscalYear: 2023, code: 'b_old' }), point({ fiscalYear: 2024 })]);
  expect(indicatorView(old, [], found).years.map(({ text }) => text)).toEqual(['16区', '16区']);
});

test('未確定の年度と公表値だけの年度は、そう言う', () => {
  const view = indicatorView(
    { ...ROW, unit: '区', denominatorItem: null },
    [],
    compared([
      point({
        fiscalYear: 2021,
        source: 'published',
        rounds: [],
        wards: null,
        n: null,
        published: [printed(16)],
      }),
      point({
        fiscalYear: 2022,
        source: 'derived',
        counts: null,
        wards: null,
        note: '未確定（下半期か通年の回が無い）',
        published: [printed(13)],
      }),
      point({
        fiscalYear: 2023,
        counts: null,
        n: null,
        wards: null,
        note: '未確定（下半期か通年の回が無い）',
      }),
      point({ fiscalYear: 2024, noAnswer: 2, published: [printed(17)] }),
    ]),
  );
  expect(view.years.map(({ text, numerator }) => [text, numerator.note])).toEqual([
    ['16区', '公表値'],
    ['13区', '公表値'],
    ['', '未確定（下半期か通年の回が無い）'],
    ['16区', '公表 17／再計算 16（差1）、未回答 2区'],
  ]);
});

test('切れ目をまたぐ比べは断り、訳を言う', () => {
  const found = compared([point({ fiscalYear: 2023 }), point({ fiscalYear: 2024, group: 1 })], {
    breaks: [
      {
        between: [
          { fiscalYear: 2023, half: 'year', code: 'b_e_4' },
          { fiscalYear: 2024, half: 'year', code: 'b_e_4' },
        ],
        reason: '問いを変更',
      },
    ],
  });
  expect(indicatorView(ROW, [], found).judged).toMatchObject({
    progress: 'none',
    reason: '間で集計の定義が変わったので比べません（問いを変更）。',
  });
});

test('打った数は、結ばない年度ではそのまま率になり、0分の0は－', () => {
  const free = { ...ROW, numeratorItem: null, denominatorItem: null };
  const view = indicatorView(
    free,
    [
      typed(2017, { numerator: 312, denominator: 1000 }),
      typed(2021, { numerator: 0, denominator: 0 }),
      typed(2022, { value: 33.25 }),
    ],
    compared([]),
  );
  expect(view.years.map(({ text }) => text)).toEqual(['31.2％', '－', '33.3％']);
  expect(view.problems).toEqual([]);
});

test('打った値が分子÷分母や集計と違えば、直さずに言う', () => {
  const free = { ...ROW, baselineYear: 2021, baseline: 30, numeratorItem: null, denominatorItem: null };
  const view = indicatorView(
    free,
    [typed(2021, { numerator: 335, denominator: 1010, value: 33.5 })],
    compared([]),
  );
  expect([view.years[0]?.text, view.problems]).toEqual([
    '33.2％',
    [
      '基準値 30％ は、令和3年度の値 33.2％ と違います。',
      '令和3年度に打った値 33.5 は、分子÷分母の 33.2 と違います。',
    ],
  ]);
  const bound = indicatorView(ROW, [typed(2024, { numerator: 17 })], compared([point({ fiscalYear: 2024 })]));
  expect(bound.problems).toEqual(['令和6年度に打った分子 17 は、集計の 16 と違います。']);
});

test('結んだ項目の集計が無ければ、そう言う', () => {
  const view = indicatorView({ ...ROW, numeratorItem: 'hub.c_9' }, [], compared([]));
  expect(view.problems).toEqual(['結んだ項目（hub.c_9）の集計がまだありません。']);
});
