import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../shared/survey/answer.ts';
import { type CheckFacts, checkAnswers } from '../../../shared/survey/checking/checkAnswers.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';

const FORM: FormDefinition = {
  id: 'room',
  version: 1,
  title: '様式T',
  respondent: '相談支援室',
  instructions: [],
  derived: [],
  sections: [
    {
      code: 's',
      title: '会議',
      items: [
        { code: 'total', label: '会議出席回数', type: 'count', required: true, unit: '回', usualMax: 3000 },
        { code: 'city', label: '市・区の会議', type: 'count', required: true, partOf: 'total' },
        { code: 'other', label: '関係機関の会議', type: 'count', required: true, partOf: 'total' },
        { code: 'care', label: '地域ケア会議', type: 'count', required: false, within: 'total' },
        {
          code: 'held',
          label: '開催',
          type: 'choice',
          required: true,
          choices: [
            { code: 'c1', label: '開催予定あり' },
            { code: 'c2', label: '開催予定なし' },
          ],
        },
        {
          code: 'target',
          label: '対象者',
          type: 'choice',
          required: true,
          base: { item: 'held', choices: ['c1'] },
          choices: [
            { code: 'c1', label: '医師のみ' },
            { code: 'c2', label: '未定' },
          ],
        },
        {
          code: 'hours',
          label: '開設時間',
          type: 'hours',
          required: false,
          register: 'supportRoom.windowHours',
        },
        {
          code: 'list',
          label: '医療機関',
          type: 'rows',
          required: false,
          register: 'institution',
          columns: [{ code: 'name', label: '名称', type: 'text' }],
        },
      ],
    },
  ],
};
const SOUND: Answers = { total: 1112, city: 400, other: 712, care: 130, held: 'c1', target: 'c1' };

describe('checkAnswers', () => {
  it('合っている回答には何も言わない', () => expect(said(SOUND)).toEqual([]));

  it('名の列の無い表に同じ行が二度あれば言い、台帳にも二度あれば言わない', () => {
    const row = { heldOn: '2024-07-01', topics: '議題' };
    const other = { ...row, topics: '別の議題' };
    const twice = { list: [row, other, row] };
    const check = (register?: Answers) =>
      checkAnswers(meetingForm(), twice, register === undefined ? {} : { register }, new Set()).map(
        ({ message }) => message,
      );
    expect([check(), check({ list: [row, row] })]).toEqual([
      ['「会議の一覧」に同じ行が二度あります (2024-07-01 議題)'],
      [],
    ]);
  });

  it('開催日が回の年度の外なら言う。台帳にある日は言わない', () => {
    const held = { list: ['2023-07-01', '2024-04-01', '2025-04-01'].map((heldOn) => ({ heldOn })) };
    const register = { list: [{ heldOn: '2025-04-01' }] };
    const messages = checkAnswers(meetingForm(), held, { fiscalYear: 2024, register }, new Set()).map(
      ({ message }) => message,
    );
    expect(messages).toEqual([
      '「会議の一覧」に令和5年7月1日があります。令和6年度の日ではありません。確かめてください',
    ]);
  });

  it('公表表で見つかった三つの不一致を、差とともに言う (domain.md 7.6)', () => {
    const published = [
      { total: 1896, city: 615, other: 1162 },
      { total: 1120, city: 400, other: 712 },
      { total: 2505, city: 829, other: 1557 },
    ];
    expect(published.map((part) => said({ ...SOUND, ...part })[0])).toEqual([
      'totalNotParts 「会議出席回数」1896 は内訳の計 1777 と一致しません (差 +119)',
      'totalNotParts 「会議出席回数」1120 は内訳の計 1112 と一致しません (差 +8)',
      'totalNotParts 「会議出席回数」2505 は内訳の計 2386 と一致しません (差 +119)',
    ]);
  });

  it('再掲は合計に足さず、合計を超えたときだけ言う', () => {
    expect(said({ ...SOUND, care: 1113 })).toEqual([
      'withinOverTotal 再掲「地域ケア会議」1113 が「会議出席回数」1112 を超えています',
    ]);
  });

  it('必須の未回答は、答える番のときだけ言う', () => {
    const { target: _, ...withoutTarget } = SOUND;
    expect([
      said(withoutTarget),
      said({ ...withoutTarget, held: 'c2' }),
      said({ ...SOUND, held: 'c2' }),
    ]).toEqual([
      ['blank 「対象者」が未回答です'],
      [],
      ['followUpWithoutBase 「開催」の答えからは答える必要のない「対象者」に答えがあります'],
    ]);
  });

  it('読めなかった項目を未回答とは重ねて言わない', () => {
    const { target: _, ...withoutTarget } = SOUND;
    expect(checkAnswers(FORM, withoutTarget, {}, new Set(['target']))).toEqual([]);
  });

  it('前回の3倍以上か3分の1以下で差が3以上なら言う', () => {
    const last = (total: number) => said(SOUND, { last: { total } });
    expect([
      last(370),
      last(371),
      last(3336),
      last(3335),
      said({ ...SOUND, care: 2 }, { last: { care: 0 } }),
    ]).toEqual([
      ['jump 「会議出席回数」が前回 370 から 1112 に大きく変わっています'],
      [],
      ['jump 「会議出席回数」が前回 3336 から 1112 に大きく変わっています'],
      [],
      [],
    ]);
  });

  it('台帳との違いを、数も行も言う', () => {
    const register: Answers = { hours: 20, list: [{ name: '架空甲病院' }, { name: '架空乙診療所' }] };
    const reply: Answers = {
      ...SOUND,
      hours: 18,
      list: [{ name: '架空　甲病院' }, { name: '架空丙診療所' }],
    };
    expect(said(reply, { register })).toEqual([
      'registerDiffers 「開設時間」18 が台帳の 20 と違います',
      'registerDiffers 「医療機関」が台帳と違います (台帳に無い: 架空丙診療所、回答に無い: 架空乙診療所)',
    ]);
  });

  it('台帳にある行をみな消した回答と、同じ名前が二度ある回答を言う', () => {
    const register: Answers = { list: [{ name: '架空甲病院' }] };
    expect([
      said(SOUND, { register }),
      said({ ...SOUND, list: [{ name: '架空甲病院' }, { name: '架空 甲病院' }] }, { register }),
    ]).toEqual([
      ['registerDiffers 「医療機関」が台帳と違います (回答に無い: 架空甲病院)'],
      ['unusual 「医療機関」に同じ名前が二度あります (架空甲病院)'],
    ]);
  });

  it('通常の範囲を超えたら言う', () => {
    expect(said({ ...SOUND, total: 3001, city: 2289 })).toEqual([
      'unusual 「会議出席回数」3001回 は通常の範囲 (3000回まで) を超えています',
    ]);
  });
});

function said(answers: Answers, facts: CheckFacts = {}): readonly string[] {
  return checkAnswers(FORM, answers, facts, new Set()).map((finding) => `${finding.kind} ${finding.message}`);
}

function meetingForm(): FormDefinition {
  const columns = [
    { code: 'heldOn', label: '開催日', type: 'date' },
    { code: 'topics', label: '議題', type: 'text' },
  ] as const;
  const item = {
    code: 'list',
    label: '会議の一覧',
    type: 'rows',
    required: false,
    columns,
    blankRows: 3,
  } as const;
  return { ...FORM, sections: [{ code: 's', title: '会議', items: [item] }] };
}
