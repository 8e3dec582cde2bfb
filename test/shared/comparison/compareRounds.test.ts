import { describe, expect, it } from 'vitest';
import { compareRounds } from '../../../shared/comparison/compareRounds.ts';
import { compareValues, formatRate } from '../../../shared/comparison/compareValues.ts';
import { sumPoints } from '../../../shared/comparison/findBreakBetween.ts';
import { meetingFigures, printed, shippedForm } from './publishedFigures.ts';
import { form, item, pointAt, round, seriesOf, WARDS } from './rounds.ts';

const COUNT = form(1, [item('n', 'count', { unit: '件' })]);
const n = (...values: readonly (number | null)[]) =>
  values.map((value) => (value === null ? null : { n: value }));

describe('年度の件数', () => {
  it('通年の回があればその値で、上半期を足さない。下半期は通年−上半期を印つきで導く', () => {
    const series = seriesOf('n', [
      round(2024, 'first', COUNT, n(1, 2, 3)),
      round(2024, 'year', COUNT, n(4, 5, 6)),
    ]);
    expect(
      series.points.map(({ half, source, value, note, rounds }) => [half, source, value, note, rounds]),
    ).toEqual([
      ['first', 'recalculated', 6, null, ['r6-first']],
      ['second', 'derived', 9, '通年−上半期', ['r6-year', 'r6-first']],
      ['year', 'recalculated', 15, null, ['r6-year']],
    ]);
  });

  it('通年の回が無ければ、両方締め切ったときだけ上半期＋下半期', () => {
    const first = round(2024, 'first', COUNT, n(1, 2, 3));
    const closed = seriesOf('n', [first, round(2024, 'second', COUNT, n(4, 5, 6))]);
    expect(pointAt(closed, 2024, 'year')).toMatchObject({
      source: 'derived',
      value: 21,
      note: '上半期＋下半期',
      values: { '27127': 5, '27102': 7, '27103': 9 },
      n: 3,
      noAnswer: 0,
      partial: [],
      rounds: ['r6-first', 'r6-second'],
    });
    const open = seriesOf('n', [first, round(2024, 'second', COUNT, n(4, 5, 6), false)]);
    expect(pointAt(open, 2024, 'year')).toMatchObject({ value: null, note: '未確定（締切前）' });
    const alone = seriesOf('n', [first]);
    expect(pointAt(alone, 2024, 'year')).toMatchObject({
      value: null,
      note: '未確定（下半期か通年の回が無い）',
    });
  });

  it('空白は0にせず、片方の半期だけの区を一部とし、どちらも無い区を未回答とする', () => {
    const series = seriesOf('n', [
      round(2024, 'first', COUNT, n(1, null, null)),
      round(2024, 'second', COUNT, n(4, 0, null)),
    ]);
    expect(pointAt(series, 2024, 'year')).toMatchObject({
      value: 5,
      values: { '27127': 5, '27102': 0 },
      partial: ['27102'],
      noAnswer: 1,
    });
  });

  it('通年が上半期より少なければ、下半期を引き出さない', () => {
    const series = seriesOf('n', [
      round(2024, 'first', COUNT, n(9, 9, 9)),
      round(2024, 'year', COUNT, n(1, 1, 1)),
    ]);
    expect(pointAt(series, 2024, 'second')).toMatchObject({
      value: null,
      note: '通年が上半期より少ないため引けません',
    });
  });

  it('再掲は内訳にも合計にも足さない。導出値の「開催した区数」は年度の値が1以上の区', () => {
    const definition = form(
      1,
      [
        item('total', 'count'),
        item('a', 'count', { partOf: 'total' }),
        item('b', 'count', { partOf: 'total' }),
        item('w', 'count', { within: 'total' }),
      ],
      {
        derived: [
          { code: 'held', label: '開催した区数', kind: 'wards', items: ['a', 'b'] },
          { code: 'sum', label: '計', kind: 'sum', items: ['a', 'b', 'w'] },
        ],
      },
    );
    const rounds = [
      round(2024, 'first', definition, [{ a: 1, b: 0, w: 1 }, { a: 0 }, { a: 0, b: 0 }]),
      round(2024, 'second', definition, [
        { a: 0, b: 0, w: 2 },
        { a: 0, b: 2 },
        { a: 0, b: 0 },
      ]),
    ];
    expect(pointAt(seriesOf('held', rounds), 2024, 'year')).toMatchObject({ value: 2, n: 3, noAnswer: 0 });
    expect(pointAt(seriesOf('sum', rounds), 2024, 'year').value).toBe(3);
    // もとの項目の一部だけに答えた区
    expect(pointAt(seriesOf('held', rounds), 2024, 'first').partial).toEqual(['27102']);
  });
});

