import { expect, it } from 'vitest';
import {
  findingsOfFile,
  missingReasons,
  reviewSections,
} from '../../../renderer/survey/review/reviewRows.ts';
import type { ReplyDetail } from '../../../shared/api/contract.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';

const form: FormDefinition = {
  id: 'hub',
  version: 1,
  title: '様式C',
  respondent: '連携拠点',
  instructions: [],
  sections: [
    {
      code: 'c_3',
      title: '相談窓口',
      items: [
        { code: 'c_3a', label: '時間数', type: 'hours', required: true, unit: '時間' },
        { code: 'c_3b', label: '開催日', type: 'date', required: true },
      ],
    },
  ],
  derived: [],
};

const reply: ReplyDetail = {
  id: 'r1',
  version: 1,
  survey: 'r6-hub',
  form: 'hub',
  respondent: '27127',
  fileName: '北区.xlsx',
  state: '要確認',
  receivedAt: '2024-09-10T09:00:00.000+09:00',
  answers: { c_3a: 15 },
  sources: { c_3a: { cell: '回答!G39', original: '約15時間' } },
  findings: [
    {
      level: 'confirm',
      kind: 'twoReplies',
      code: null,
      cell: null,
      message: '二通あります',
      reason: null,
      position: 0,
      printed: false,
    },
    {
      level: 'confirm',
      kind: 'approximate',
      code: 'c_3a',
      cell: '回答!G39',
      message: '約',
      reason: null,
      position: 1,
      printed: false,
    },
    {
      level: 'error',
      kind: 'unreadable',
      code: 'c_3b',
      cell: '回答!G40',
      message: '「来月」は日付として読めません',
      reason: null,
      position: 2,
      printed: false,
    },
    {
      level: 'info',
      kind: 'unreadCell',
      code: 'gone',
      cell: '回答!Z1',
      message: '読まない欄',
      reason: null,
      position: 3,
      printed: false,
    },
  ],
  settled: [],
  corrections: {},
  before: null,
  source: 'file',
  paperFrom: '',
  setAsideReason: null,
  closed: false,
  others: [],
  changes: [],
};

it('所見は項目の隣に並び番号つきで付き、値が無くても番地が出る', () => {
  expect(
    reviewSections(form, reply)[0]?.rows.map(({ answer, unread, cell, original, findings }) => ({
      answer,
      unread,
      cell,
      original,
      positions: findings.map((finding) => finding.position),
    })),
  ).toEqual([
    { answer: '15時間', unread: false, cell: '回答!G39', original: '約15時間', positions: [1] },
    { answer: null, unread: true, cell: '回答!G40', original: '来月', positions: [2] },
  ]);
});

it('確認しか無い空の項目は未回答のまま、例を挙げた誤りの文からは元の文字を取らない', () => {
  const blank = {
    level: 'confirm',
    kind: 'blank',
    code: 'c_3a',
    cell: null,
    message: '空',
    reason: null,
    position: 0,
    printed: false,
  } as const;
  const dated = {
    level: 'error',
    kind: 'unreadable',
    code: 'c_3b',
    cell: '回答!G40',
    message: '数の欄が日付になっています (例「3/4」と打つと日付に変わります)',
    reason: null,
    position: 1,
    printed: false,
  } as const;
  const rows = reviewSections(form, { ...reply, answers: {}, sources: {}, findings: [blank, dated] })[0]
    ?.rows;
  expect(rows?.map(({ unread, original }) => [unread, original])).toEqual([
    [false, null],
    [true, null],
  ]);
});

it('項目に付かない所見も様式に無い符号の所見も、ファイル全体の所見として残る', () => {
  expect(findingsOfFile(form, reply).map((finding) => finding.position)).toEqual([0, 3]);
});

it('空白だけの理由は数えない', () => {
  const confirms = reply.findings.filter((finding) => finding.level === 'confirm');
  const missing = (...texts: readonly string[]) =>
    missingReasons(confirms, { of: ({ position }) => ({ text: texts[position] ?? '' }) });
  expect([missing(), missing('電話で確かめた', '　'), missing('電話で確かめた', '週3日に変更')]).toEqual([
    2, 1, 0,
  ]);
});

it('訂正した項目は、今の値と読んだ値と済んだ所見を並べ、前の回から変わったかを言う', () => {
  const [row, other] =
    reviewSections(form, {
      ...reply,
      answers: { c_3a: 20 },
      findings: [],
      settled: reply.findings.filter((finding) => finding.code === 'c_3a'),
      corrections: {
        c_3a: { read: 15, reason: '電話で確かめた', at: '2024-10-01T10:00:00+09:00', who: '試験' },
      },
      before: { kind: 'last', label: '前回', answers: { c_3a: 20 }, items: ['c_3a'] },
    })[0]?.rows ?? [];
  expect([row?.answer, row?.correction?.readText, row?.before, row?.changed, row?.settled.length]).toEqual([
    '20時間',
    '15時間',
    '20時間',
    false,
    1,
  ]);
  expect([other?.before, other?.changed, other?.correction]).toEqual(['－', false, null]);
});
