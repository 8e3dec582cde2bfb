import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { ensureBuilt } from '../../../electron/files/ensureBuilt.ts';

const FINGERPRINT = join(import.meta.dirname, '..', '..', '..', 'electron', 'files', 'buildFingerprint.ts');

let root: string;
const logged: string[] = [];

/** 本物と同じ並びの小さな元。組む道具の代わりは、呼ばれた回数を数えて印を残す。 */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), '日本語 #1-'));
  logged.length = 0;
  for (const folder of ['renderer', 'shared', 'electron']) mkdirSync(join(root, folder));
  writeFileSync(join(root, 'renderer', 'a.tsx'), 'a');
  writeFileSync(join(root, 'renderer', 'b.tsx'), 'b');
  for (const file of ['vite.config.ts', 'package-lock.json']) writeFileSync(join(root, file), '');
  writeFileSync(
    join(root, 'electron', 'build.ts'),
    `import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { buildFingerprint } from ${JSON.stringify(pathToFileURL(FINGERPRINT).href)};
mkdirSync('dist', { recursive: true });
appendFileSync('builds.txt', 'x');
console.log('組みました');
writeFileSync('dist/built.txt', await buildFingerprint(process.cwd()));`,
  );
});

const ensure = () => ensureBuilt((line) => logged.push(line), root);
const builds = () => readFileSync(join(root, 'builds.txt'), 'utf8').length;

test('無ければ組み、新しければ組まず、道具の出力は log にだけ出る', async () => {
  expect([await ensure(), await ensure(), builds()]).toEqual([join(root, 'dist'), join(root, 'dist'), 1]);
  expect(logged).toEqual(['組みました']);
});

test.each([
  ['書き換えられた', () => writeFileSync(join(root, 'renderer', 'a.tsx'), '新しい')],
  ['足された', () => writeFileSync(join(root, 'shared', 'c.ts'), 'c')],
  ['消された', () => rmSync(join(root, 'renderer', 'b.tsx'))],
  ['古い時刻に戻された', () => utimesSync(join(root, 'renderer', 'a.tsx'), new Date(0), new Date(0))],
  ['部品が変わった', () => writeFileSync(join(root, 'package-lock.json'), '{}')],
])('元が%sら組み直す', async (_name, change) => {
  await ensure();
  change();
  await ensure();
  expect(builds()).toBe(2);
});

test('組めなければ、道具の言い分を添えて投げる', async () => {
  writeFileSync(join(root, 'electron', 'build.ts'), "throw new Error('a.tsx の 3 行目');");
  await expect(ensure()).rejects.toThrow('a.tsx の 3 行目');
});

test('配った形には元が無いので、組まずに場所だけを返す', async () => {
  rmSync(join(root, 'vite.config.ts'));
  expect([await ensure(), logged]).toEqual([join(root, 'dist'), []]);
});
