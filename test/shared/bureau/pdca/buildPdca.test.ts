import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type AnsweredRound, buildPdca } from '../../../../shared/bureau/pdca/buildPdca.ts';
import { cellAt, filterPdca, hasWord } from '../../../../shared/bureau/pdca/filterPdca.ts';
import type { Answers } from '../../../../shared/survey/answer.ts';
import type { FormDefinition } from '../../../../shared/survey/form.ts';
import type { Ward } from '../../../../shared/ward/ward.ts';

const FORM = JSON.parse(readFileSync('resources/forms/ward.json', 'utf8')) as FormDefinition;
const WARDS: readonly Ward[] = [
  { code: '27127', name: '北区', kana: 'きたく', block: '北', position: 1 },
  { code: '27102', name: '都島区', kana: 'みやこじまく', block: '北', position: 2 },
];

function round(id: string, fiscalYear: number, answers: Readonly<Record<string, Answers>>): AnsweredRound {
  return {
    survey: { id, title: id, fiscalYear, half: 'year' },
    version: FORM.version,
    replies: new Map(
      Object.entries(answers).map(([ward, own]) => [ward, { id: `${id}-${ward}`, answers: own }]),
    ),
  };
}

describe('区ごとの課題・目標・対応策', () => {
  const pdca = buildPdca(
    [
      round('r6', 2024, {
        27127: {
          a_i_4b: 'done',
          a_i_4b_text: '退院の連絡が　遅い。',
          a_i_4c: 'done',
          a_i_4c_text: 'ＡＣＰを広める。',
        },
        27102: { a_i_4b: 'done' },
      }),
      round('r5', 2023, { 27127: { a_i_4b: 'preparing', a_i_4b_text: '退院の連絡が遅い。' } }),
    ],
    WARDS,
    [FORM],
  );

  test('古い回から並び、区は行政順。段は PDCA の5つと場面の4つ', () => {
    expect(pdca.rounds.map(({ id }) => id)).toEqual(['r5', 'r6']);
    expect(pdca.wards.map(({ name, steps }) => [name, steps.length])).toEqual([
      ['北区', 9],
      ['都島区', 9],
    ]);
  });

  test('状態と文を並べ、変わった所を言う。空白の違いは変わったことにしない', () => {
    const kita = pdca.wards[0];
    expect(kita?.steps[1]?.cells).toEqual([
      {
        round: 'r5',
        reply: 'r5-27127',
        asked: true,
        state: { code: 'preparing', label: '実施に向けて準備・調整中' },
        text: '退院の連絡が遅い。',
        textItem: 'a_i_4b_text',
        changed: null,
        broken: null,
      },
      {
        round: 'r6',
        reply: 'r6-27127',
        asked: true,
        state: { code: 'done', label: '実施済' },
        text: '退院の連絡が　遅い。',
        textItem: 'a_i_4b_text',
        changed: { state: true, text: false },
        broken: null,
      },
    ]);
  });

  test('答えの無い段は未回答、回答の無い回は回答なし。無い回とは比べない', () => {
    const miyakojima = pdca.wards[1];
    expect(miyakojima?.steps[2]?.cells.map(({ reply, state, changed }) => [reply, state, changed])).toEqual([
      [null, null, null],
      ['r6-27102', null, null],
    ]);
  });

  test('絞り込み: 目標の文が無い区、未回答、変わった区', () => {
    const names = (filter: Parameters<typeof filterPdca>[1], word = '') =>
      filterPdca(pdca.wards, filter, word, 'r6').map(({ name }) => name);
    expect([
      names('every'),
      names('noGoal'),
      names('noIssue'),
      names('unanswered'),
      names('changed'),
    ]).toEqual([['北区', '都島区'], ['都島区'], ['都島区'], ['北区', '都島区'], ['北区']]);
    expect([
      names('every', 'acp'),
      names('every', '連絡が遅い'),
      names('noGoal', 'acp'),
      names('every', '看取り'),
    ]).toEqual([['北区'], ['北区'], [], []]);
  });

  test('探す字のある文だけに印が付く', () => {
    const [kita] = pdca.wards;
    if (kita === undefined) throw new Error('区がありません');
    const cell = cellAt(kita, 'a_i_4c', 'r6') ?? { text: null };
    expect([hasWord(cell, 'acp'), hasWord(cell, '退院'), hasWord(cell, '')]).toEqual([true, false, false]);
  });
});

test('問いの意味が変わった版をまたいでは比べず、訳を言う。コードが変わっても続きとして並ぶ', () => {
  const next: FormDefinition = {
    ...FORM,
    version: FORM.version + 1,
    sections: FORM.sections.map((section) => ({
      ...section,
      items: section.items.map((item) =>
        item.code === 'a_i_4c'
          ? {
              ...item,
              code: 'a_i_4c2',
              label: '数値目標の設定',
              follows: { item: 'a_i_4c', how: 'changed' as const },
            }
          : item,
      ),
    })),
  };
  const pdca = buildPdca(
    [
      round('r5', 2023, { 27127: { a_i_4c: 'done' } }),
      { ...round('r6', 2024, { 27127: { a_i_4c2: 'preparing' } }), version: next.version },
    ],
    WARDS,
    [FORM, next],
  );
  const cells = pdca.wards[0]?.steps[2]?.cells;
  expect(cells?.map(({ state, changed }) => [state?.code, changed])).toEqual([
    ['done', null],
    ['preparing', null],
  ]);
  expect(cells?.[1]?.broken).not.toBe(null);
});
