import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../../electron/files/resources.ts';
import { temporaryFolder } from '../database/temporaryFolder.ts';
import { daicho } from './daicho.ts';

const script = (name: string) => join(projectRoot(), 'electron', name);

test.skipIf(!existsSync('/dev/full'))('結果を書けなければ、一文を言って2で終わる', async () => {
  const full = openSync('/dev/full', 'w');
  const child = spawn(process.execPath, [script('cli.ts'), 'help'], { stdio: ['ignore', full, 'pipe'] });
  closeSync(full);
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const [code] = await once(child, 'close');
  expect([code, err]).toEqual([
    2,
    '結果を標準出力に書き出せませんでした (ENOSPC)。行ったことは取り消していません。\n',
  ]);
});

test('読み手が先に閉じたら、黙って仕事を終え、鍵を返す', async () => {
  const folder = temporaryFolder();
  await daicho('init', '--data', folder);
  const args = [script('cli.ts'), 'register', 'list', 'ward', '--data', folder];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const [code] = await once(child, 'close');
  expect([code, err, readdirSync(folder)]).toEqual([0, '', ['renkei.sqlite']]);
});

test.each([
  [['--out'], '--out の値がありません'],
  [['--nai'], '--nai という指定はありません'],
  [['語'], '語は要りません'],
  [['--out', 'ファイル'], 'はフォルダではありません'],
])('npm run demo %j は一文で断り、2で終わる', async (args, sentence) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'ファイル'), '');
  const child = spawn(process.execPath, [script('demo.ts'), ...args], { cwd: folder });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.err += text;
  });
  const [code] = await once(child, 'close');
  expect([code, said.out, readdirSync(folder)]).toEqual([2, '', ['ファイル']]);
  expect(said.err.trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
});
