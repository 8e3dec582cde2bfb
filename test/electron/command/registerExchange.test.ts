import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daicho, daichoJson } from './daicho.ts';

const root = mkdtempSync(join(tmpdir(), 'daicho-'));
const data = ['--data', join(root, '日本語 #1')];
const file = (name: string) => join(root, name);

describe('台帳の書出しと取り込みを命令で', () => {
  beforeAll(async () => {
    await daicho('init', '--sample', '--without-replies', ...data);
  }, 60_000);
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  it('基準日の書出しをそのまま取り込むと 0 で終わり、四つの一覧は空', async () => {
    const written = await daicho(
      'register',
      'export',
      'institution',
      file('a.xlsx'),
      '--as-of',
      '2024-09-01',
      ...data,
    );
    const read = await daicho('register', 'import', 'institution', file('a.xlsx'), '--json', ...data);
    expect([written.code, written.out, read.code, read.err, JSON.parse(read.out)]).toEqual([
      0,
      `132件を書き出しました: ${file('a.xlsx')}\n`,
      0,
      '',
      {
        changed: [],
        added: [],
        notFound: [],
        refused: [],
        respelled: [],
        unknownColumns: [],
        unreadSheets: [],
      },
    ]);
  }, 60_000);

  it('試し読みは書かず、断った行があれば 1、取り込みは読めた行を書く', async () => {
    await daicho('register', 'export', 'supportRoom', file('室.csv'), ...data);
    const text = readFileSync(file('室.csv'), 'utf8')
      .replace('06-0000-0001', '０６（００００）９９９９')
      .replace('06-0000-0002', '電話なし');
    writeFileSync(file('室.csv'), text);
    const dry = await daicho(
      'register',
      'import',
      'supportRoom',
      file('室.csv'),
      '--dry-run',
      '--json',
      ...data,
    );
    const before = await daichoJson<{ telephone: string }[]>('register', 'list', 'supportRoom', ...data);
    const done = await daicho('register', 'import', 'supportRoom', file('室.csv'), '--json', ...data);
    const after = await daichoJson<{ telephone: string }[]>('register', 'list', 'supportRoom', ...data);
    const telephones = (rows: readonly { telephone: string }[]) =>
      rows.slice(0, 2).map((row) => row.telephone);
    const { changed, refused } = JSON.parse(dry.out);
    expect([
      dry.code,
      changed.map((row: { row: number; fields: { new: string }[] }) => [
        row.row,
        row.fields.map((f) => f.new),
      ]),
      refused.map((each: { row: number; column: string; text: string }) => [
        each.row,
        each.column,
        each.text,
      ]),
      telephones(before),
      done.code,
      telephones(after),
    ]).toEqual([
      1,
      [[2, ['06-0000-9999']]],
      [[3, '電話', '電話なし']],
      ['06-0000-0001', '06-0000-0002'],
      1,
      ['06-0000-9999', '06-0000-0002'],
    ]);
  }, 60_000);

  it('読めないファイル、知らない台帳、書けない形は 2 で、標準エラーに一文だけ言う', async () => {
    writeFileSync(file('文.xlsx'), 'ただの文');
    const runs = [
      await daicho('register', 'import', 'institution', file('文.xlsx'), ...data),
      await daicho('register', 'import', 'institution', file('無い.xlsx'), ...data),
      await daicho('register', 'import', 'institution', root, ...data),
      await daicho('register', 'export', 'institution', file('a.pdf'), ...data),
      await daicho('register', 'export', 'clinic', file('a.xlsx'), ...data),
    ];
    expect(runs.map(({ code, out, err }) => [code, out, err.trim().split('\n').length])).toEqual(
      runs.map(() => [2, '', 1]),
    );
  }, 60_000);
});
