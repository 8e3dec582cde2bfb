import { expect, it } from 'vitest';
import { yearColumns } from '../../../renderer/tally/years/YearsChart.tsx';
import { partsGap, periodsOf, shownFigure } from '../../../renderer/tally/years/yearsView.ts';
import { compareRounds } from '../../../shared/comparison/compareRounds.ts';
import { meetingFigures, printed, shippedForm } from '../../shared/comparison/publishedFigures.ts';
import { form, item, pointAt, round, seriesOf } from '../../shared/comparison/rounds.ts';

it('会議出席は R3・R5上・R5 だけ内訳計と合わず、差は 119・8・119', () => {
  const { series } = compareRounds([], meetingFigures(), [shippedForm('room')]);
  const total = series.find(({ code }) => code === 'b_kai_kei');
  if (total === undefined) throw new Error('会議出席回数がありません');
  const gaps = periodsOf(series).map((period) => partsGap(series, total, period)?.difference ?? 0);
  expect(gaps).toEqual([0, 0, 119, 0, 8, 119, 0]);
});

it('公表値を見せ、違う再計算を添える。切れ目の前は斜線、切れ目の棒の前に二重線', () => {
  const [old, now] = [
    form(1, [item('a', 'count', { unit: '件' })]),
    form(2, [item('b', 'count', { unit: '件', follows: { item: 'a', how: 'changed' } })]),
  ];
  const series = seriesOf(
    'b',
    [round(2023, 'year', old, [{ a: 1700 }]), round(2024, 'year', now, [{ b: 905 }])],
    [printed('F-004', { item: 'a', fiscalYear: 2023 })],
  );
  const before = pointAt(series, 2023, 'year');
  expect(shownFigure(series, before, null)).toEqual({ shown: 1706, recalculated: 1700, old: true });
  expect(
    yearColumns(series, periodsOf([series]), null).map(({ label, text, broken, segments, recalculated }) => [
      label,
      text,
      broken,
      segments[0]?.tone,
      recalculated,
    ]),
  ).toEqual([
    ['R5', '1,706', false, 'hatched', 1700],
    ['R6', '905', true, 'solid', null],
  ]);
});
