import { expect, it } from 'vitest';
import { bandSegment, derivedViews, segmentOf, tallyView } from '../../../renderer/tally/tallyView.ts';
import type { FormDefinition, Item } from '../../../shared/survey/form.ts';
import { formItems } from '../../../shared/survey/form.ts';
import { tallyReplies } from '../../../shared/survey/tallyReplies.ts';

const WARDS = ['27127', '27102', '27103', '27104'];

const form: FormDefinition = {
  id: 'hub',
  version: 1,
  title: '様式C',
  respondent: '連携拠点',
  instructions: [],
  sections: [
    {
      code: 'c',
      title: '節',
      items: [
        { code: 'held', label: '開催', type: 'choice', required: true, choices: choices('あり', 'なし') },
        {
          code: 'theme',
          label: 'テーマ',
          type: 'multi',
          required: true,
          choices: choices('甲', '乙'),
          base: { item: 'held', choices: ['c1'] },
        },
        { code: 'status', label: '状態', type: 'status3', required: true },
        {
          code: 'hours',
          label: '時間',
          type: 'hours',
          required: true,
          unit: '時間',
          bands: [
            { label: '10時間以上', from: 10, to: null },
            { label: '10時間未満', from: 1, to: 10 },
            { label: '1時間未満', from: 0, to: 1, onlyWhenNotEmpty: true },
          ],
        },
      ],
    },
  ],
  derived: [{ code: 'sum', label: '時間の和', kind: 'sum', items: ['hours'] }],
};

const tally = tallyReplies(
  form,
  WARDS,
  new Map([
    ['27127', { held: 'c1', theme: ['c1', 'c2'], status: 'done', hours: 20 }],
    ['27102', { held: 'c1', status: 'preparing', hours: 2.5 }],
    ['27103', { held: 'c2', status: 'notstarted', hours: 12 }],
  ]),
);

it('三状態は濃・斜線・淡、未回答は破線で、足すと全区になる', () => {
  const view = viewOf('status');
  expect(view.segments.map(({ label, count, tone, wards }) => ({ label, count, tone, wards }))).toEqual([
    { label: '実施済', count: 1, tone: 'solid', wards: ['27127'] },
    { label: '実施に向けて準備・調整中', count: 1, tone: 'hatched', wards: ['27102'] },
    { label: '現時点では未着手', count: 1, tone: 'light', wards: ['27103'] },
    { label: '未回答', count: 1, tone: 'dashed', wards: ['27104'] },
  ]);
});

it('前問のある項目の未回答は、前問で答える番になった区だけから出る', () => {
  const view = viewOf('theme');
  expect({
    ...view,
    segments: view.segments.map(({ label, count, wards }) => [label, count, wards]),
  }).toMatchObject({
    shape: 'bars',
    multiple: true,
    partial: true,
    base: 2,
    answered: 1,
    segments: [
      ['甲', 1, ['27127']],
      ['乙', 1, ['27127']],
      ['該当なし', 0, []],
      ['未回答', 1, ['27102']],
    ],
  });
});

it('いない任意の階級は出さず、合計と区ごとの値を添える', () => {
  const view = viewOf('hours');
  expect(view.segments.map(({ label, wards }) => [label, wards])).toEqual([
    ['10時間以上', ['27127', '27103']],
    ['10時間未満', ['27102']],
    ['未回答', ['27104']],
  ]);
  expect([view.facts, view.values]).toEqual([
    ['合計 34.5時間', '1以上 3区'],
    { '27127': 20, '27102': 2.5, '27103': 12 },
  ]);
});

it('替えて見る階級の数も開き、未満と以上の境の区は上の階級に入る', () => {
  const view = viewOf('hours');
  const bands = [
    { from: 0, to: 12 },
    { from: 12, to: null },
  ].map((band) => bandSegment(view, band, WARDS));
  expect(bands.map(({ code, label, count }) => [label, count, segmentOf(view, code, WARDS)?.wards])).toEqual([
    ['12時間未満', 1, ['27102']],
    ['12時間以上', 2, ['27127', '27103']],
  ]);
});

it('導出値にも未回答の区を並べる', () => {
  const [sum] = derivedViews(form, tally, WARDS);
  expect(sum?.segments.map(({ label, count, wards }) => [label, count, wards])).toEqual([
    ['1件以上', 3, ['27127', '27102', '27103']],
    ['0件', 0, []],
    ['未回答', 1, ['27104']],
  ]);
});

it('導出値も後ろの区を持つ', () => {
  expect(
    derivedViews(form, tally, WARDS).map(({ label, facts, segments }) => [label, facts, segments[0]?.wards]),
  ).toEqual([['時間の和', ['合計 34.5'], ['27127', '27102', '27103']]]);
});

function viewOf(code: string) {
  const item = formItems(form).find((each) => each.code === code) as Item;
  return tallyView(item, form, tally, WARDS);
}

function choices(...labels: readonly string[]) {
  return labels.map((label, index) => ({ code: `c${index + 1}`, label }));
}
