import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type AnswerRequest, openRendererFiles } from '../../../electron/files/rendererFiles.ts';

let answer: AnswerRequest;
let folder: string;

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), '日本語 #1-')), 'renderer');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, '..', 'secret.txt'), '秘密');
  writeFileSync(join(folder, 'index.html'), '<p>画面</p>');
  writeFileSync(join(folder, 'assets', '字 #1.js'), 'x');
  answer = await openRendererFiles(folder);
});

const statusOf = async (url: string, method = 'GET') => (await answer({ url, method })).status;

test('一覧にあるファイルは中身と種類を添えて返す', async () => {
  const response = await answer({ url: 'app://daicho/index.html?x=1#/survey', method: 'GET' });
  expect([response.status, response.headers.get('Content-Type'), await response.text()]).toEqual([
    200,
    'text/html; charset=utf-8',
    '<p>画面</p>',
  ]);
  expect(await statusOf('app://daicho/assets/%E5%AD%97%20%231.js')).toBe(200);
});

test('CSP は既定ですべて禁じ、eval も外の筋書きも許さない', async () => {
  const policy = (await answer({ url: 'app://daicho/index.html', method: 'GET' })).headers.get(
    'Content-Security-Policy',
  );
  expect(policy).toContain("default-src 'none'; script-src 'self';");
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline|https?:|\*/);
});

test.each([
  'app://daicho/../secret.txt',
  'app://daicho/..%2Fsecret.txt',
  'app://daicho/%2e%2e/secret.txt',
  'app://daicho/assets/..%5c..%5csecret.txt',
  'app://daicho//etc/passwd',
  'app://daicho/%',
  'app://daicho/',
  'app://daicho',
  'app://other/index.html',
  'app://daicho.example.com/index.html',
  'file:///etc/passwd',
])('一覧に無い %s は存在しない', async (url) => {
  expect(await statusOf(url)).toBe(404);
});

test('起動の後に置かれたファイルは配らず、書込みは受けない', async () => {
  writeFileSync(join(folder, 'later.html'), '後から');
  expect([
    await statusOf('app://daicho/later.html'),
    await statusOf('app://daicho/index.html', 'POST'),
  ]).toEqual([404, 405]);
});