describe('年度の状態・選択', () => {
  it('三状態は足さず、後の回の状態。未回答を未着手にしない', () => {
    const definition = form(1, [item('s', 'status3')]);
    const first = round(2024, 'first', definition, [{ s: 'done' }, { s: 'done' }, { s: 'done' }]);
    const later = round(2024, 'year', definition, [{ s: 'preparing' }, { s: 'done' }, null]);
    expect(pointAt(seriesOf('s', [first, later]), 2024, 'year')).toMatchObject({
      counts: { done: 1, preparing: 1, notstarted: 0 },
      noAnswer: 1,
      n: 3,
      value: null,
    });
    const second = { ...later, survey: { ...later.survey, id: 'r6-second', half: 'second' as const } };
    expect(pointAt(seriesOf('s', [first, second]), 2024, 'year')).toMatchObject({
      counts: { done: 1, preparing: 1, notstarted: 0 },
      note: '下半期の回の状態',
    });
    expect(pointAt(seriesOf('s', [first]), 2024, 'year')).toMatchObject({ counts: null });
  });

  it('複数回答は区の和集合で、どちらかで選んだ区は該当なしに数えない', () => {
    const choices = [
      { code: 'c1', label: '講演会' },
      { code: 'c2', label: '周知ビラ' },
    ];
    const definition = form(1, [item('m', 'multi', { choices })]);
    const series = seriesOf('m', [
      round(2024, 'first', definition, [{ m: ['c1'] }, { m: ['none'] }, { m: ['none'] }]),
      round(2024, 'second', definition, [{ m: ['c2'] }, { m: ['c1'] }, { m: ['none'] }]),
    ]);
    expect(pointAt(series, 2024, 'year')).toMatchObject({
      counts: { c1: 2, c2: 1, none: 1 },
      n: 3,
      noAnswer: 0,
    });
  });

  it('開催状況は、いずれかの半期に開催していれば開催。ほかの単一選択は後の回', () => {
    const held = shippedForm('ward')
      .sections.flatMap((section) => section.items)
      .find(({ code }) => code === 'a_i_1');
    if (held === undefined) throw new Error('a_i_1');
    const definition = form(1, [
      held,
      item('c', 'choice', {
        choices: [
          { code: 'c1', label: '医師のみ' },
          { code: 'c2', label: '未定' },
        ],
      }),
    ]);
    const rounds = [
      round(2024, 'first', definition, [{ a_i_1: 'c1', c: 'c1' }, { a_i_1: 'c3', c: 'c1' }, { a_i_1: 'c2' }]),
      round(2024, 'second', definition, [{ a_i_1: 'c3', c: 'c2' }, { a_i_1: 'c2', c: 'c1' }, null]),
    ];
    expect(pointAt(seriesOf('a_i_1', rounds), 2024, 'year').counts).toEqual({ c1: 1, c2: 2, c3: 0 });
    expect(pointAt(seriesOf('c', rounds), 2024, 'year').counts).toEqual({ c1: 1, c2: 1 });
  });

  it('階級の和は n。年度の階級は後の回のもので、件数だけを足す', () => {
    const bands = [
      { label: '0', from: 0, to: 1 },
      { label: '1以上', from: 1, to: null },
    ];
    const definition = form(1, [item('n', 'count', { bands })]);
    const series = seriesOf('n', [
      round(2024, 'first', definition, n(0, 0, 5)),
      round(2024, 'second', definition, n(1, 0, 0)),
    ]);
    expect(pointAt(series, 2024, 'year')).toMatchObject({ value: 6, counts: { '0': 2, '1以上': 1 } });
  });
});

