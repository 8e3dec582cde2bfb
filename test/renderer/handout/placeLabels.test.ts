import { expect, test } from 'vitest';
import { placeLabels } from '../../../renderer/handout/placeLabels.ts';

const label = (at: number, text: string) => ({ at, text, points: 12 });

test('入るものは区分の始まりに揃えて一段に並ぶ', () => {
  expect(placeLabels([label(0, '開催予定あり'), label(100, '開催予定なし')], 261)).toMatchObject([
    { x: 0, tier: 0 },
    { x: 100, tier: 0 },
  ]);
});

test('入らなければ改行し、それでも重なれば次の段に下げる', () => {
  const placed = placeLabels(
    [label(0, '積極的医療機関のみ'), label(11, '積極的医療機関と\n他医療機関'), label(60, '未定')],
    261,
  );
  expect(placed.map(({ tier, text }) => [tier, text])).toEqual([
    [1, '積極的医療機関のみ'],
    [0, '積極的医療機関と\n他医療機関'],
    [0, '未定'],
  ]);
});

test('右端を越えるものは右端に揃う', () => {
  const [placed] = placeLabels([label(250, '開催予定なし')], 261);
  expect(placed?.right).toBeCloseTo(261);
});

test('引出し線の通る位置に、上の段の言葉は置かれない', () => {
  const placed = placeLabels(
    [label(0, '一二三四五六七八'), label(10, '一二三四五六七八'), label(20, '一二三四五六七八')],
    261,
  );
  expect(placed.map((each) => each.tier)).toEqual([2, 1, 0]);
});
