import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../shared/survey/answer.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import { tallyReplies } from '../../../shared/survey/tallyReplies.ts';

const CHOICES = [
  { code: 'c1', label: 'あり' },
  { code: 'c2', label: 'なし' },
];
const FORM: FormDefinition = {
  id: 'ward',
  version: 1,
  title: '様式T',
  respondent: '区役所',
  instructions: [],
  derived: [
    { code: 'd_sum', label: '計', kind: 'sum', items: ['n', 'h', 'again'] },
    { code: 'd_wards', label: '開催した区数', kind: 'wards', items: ['n', 'h'] },
  ],
  sections: [
    {
      code: 's',
      title: '章',
      items: [
        { code: 'state', label: '状態', type: 'status3', required: true },
        { code: 'plan', label: '予定', type: 'choice', required: true, choices: CHOICES },
        {
          code: 'kinds',
          label: '内容',
          type: 'multi',
          required: true,
          choices: CHOICES,
          base: { item: 'plan', choices: ['c1'] },
        },
        {
          code: 'n',
          label: '回数',
          type: 'count',
          required: true,
          bands: [
            { label: '0回', from: 0, to: 1, onlyWhenNotEmpty: true },
            { label: '1～9回', from: 1, to: 10 },
            { label: '10回以上', from: 10, to: null },
          ],
        },
        { code: 'h', label: '時間', type: 'hours', required: true },
        { code: 'again', label: '再掲', type: 'count', required: false, within: 'n' },
        { code: 'memo', label: '課題', type: 'text', required: false },
        {
          code: 'list',
          label: '会議',
          type: 'rows',
          required: false,
          columns: [{ code: 'name', label: '名', type: 'text' }],
        },
      ],
    },
  ],
};
/** 甲: すべて答えた。乙: 予定なしなのに内容に答えた。丙: 空白ばかり。丁: 回答が無い。 */
const WARDS = ['甲', '乙', '丙', '丁'];
const ACCEPTED = new Map<string, Answers>([
  [
    '甲',
    {
      state: 'done',
      plan: 'c1',
      kinds: ['c1', 'c2'],
      n: 10,
      h: 0.1,
      again: 4,
      memo: 'あり',
      list: [{ name: 'x' }, { name: 'y' }],
    },
  ],
  ['乙', { state: 'notstarted', plan: 'c2', kinds: ['none'], n: 0, h: 0.2 }],
  ['丙', { plan: 'c1' }],
]);

describe('tallyReplies', () => {
  const tally = tallyReplies(FORM, WARDS, ACCEPTED);

  it('三状態の和と未回答で全回答者になる (空白は未着手ではない)', () => {
    expect([tally.n, tally.items.state]).toEqual([
      4,
      {
        base: 4,
        noAnswer: 2,
        counts: { done: 1, preparing: 0, notstarted: 1 },
        wards: { done: ['甲'], preparing: [], notstarted: ['乙'] },
      },
    ]);
  });

  it('追い質問の分母は、前問で開いた回答者だけ。開いていないのに「該当なし」と書いた乙は入らない', () => {
    expect(tally.items.kinds).toEqual({
      base: 2,
      noAnswer: 1,
      counts: { c1: 1, c2: 1, none: 0 },
      wards: { c1: ['甲'], c2: ['甲'], none: [] },
    });
  });

  it('開いていないのに中身を答えた回答者は、分母に入れて数える', () => {
    const anyway = new Map<string, Answers>([['乙', { plan: 'c2', kinds: ['c2'] }]]);
    expect(tallyReplies(FORM, WARDS, anyway).items.kinds).toMatchObject({
      base: 1,
      counts: { c1: 0, c2: 1, none: 0 },
    });
  });

  it('0 は値、空白は未回答。階級は半開区間で、units は0より大きい数だけ', () => {
    expect(tally.items.n).toEqual({
      base: 4,
      noAnswer: 2,
      sum: 10,
      units: 1,
      bands: [
        { label: '0回', n: 1, wards: ['乙'] },
        { label: '1～9回', n: 0, wards: [] },
        { label: '10回以上', n: 1, wards: ['甲'] },
      ],
      values: { 甲: 10, 乙: 0 },
    });
  });

  it('小数の時間を足しても端数が出ない', () => expect(tally.items.h).toMatchObject({ sum: 0.3, units: 2 }));

  it('文は数だけ、表は行の数', () => {
    expect([tally.items.memo, tally.items.list]).toEqual([
      { base: 4, noAnswer: 3 },
      { base: 4, noAnswer: 3, rows: 2, values: { 甲: 2 } },
    ]);
  });

  it('導出値に再掲を足さない。区数は和が1以上の区', () => {
    expect(tally.derived).toEqual({
      d_sum: { value: 10.3, values: { 甲: 10.1, 乙: 0.2 } },
      d_wards: { value: 1, values: { 甲: 10.1, 乙: 0.2 } },
    });
  });

  it('回答が一つも無ければ、みな未回答になる', () => {
    const none = tallyReplies(FORM, WARDS, new Map());
    expect([none.items.state, none.items.kinds]).toEqual([
      {
        base: 4,
        noAnswer: 4,
        counts: { done: 0, preparing: 0, notstarted: 0 },
        wards: { done: [], preparing: [], notstarted: [] },
      },
      { base: 0, noAnswer: 0, counts: { c1: 0, c2: 0, none: 0 }, wards: { c1: [], c2: [], none: [] } },
    ]);
  });
});