describe('系列の切れ目', () => {
  const old = form(1, [item('b_o_1', 'count', { unit: '件', label: '相談件数' })]);
  const now = form(2, [
    item('b_o_1k', 'count', {
      unit: '件',
      label: '相談件数（介護保険対象者のみ）',
      note: '介護保険対象者のみの集計に変更',
      follows: { item: 'b_o_1', how: 'changed' },
    }),
  ]);
  const one = (value: number) => [{ b_o_1: value }, null, null];
  const rounds = [
    round(2023, 'first', old, one(926)),
    round(2024, 'year', now, [{ b_o_1k: 905 }, null, null]),
  ];
  const figures = [
    printed('F-221', { item: 'b_o_1', label: '相談総数', fiscalYear: 2022, unit: '件' }),
    printed('F-004', { item: 'b_o_1', label: '相談件数', fiscalYear: 2023, unit: '件' }),
    printed('F-220', { item: 'b_o_1', label: '相談件数', fiscalYear: 2023, half: 'first', unit: '件' }),
    printed('F-003', { item: 'b_o_1k', label: '相談件数', fiscalYear: 2024, unit: '件' }),
  ];
  const series = seriesOf('b_o_1k', rounds, figures, [old, now]);

  it('1,706件 → 905件 に切れ目があり、率も差も和も出さない', () => {
    expect(
      series.points.map(({ fiscalYear, half, code, value, published }) => [
        fiscalYear,
        half,
        code,
        value,
        published.map(({ value: each }) => each),
      ]),
    ).toEqual([
      [2022, 'year', 'b_o_1', 1834, [1834]],
      [2023, 'first', 'b_o_1', 926, [926]],
      [2023, 'year', 'b_o_1', null, [1706]],
      [2024, 'year', 'b_o_1k', 905, [905]],
    ]);
    expect(series.breaks).toEqual([
      {
        between: [
          { fiscalYear: 2023, half: 'year', code: 'b_o_1' },
          { fiscalYear: 2024, half: 'year', code: 'b_o_1k' },
        ],
        reason: '介護保険対象者のみの集計に変更',
      },
    ]);
    const [before, after] = [pointAt(series, 2023, 'year'), pointAt(series, 2024, 'year')];
    expect(compareValues(series, before, after)).toEqual({
      comparable: false,
      reason: '介護保険対象者のみの集計に変更',
    });
    expect(compareValues(series, pointAt(series, 2022, 'year'), after)).toMatchObject({ comparable: false });
    expect(sumPoints(series, [before, after])).toBeNull();
  });

  it('切れ目の前どうしは比べられる。公表値があれば公表値どうしで', () => {
    expect(compareValues(series, pointAt(series, 2022, 'year'), pointAt(series, 2023, 'year'))).toEqual({
      comparable: true,
      difference: -128,
      rate: '−7%',
    });
  });

  it('半期と通年は比べない', () => {
    expect(compareValues(series, pointAt(series, 2023, 'first'), pointAt(series, 2023, 'year'))).toEqual({
      comparable: false,
      reason: '期の長さが違うため比べません',
    });
  });

  it('同じ年度に定義の違う上半期と通年があれば、下半期を引かず、半期どうしも足さない', () => {
    const mixed = seriesOf('b_o_1k', [
      round(2024, 'first', old, one(500)),
      round(2024, 'year', now, [{ b_o_1k: 905 }, null, null]),
    ]);
    expect(pointAt(mixed, 2024, 'second')).toMatchObject({
      value: null,
      note: '上半期と通年で定義が違うため引けません',
    });
    const halves = seriesOf('b_o_1k', [
      round(2024, 'first', old, one(500)),
      round(2024, 'second', now, [{ b_o_1k: 405 }, null, null]),
    ]);
    expect(pointAt(halves, 2024, 'year')).toMatchObject({
      value: null,
      note: '上半期と下半期で定義が違うため足せません',
    });
  });

  it('same で引き継いだ項目はつながり、code が同じでも答え方が変われば切れる', () => {
    const renamed = form(2, [item('x', 'count', { unit: '件', follows: { item: 'n', how: 'same' } })]);
    const joined = seriesOf('x', [
      round(2023, 'year', COUNT, n(1)),
      round(2024, 'year', renamed, [{ x: 2 }]),
    ]);
    expect([joined.breaks, joined.points.length]).toEqual([[], 2]);
    const counted = form(2, [item('n', 'count', { unit: '人' })]);
    const unit = seriesOf('n', [round(2023, 'year', COUNT, n(1)), round(2024, 'year', counted, n(2))]);
    expect(unit.breaks.map(({ reason }) => reason)).toEqual([
      '「n」の単位が「件」から「人」に変わり、前の版の数と比べられません',
    ]);
  });

  it('階級の区切りが変われば分布は比べず、合計は比べる', () => {
    const bands = (edge: number) => [
      { label: '少ない', from: 0, to: edge },
      { label: '多い', from: edge, to: null },
    ];
    const series = seriesOf('n', [
      round(2023, 'year', form(1, [item('n', 'count', { bands: bands(5) })]), n(1, 6, 9)),
      round(2024, 'year', form(2, [item('n', 'count', { bands: bands(8) })]), n(1, 6, 9)),
    ]);
    const [before, after] = [pointAt(series, 2023, 'year'), pointAt(series, 2024, 'year')];
    expect(series.breaks).toEqual([]);
    expect(compareValues(series, before, after)).toMatchObject({ comparable: true, difference: 0 });
    expect(compareValues(series, before, after, '多い')).toEqual({
      comparable: false,
      reason: '階級の区切りが違うため比べません',
    });
  });

  it('分けた項目はどちらの系列にももとの項目が現れ、切れている', () => {
    const parts = form(2, [
      item('n1', 'count', { unit: '件', follows: { item: 'n', how: 'split' } }),
      item('n2', 'count', { unit: '件', follows: { item: 'n', how: 'split' } }),
    ]);
    const rounds2 = [round(2023, 'year', COUNT, n(7)), round(2024, 'year', parts, [{ n1: 3, n2: 4 }])];
    for (const code of ['n1', 'n2']) {
      const split = seriesOf(code, rounds2);
      expect([split.points.map(({ value }) => value)[0], split.breaks.length]).toEqual([7, 1]);
    }
  });

  it('やめた項目は、それだけの系列として残る', () => {
    const later = form(2, [item('x', 'count')], { dropped: ['n'] });
    const gone = compareRounds(
      [round(2023, 'year', COUNT, n(7)), round(2024, 'year', later, [{ x: 1 }])],
      [],
      [COUNT, later],
    );
    expect(gone.series.map(({ code, points }) => [code, points.map(({ fiscalYear }) => fiscalYear)])).toEqual(
      [
        ['x', [2024]],
        ['n', [2023]],
      ],
    );
  });
});

