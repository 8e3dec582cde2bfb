import { expect, test } from 'vitest';
import { towardsTarget } from '../../../../shared/bureau/indicator/towardsTarget.ts';

const NO_BREAK = () => null;
const up = (
  target: number | null,
  values: readonly [number, number][],
  baseline: [number, number] | null = null,
) =>
  towardsTarget({
    direction: 'up',
    target,
    baseline: baseline === null ? null : { fiscalYear: baseline[0], value: baseline[1] },
    values: values.map(([fiscalYear, value]) => ({ fiscalYear, value })),
    breakBetween: NO_BREAK,
  });

test.each([
  [
    '届いていれば達成 (ちょうども)',
    up(36, [
      [2021, 33.2],
      [2024, 36],
    ]),
    'achieved',
  ],
  [
    '初めの値からよい向きなら向かっている',
    up(36, [
      [2021, 31.2],
      [2024, 33.2],
    ]),
    'toward',
  ],
  [
    '基準の年度から比べる (途中で下がっていても)',
    up(
      36,
      [
        [2021, 35],
        [2024, 33.2],
      ],
      [2017, 31.2],
    ),
    'toward',
  ],
  [
    'もとより下がれば遠ざかっている',
    up(36, [
      [2021, 35],
      [2024, 33.2],
    ]),
    'away',
  ],
  [
    '小数1位で同じなら横ばい',
    up(36, [
      [2021, 33.15],
      [2024, 33.24],
    ]),
    'flat',
  ],
  [
    '小数1位で目標に届けば達成 (紙の数と同じ)',
    up(36, [
      [2021, 31],
      [2024, 35.95],
    ]),
    'achieved',
  ],
  [
    '目標が無ければ比べられない',
    up(null, [
      [2021, 31],
      [2024, 35],
    ]),
    'none',
  ],
  ['値が無ければ比べられない', up(36, []), 'none'],
  ['比べるもとが無ければ比べられない', up(36, [[2024, 35]]), 'none'],
  ['基準が新しい値より後なら、もとにしない', up(36, [[2024, 35]], [2025, 30]), 'none'],
])('%s', (_, judged, progress) => {
  expect(judged.progress).toBe(progress);
});

test('減らす指標は逆に見る', () => {
  const down = (target: number, from: number, to: number) =>
    towardsTarget({
      direction: 'down',
      target,
      baseline: { fiscalYear: 2019, value: from },
      values: [{ fiscalYear: 2022, value: to }],
      breakBetween: NO_BREAK,
    }).progress;
  expect([down(30, 42.3, 40), down(30, 42.3, 43), down(30, 42.3, 30), down(30, 42.3, 42.3)]).toEqual([
    'toward',
    'away',
    'achieved',
    'flat',
  ]);
});

test('切れ目をまたいでは比べず、訳を言う', () => {
  expect(
    towardsTarget({
      direction: 'up',
      target: 2000,
      baseline: null,
      values: [
        { fiscalYear: 2023, value: 1706 },
        { fiscalYear: 2024, value: 905 },
      ],
      breakBetween: () => '介護保険対象者のみの集計に変更',
    }),
  ).toMatchObject({
    progress: 'none',
    reason: '間で集計の定義が変わったので比べません（介護保険対象者のみの集計に変更）。',
    from: null,
  });
});
