import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ImportedFile } from '../../../shared/survey/survey.ts';
import { daicho } from './daicho.ts';

const root = mkdtempSync(join(tmpdir(), '日本語 #1 '));
const at = (name: string) => join(root, name);
const data = ['--data', at('台帳')];

beforeAll(async () => void (await daicho('init', '--sample', '--without-replies', ...data)), 60_000);
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('取込: 断った訳は、渡されたとおりの名で一文ずつ言う', async () => {
  const given = [at('pdf.xlsx'), at('途中.xlsx'), at('フォルダ'), at('無い.xlsx'), at('pdf.xlsx/中.xlsx')];
  writeFileSync(at('pdf.xlsx'), '%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
  writeFileSync(at('途中.xlsx'), Buffer.from('504b0304140000000800', 'hex'));
  mkdirSync(at('フォルダ'));
  const ran = await daicho('survey', 'import', 'r6-hub', ...given, '--json', ...data);
  const { files } = JSON.parse(ran.out) as { files: ImportedFile[] };
  expect([ran.code, ran.err.trim().split('\n')]).toEqual([
    2,
    [
      `「${at('pdf.xlsx')}」は Excel のブックではありません (PDF)。Excel のファイルで受け取り直すか、画面で打ってください。このファイルからは何も書いていません。`,
      expect.stringContaining(`「${at('途中.xlsx')}」は`),
      `フォルダが指定されました。ファイルを指定してください: ${at('フォルダ')}`,
      `ファイルが見つかりません: ${at('無い.xlsx')}`,
      `ファイルが見つかりません: ${at('pdf.xlsx/中.xlsx')}`,
    ],
  ]);
  expect(files.map((file) => file.refusal)).toEqual(ran.err.trim().split('\n'));
}, 60_000);

it.skipIf(process.platform === 'win32')(
  '取込: FIFO と装置は、開かずに断る',
  async () => {
    spawnSync('sh', ['-c', 'mkfifo "$0"', at('管')]);
    const ran = await daicho('survey', 'import', 'r6-hub', at('管'), '/dev/zero', ...data);
    expect([ran.code, ran.err]).toEqual([
      2,
      `ふつうのファイルではないので読みません: ${at('管')}\nふつうのファイルではないので読みません: /dev/zero\n`,
    ]);
  },
  60_000,
);

it.skipIf(process.platform === 'win32')(
  'バックアップ: 控えの名を持つフォルダや切れたリンクがあっても、作り、並べ、確かめられる',
  async () => {
    const own = at('控え');
    await daicho('init', '--data', own);
    const strays = ['renkei-20240101-000000-manual.sqlite', 'renkei-20240102-000000-manual.sqlite'] as const;
    mkdirSync(join(own, 'backup', strays[0]), { recursive: true });
    symlinkSync(join(own, '無い'), join(own, 'backup', strays[1]));
    const made = await daicho('backup', 'make', '--data', own);
    const listed = await daicho('backup', 'list', '--json', '--data', own);
    const verified = await daicho('backup', 'verify', '--data', own);
    const restored = await daicho('backup', 'restore', strays[0], '--data', own);
    expect({
      codes: [made.code, listed.code, verified.code, restored.code],
      listed: (JSON.parse(listed.out) as unknown[]).length,
      restored: restored.err,
      left: readdirSync(join(own, 'backup')).filter((name) => strays.some((stray) => stray === name)),
    }).toEqual({
      codes: [0, 0, 0, 2],
      listed: 1,
      restored: `「${strays[0]}」というバックアップはありません。\n`,
      left: [...strays],
    });
  },
  60_000,
);

it('バックアップ: 無い名を確かめると、標準エラーの一文だけ', async () => {
  const ran = await daicho('backup', 'verify', 'nai', ...data);
  expect(ran).toEqual({ code: 2, out: '', err: '「nai」というバックアップはありません。\n' });
}, 60_000);

it.each([[[]], [['--sample']]])(
  'init %j: 台帳を置けない場所では断り、何も作らない',
  async (flags) => {
    writeFileSync(at('ただのファイル'), '中身');
    for (const folder of [at('ただのファイル'), at('ただのファイル/下')]) {
      const ran = await daicho('init', ...flags, '--data', folder);
      expect([ran.code, ran.out, ran.err]).toEqual([
        2,
        '',
        `台帳の場所に書き込めません: ${folder}。何も変えていません。書き込めるフォルダかを確かめてください。\n`,
      ]);
    }
  },
  60_000,
);
