import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answers, Finding } from '../../../shared/survey/answer.ts';
import { checkAnswers } from '../../../shared/survey/checking/checkAnswers.ts';
import { checkTotals } from '../../../shared/survey/checking/checkTotals.ts';
import { recheckAnswers } from '../../../shared/survey/checking/recheckAnswers.ts';
import { comparableAnswers, comparableCodes } from '../../../shared/survey/comparableAnswers.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';

const ROOM = JSON.parse(readFileSync('resources/forms/room.json', 'utf8')) as FormDefinition;
const HUB = JSON.parse(readFileSync('resources/forms/hub.json', 'utf8')) as FormDefinition;

describe('recheckAnswers', () => {
  const recheck = (read: readonly Finding[], answers: Answers, corrected: readonly string[], form = ROOM) =>
    recheckAnswers({ form, read, answers, corrected: new Set(corrected), facts: {} });
  const kinds = (list: readonly Finding[]) => list.map((one) => `${one.code} ${one.kind}`);

  it('前問を直せば、追い質問の未回答も、答える必要のない答えも、その場で立ち消える', () => {
    const answers: Answers = { c_7a: 'c2', c_7b: 'c1' };
    const read = checkAnswers(HUB, answers, {}, new Set()).filter((one) => one.code?.startsWith('c_7'));
    const outcome = recheck(read, { ...answers, c_7a: 'c1' }, ['c_7a'], HUB);
    expect([kinds(read), kinds(outcome.settled), kinds(outcome.raised)]).toEqual([
      ['c_7b followUpWithoutBase'],
      ['c_7b followUpWithoutBase'],
      ['c_7c blank'],
    ]);
  });

  it('訂正と関わりのない項目とファイル全体の所見、読替は変わらない', () => {
    const read: Finding[] = [
      { level: 'error', kind: 'wrongWard', code: null, cell: null, message: '区が違う' },
      { level: 'confirm', kind: 'registerDiffers', code: 'b_hai_1', cell: null, message: '台帳と違う' },
      {
        level: 'info',
        kind: 'normalised',
        code: 'b_kai_1',
        cell: '回答!G4',
        message: '「４」を 4 と読みました',
      },
      { level: 'confirm', kind: 'approximate', code: 'b_kai_1', cell: '回答!G4', message: '約' },
    ];
    const outcome = recheck(read, { b_kai_1: 4 }, ['b_kai_1']);
    expect([kinds(outcome.standing), kinds(outcome.settled)]).toEqual([
      ['null wrongWard', 'b_hai_1 registerDiffers', 'b_kai_1 normalised'],
      ['b_kai_1 approximate'],
    ]);
  });
});

describe('checkTotals', () => {
  it('市の計でも、公表表の三つの不一致を言い、合っている年には何も言わない (domain.md 7.6)', () => {
    const year = (b_kai_kei: number, b_kai_1: number, b_kai_2: number, b_kai_3: number) =>
      checkTotals(ROOM, { b_kai_kei, b_kai_1, b_kai_2, b_kai_3 }).map((one) => one.message);
    expect([
      year(2120, 727, 1393, 96),
      year(1896, 615, 1162, 110),
      year(1120, 400, 712, 50),
      year(2505, 829, 1557, 119),
      year(2211, 641, 1570, 130),
    ]).toEqual([
      [],
      ['「会議出席回数」1896 は内訳の計 1777 と一致しません (差 +119)'],
      ['「会議出席回数」1120 は内訳の計 1112 と一致しません (差 +8)'],
      [
        '「会議出席回数」2505 は内訳の計 2386 と一致しません (差 +119。「（再掲）地域ケア会議」の 119 と同じ)',
      ],
      [],
    ]);
  });
});

describe('相談件数と相談者別', () => {
  it('内訳の計と違えば言い、複数回答の相談内容別とは突き合わせない', () => {
    const numbers = { b_o_1: 5, b_o_2_1: 2, b_o_2_12: 4, b_o_3m_1: 9 };
    expect(checkTotals(ROOM, numbers).map((one) => one.message)).toEqual([
      '「相談件数」5 は内訳の計 6 と一致しません (差 −1)',
    ]);
  });
});

describe('comparableAnswers', () => {
  it('同じ意味でつながる項目だけを、今の様式の code で返す', () => {
    const item = (code: string, how?: 'same' | 'changed', from = '') => ({
      code,
      label: code,
      type: 'count' as const,
      required: false,
      ...(how ? { follows: { item: from, how } } : {}),
    });
    const form = (version: number, items: readonly ReturnType<typeof item>[]): FormDefinition => ({
      ...ROOM,
      version,
      sections: [{ code: 's', title: '節', items }],
    });
    const old = form(1, [item('a'), item('b'), item('c')]);
    const now = form(2, [item('a'), item('d', 'same', 'b'), item('e', 'changed', 'c')]);
    expect([
      comparableAnswers(comparableCodes(now, [old], 1), { a: 1, b: 2, c: 3 }),
      comparableAnswers(comparableCodes(now, [old], 2), { a: 1, e: 3 }),
    ]).toEqual([
      { a: 1, d: 2 },
      { a: 1, e: 3 },
    ]);
  });
});
