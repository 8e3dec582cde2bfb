import { describe, expect, it } from 'vitest';
import { readResourceJson } from '../../electron/files/resources.ts';
import { readSampleRegister } from '../../electron/register/sampleRegister.ts';
import { type RawAnswer, readSampleAnswers } from '../../electron/survey/sampleAnswers.ts';
import { readSampleStatements } from '../../electron/survey/sampleStatements.ts';
import type { Answers, AnswerValue } from '../../shared/survey/answer.ts';
import { checkAnswers } from '../../shared/survey/checking/checkAnswers.ts';
import {
  type FormDefinition,
  formItems,
  type Item,
  itemChoices,
  NONE_CHOICE,
} from '../../shared/survey/form.ts';
import { readAnswerCell, readMark } from '../../shared/survey/reading/readAnswer.ts';
import type { ChoiceTally, NumberTally } from '../../shared/survey/tally.ts';
import { tallyReplies } from '../../shared/survey/tallyReplies.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import figures from '../fixtures/figures.json' with { type: 'json' };

const form = readResourceJson('forms', 'hub.json') as FormDefinition;
const wards = readResourceJson('wards.json') as readonly Ward[];
const sample = readSampleAnswers(readResourceJson);
const register = readSampleRegister(readResourceJson);
const items = new Map(formItems(form).map((item) => [item.code, item]));
const published = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) =>
    Number(figures.find((row) => row.id === `F-${first + i}`)?.value),
  );

/** 打たれたままの値を、届いたブックのセルを読むのと同じ読み手で読む。 */
function readRaw(raw: RawAnswer, item: Item): { value: AnswerValue; levels: readonly string[] } {
  if (typeof raw === 'string' || typeof raw === 'number') {
    const { value, remarks } = readAnswerCell({ row: 0, column: 0, value: raw }, item, false);
    if (value === undefined) throw new Error(`${item.code}: ${raw}`);
    return { value, levels: remarks.map((remark) => remark.level) };
  }
  if (Array.isArray(raw)) {
    const levels: string[] = [];
    const value = raw.map((cells) =>
      Object.fromEntries(
        (item.columns ?? []).map((column, at) => {
          const cell = { row: 0, column: at, value: cells[at] ?? null };
          const reading = readAnswerCell(cell, { ...column, required: false }, false);
          levels.push(...reading.remarks.map((remark) => remark.level));
          return [column.code, reading.value ?? null];
        }),
      ),
    );
    return { value, levels };
  }
  const labels = new Map([...itemChoices(item), NONE_CHOICE].map((choice) => [choice.code, choice.label]));
  const marks = Object.entries(raw).map(([code, mark]) => ({
    code,
    reading: readMark({ row: 0, column: 0, value: mark }, labels.get(code) ?? 'そんな選択肢は無い'),
  }));
  return {
    value: marks.filter(({ reading }) => reading.value === true).map(({ code }) => code),
    levels: marks.flatMap(({ reading }) => reading.remarks.map((remark) => remark.level)),
  };
}

function itemOf(code: string): Item {
  const item = items.get(code);
  if (!item) throw new Error(`様式に ${code} はありません`);
  return item;
}

const readings = new Map(
  sample.replies.map((reply) => [
    reply.ward,
    Object.entries(reply.answers).map(([code, raw]) => ({ code, ...readRaw(raw, itemOf(code)) })),
  ]),
);
const accepted = new Map<string, Answers>(
  [...readings].map(([ward, read]) => [
    ward,
    Object.fromEntries(read.map(({ code, value }) => [code, value])),
  ]),
);
const tally = tallyReplies(
  form,
  wards.map((ward) => ward.code),
  accepted,
).items;
const counts = (code: string, ...choices: string[]) =>
  choices.map((choice) => (tally[code] as ChoiceTally).counts[choice]);
const bands = (code: string, n: number) =>
  (tally[code] as NumberTally).bands.slice(0, n).map((band) => band.n);

