import { describe, expect, it } from 'vitest';
import {
  explainFile,
  groupFiles,
  planImport,
  type ReadFile,
} from '../../../renderer/survey/import/readFile.ts';
import type { PreviewedFile } from '../../../shared/api/contract.ts';
import type { FindingLevel } from '../../../shared/survey/answer.ts';
import type { ImportOutcome } from '../../../shared/survey/survey.ts';

describe('取込の前の組分け', () => {
  it('誤り・差替え・同じ区の二通は確かめる組、確認だけのものは読めた組に入る', () => {
    const files = [
      file('clean', { respondent: '27127' }),
      file('info', { respondent: '27102', levels: ['info'] }),
      file('confirm', { respondent: '27103', levels: ['confirm'] }),
      file('error', { respondent: '27104', levels: ['error', 'info'] }),
      file('replaces', { respondent: '27106', changes: 2 }),
      file('twin-a', { respondent: '27107' }),
      file('twin-b', { respondent: '27107' }),
      file('known', { respondent: '27108', outcome: 'known' }),
      file('refused', { respondent: null, outcome: 'refused' }),
      { ...unread('broken'), refusal: '読めません。' },
      unread('waiting'),
    ];
    const groups = groupFiles(files);
    expect(Object.fromEntries(Object.entries(groups).map(([group, list]) => [group, keys(list)]))).toEqual({
      refused: ['refused', 'broken'],
      decide: ['error', 'replaces', 'twin-a', 'twin-b'],
      ready: ['clean', 'info', 'confirm'],
      known: ['known'],
    });
  });

  it('確定するのは人の判断が残らないものだけで、ほかは要確認として保管する', () => {
    const files = [
      file('clean', { respondent: '27127' }),
      file('info', { respondent: '27102', levels: ['info'] }),
      file('confirm', { respondent: '27103', levels: ['confirm'] }),
      file('error', { respondent: '27104', levels: ['error'] }),
      file('replaces', { respondent: '27106', changes: 1 }),
      { ...file('approved', { respondent: '27107', changes: 1 }), approved: true },
      {
        ...file('approved-with-error', { respondent: '27108', changes: 1, levels: ['error'] }),
        approved: true,
      },
      file('same-values', { respondent: '27109', changes: 0, replaces: true }),
      file('known', { respondent: '27111', outcome: 'known' }),
      file('refused', { respondent: null, outcome: 'refused' }),
    ];
    expect(planImport(files)).toEqual({
      accept: ['clean', 'info', 'approved', 'same-values'],
      store: ['confirm', 'error', 'replaces', 'approved-with-error'],
    });
  });

  it('同じ区の二通の片方を外せば、残りは確定できる', () => {
    const twins = [file('a', { respondent: '27127' }), file('b', { respondent: '27127' })];
    expect(planImport(twins)).toEqual({ accept: [], store: ['a', 'b'] });
    expect(planImport(twins.slice(1))).toEqual({ accept: ['b'], store: [] });
  });

  it('説明は一文で、誤りが二つ以上あれば残りの数を添える', () => {
    const files = [
      file('errors', { respondent: '27127', levels: ['error', 'error', 'error'] }),
      file('replaces', { respondent: '27102', changes: 3 }),
      file('confirm', { respondent: '27103', levels: ['confirm', 'confirm'] }),
      file('clean', { respondent: '27104' }),
      { ...unread('broken'), refusal: 'パスワードがかかっています。' },
    ];
    expect(files.map((each) => explainFile(each, files))).toEqual([
      '所見0です（ほか2件）',
      '確定した回答の差替えです。値が3項目違います。',
      '確認 2件は取り込んだ後に判断します。',
      '',
      'パスワードがかかっています。',
    ]);
  });
});

interface Made {
  readonly respondent: string | null;
  readonly levels?: readonly FindingLevel[];
  readonly outcome?: ImportOutcome;
  readonly changes?: number;
  readonly replaces?: boolean;
}

function file(
  key: string,
  { respondent, levels = [], outcome = 'readable', changes, replaces }: Made,
): ReadFile {
  const refused = outcome === 'refused';
  const preview: PreviewedFile = {
    token: outcome === 'readable' ? key : null,
    result: {
      file: `${key}.xlsx`,
      respondent,
      form: refused ? null : 'hub',
      state: refused ? '受付不可' : '受領',
      outcome,
      findings: levels.map((level, index) => ({
        level,
        kind: 'unreadable',
        code: 'c_3a',
        cell: '回答!F18',
        message: `所見${index}です`,
      })),
      answers: {},
      ...(refused ? { refusal: '様式ではありません。' } : {}),
    },
    identifiedBy: refused ? null : '隠しシート',
    answered: 30,
    items: 40,
    replaces: replaces ?? (changes ?? 0) > 0,
    changes: Array.from({ length: changes ?? 0 }, (_, index) => ({
      code: `c_${index}`,
      label: '項目',
      before: '1',
      after: '2',
    })),
  };
  return { ...unread(key), preview };
}

function unread(key: string): ReadFile {
  return { key, name: `${key}.xlsx`, bytes: 1000, preview: null, refusal: null, approved: false };
}

function keys(files: readonly ReadFile[]): readonly string[] {
  return files.map((each) => each.key);
}