describe('公表値と再計算', () => {
  it('公表値は再計算のそばに残り、公表値しか無い年度も並ぶ (会議出席 R1〜R6)', () => {
    const room = shippedForm('room');
    const answers = { b_kai_kei: 1112, b_kai_1: 400, b_kai_2: 712, b_kai_3: 42 };
    const total = seriesOf(
      'b_kai_kei',
      [round(2023, 'first', room, [answers, null, null])],
      meetingFigures(),
    );
    expect(
      total.points.map(({ fiscalYear, half, source, value, published }) => [
        fiscalYear,
        half,
        source,
        value,
        published[0]?.value ?? null,
      ]),
    ).toEqual([
      [2019, 'year', 'published', 2120, 2120],
      [2020, 'year', 'published', 579, 579],
      [2021, 'year', 'published', 1896, 1896],
      [2022, 'year', 'published', 2213, 2213],
      [2023, 'first', 'recalculated', 1112, 1120],
      [2023, 'year', 'derived', null, 2505],
      [2024, 'year', 'published', 2211, 2211],
    ]);
    expect(total.breaks).toEqual([]);
  });

  it('様式に無い公表値も、名で一つの系列になる', () => {
    const free = compareRounds(
      [],
      [
        printed('F-104', {
          form: null,
          item: '活動報告会',
          label: '活動報告会',
          fiscalYear: 2018,
          value: 11,
          unit: '区',
        }),
        printed('F-105', {
          form: null,
          item: '活動報告会',
          label: '活動報告会',
          fiscalYear: 2019,
          value: 13,
          unit: '区',
        }),
      ],
      [],
    );
    expect(
      free.series.map(({ form: id, code, points }) => [id, code, points.map(({ value }) => value)]),
    ).toEqual([[null, '活動報告会', [11, 13]]]);
  });
});

it('率は小数1位で四捨五入し、.0 を落とし、0 を元にした率は「－」', () => {
  expect([
    formatRate(40, 43),
    formatRate(62, 71),
    formatRate(-1, 2),
    formatRate(0, 5),
    formatRate(3, 0),
  ]).toEqual(['93%', '87.3%', '−50%', '0%', '－']);
  expect(WARDS.length).toBe(3);
});