describe('見本の24区の回答', () => {
  it('24区が行政順に1つずつ', () => {
    expect(sample.replies.map((reply) => reply.ward)).toEqual(wards.map((ward) => ward.code));
  });

  it('集計は公表値に一致する', () => {
    expect({
      'F-301–302': counts('c_1a', 'c1', 'c2'),
      'F-303–306': [...counts('c_2a', 'c1', 'c2'), ...counts('c_2b', 'c1', 'c2')],
      'F-307–309': bands('c_3a', 3),
      'F-335–338': bands('c_6b', 4),
      'F-339–343': counts('c_6c', 'c1', 'c2', 'c3', 'c4', 'c5'),
      'F-344–345': counts('c_7a', 'c1', 'c2'),
      'F-346–348': counts('c_7b', 'c1', 'c2', 'c3'),
      'F-349–351': counts('c_7c', 'c1', 'c2', 'c3'),
    }).toEqual({
      'F-301–302': published(301, 302),
      'F-303–306': published(303, 306),
      'F-307–309': published(307, 309),
      'F-335–338': published(335, 338),
      'F-339–343': published(339, 343),
      'F-344–345': published(344, 345),
      'F-346–348': published(346, 348),
      'F-349–351': published(349, 351),
    });
  });

  it('前問の開いた必須の項目に未回答はなく、研修会のテーマは公表の2つだけ', () => {
    const left = formItems(form).filter(
      (item) => item.required && item.code !== 'h_05_3' && tally[item.code]?.noAnswer !== 0,
    );
    expect(left.map((item) => item.code)).toEqual([]);
    const [acp, infection, other] = counts('c_1b', 'c1', 'c2', 'other');
    expect([Number(acp) > 0, Number(infection) > 0, other]).toEqual([true, true, 0]);
  });

  it('読めない値はなく、確認になるのは氏名の空欄と余分な記入の2件だけ', () => {
    const rooms = new Map(register.supportRoom.map((room) => [room.ward, room.windowHours ?? 0]));
    const read = [...readings.values()].flatMap((answers) => answers.flatMap(({ levels }) => levels));
    const findings = [...accepted].flatMap(([ward, answers]) =>
      checkAnswers(form, answers, { register: { c_3a: rooms.get(ward) ?? 0 } }, new Set()).map(
        ({ kind, code }) => [ward, kind, code],
      ),
    );
    expect([...new Set(read)]).toEqual(['info']);
    expect(findings).toEqual([
      ['27118', 'blank', 'h_05_3'],
      ['27125', 'followUpWithoutBase', 'c_2b_text'],
    ]);
  });

  it('書き癖は全角・単位・ゼロの言葉・和暦・○以外の印・行の挿入・シート名の変更・ほかの形式にわたる', () => {
    const raw = JSON.stringify(sample.replies.map((reply) => Object.values(reply.answers)));
    const kinds = [
      '"２０"',
      '"３回"',
      '"－"',
      '"なし"',
      '"令和6年9月20日"',
      '"R6.9.18"',
      '"令和６年９月１２日"',
      '"✓"',
      '"レ"',
      ':1}',
    ];
    expect(kinds.filter((kind) => !raw.includes(kind))).toEqual([]);
    const untidy = sample.replies.flatMap((reply) => Object.keys(reply.untidy ?? {}));
    expect(new Set(untidy)).toEqual(new Set(['insertRowBefore', 'renameSheet']));
    expect(sample.replies.flatMap((reply) => reply.file ?? []).toSorted()).toEqual([
      'r6-hub-27104.xls',
      'r6-hub-27117.xlsx',
    ]);
  });

  it('台帳の行は回答に書かれていない (前もって埋まったまま)', () => {
    const written = sample.replies.flatMap((reply) =>
      sample.rowsFromRegister.filter((code) => code in reply.answers),
    );
    expect([sample.rowsFromRegister, written]).toEqual([['c_6a', 'c_3b'], []]);
  });
});

describe('資料４の文', () => {
  const statements = readSampleStatements(readResourceJson)
    .filter((each) => each.survey === 'r6-hub')
    .flatMap((each) => each.statements);

  it('めざすべき姿5行と取組項目4行のすべてに、順に並ぶ', () => {
    const positions = new Map<string, number[]>();
    for (const { item, position } of statements)
      positions.set(item, [...(positions.get(item) ?? []), position]);
    expect(Object.fromEntries([...positions].map(([item, list]) => [item, list.join()]))).toEqual({
      c_4_1: '1,2,3,4',
      c_4_2: '1,2',
      c_4_3: '1,2,3',
      c_4_4: '1,2',
      c_4_5: '1,2',
      c_5_1: '1,2,3',
      c_5_2: '1,2,3',
      c_5_3: '1,2,3',
      c_5_4: '1,2,3',
    });
  });

  it('根拠は1～4区で、その区はその行に取り組み、内容を書いている', () => {
    const baseless = statements.flatMap(({ item, text, wards: sources }) =>
      sources
        .filter((ward) => {
          const answers = accepted.get(ward) ?? {};
          const chosen = answers[item];
          return !(Array.isArray(chosen) && chosen.includes('c1') && answers[`${item}_text`] !== undefined);
        })
        .map((ward) => [ward, item, text]),
    );
    expect(baseless).toEqual([]);
    expect(statements.filter(({ wards: { length } }) => length < 1 || length > 4)).toEqual([]);
  });
});
