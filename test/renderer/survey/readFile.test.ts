import { describe, expect, it } from 'vitest';
import {
  canIdentify,
  explainFile,
  groupFiles,
  planImport,
  type ReadFile,
  waitingReply,
} from '../../../renderer/survey/import/readFile.ts';
import type { PreviewedFile } from '../../../shared/api/calls/receiveCalls.ts';
import type { FindingLevel } from '../../../shared/survey/answer.ts';
import type { ImportOutcome, ReplyState, WhoseFile } from '../../../shared/survey/survey.ts';

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
      same: [],
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

  it('名だけ違う同じファイルは競わず、誤りの少ない方を一つだけ取り込む', () => {
    const files = [
      file('misnamed', { respondent: '27127', hash: 'x', levels: ['error'] }),
      file('right', { respondent: '27127', hash: 'x' }),
      file('copy', { respondent: '27127', hash: 'x' }),
    ];
    expect([keys(groupFiles(files).same), keys(groupFiles(files).decide), planImport(files)]).toEqual([
      ['misnamed', 'copy'],
      [],
      { accept: ['right'], store: [] },
    ]);
    expect(files.map((each) => explainFile(each, files))).toEqual([
      '所見0です　right.xlsx と同じファイルです。',
      '',
      'right.xlsx と同じファイルです。',
    ]);
  });

  it('競うものは隣に並び、互いの名を言い、自分の誤りも隠さない', () => {
    const files = [
      file('a', { respondent: '27127', levels: ['error'] }),
      file('other', { respondent: '27102', levels: ['error'] }),
      file('b', { respondent: '27127' }),
      file('b-copy', { respondent: '27127', hash: 'b' }),
    ];
    expect([keys(groupFiles(files).decide), keys(groupFiles(files).same)]).toEqual([
      ['a', 'b', 'other'],
      ['b-copy'],
    ]);
    expect([0, 2].map((at) => explainFile(files[at] ?? unread(''), files))).toEqual([
      '所見0です　同じ区の違う回答があります（b.xlsx）。採らない方を外してください。',
      '同じ区の違う回答があります（a.xlsx）。採らない方を外してください。',
    ]);
  });

  it('取込み済みでも判断を待っている回答は、その確認へ行ける', () => {
    const states = ['要確認', '受領', '確定', '差替済'] as const;
    const files = states.map((state) => file(state, { respondent: '27127', outcome: 'known', state }));
    expect([...files, file('new', { respondent: '27127' })].map(waitingReply)).toEqual([
      '要確認の回答',
      '受領の回答',
      null,
      null,
      null,
    ]);
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

describe('人に尋ねるファイル', () => {
  const asked = (key: string, ask: WhoseFile): ReadFile => {
    const made = file(key, { respondent: null, outcome: 'refused' });
    if (made.preview === null) throw new Error(key);
    return { ...made, preview: { ...made.preview, handle: key, result: { ...made.preview.result, ask } } };
  };

  it('様式の分かるものは確かめる群に入り、取り込まれず、決められないブックは受け付けないまま選べる', () => {
    const files = [
      asked('区だけ', { form: 'hub', respondent: null }),
      asked('どちらも', { form: null, respondent: null }),
      file('読めた', { respondent: '27104' }),
    ];
    const groups = groupFiles(files);
    expect([keys(groups.decide), keys(groups.refused), keys(groups.ready), planImport(files)]).toEqual([
      ['区だけ'],
      ['どちらも'],
      ['読めた'],
      { accept: ['読めた'], store: [] },
    ]);
    expect(files.map(canIdentify)).toEqual([true, true, false]);
  });
});

interface Made {
  readonly respondent: string | null;
  readonly levels?: readonly FindingLevel[];
  readonly outcome?: ImportOutcome;
  readonly changes?: number;
  readonly replaces?: boolean;
  /** 中身の指紋。無ければほかと違う中身。 */
  readonly hash?: string;
  readonly state?: ReplyState;
}

function file(
  key: string,
  { respondent, levels = [], outcome = 'readable', changes, replaces, hash, state }: Made,
): ReadFile {
  const refused = outcome === 'refused';
  const preview: PreviewedFile = {
    token: outcome === 'readable' ? key : null,
    handle: outcome === 'readable' ? key : null,
    result: {
      file: `${key}.xlsx`,
      respondent,
      form: refused ? null : 'hub',
      state: refused ? '受付不可' : (state ?? '受領'),
      outcome,
      findings: levels.map((level, index) => ({
        level,
        kind: 'unreadable',
        code: 'c_3a',
        cell: '回答!F18',
        message: `所見${index}です`,
      })),
      answers: {},
      reply: outcome === 'known' ? `${key}の回答` : null,
      ...(refused ? { refusal: '様式ではありません。' } : {}),
    },
    hash: outcome === 'readable' ? (hash ?? key) : null,
    identifiedBy: refused ? null : '隠しシート',
    answered: 30,
    items: 40,
    unplaced: [],
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
  const said = { form: null, respondent: null, places: {} };
  return { key, name: `${key}.xlsx`, bytes: 1000, preview: null, refusal: null, said, approved: false };
}

function keys(files: readonly ReadFile[]): readonly string[] {
  return files.map((each) => each.key);
}
