import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeLog } from '../../../electron/files/log.ts';
import { temporaryFolder } from '../database/temporaryFolder.ts';

const NOW = new Date('2024-10-01T09:30:00+09:00');

test('一件に一行、番号で引ける', () => {
  const folder = join(temporaryFolder(), 'log');
  const first = writeLog(
    folder,
    { part: 'survey.import', message: '読めない', error: new Error('壊れた') },
    NOW,
  );
  const second = writeLog(folder, { part: 'app', message: '開始' }, NOW);
  const lines = readFileSync(join(folder, '2024-10-01.log'), 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      at: '2024-10-01T09:30:00.000+09:00',
      number: first,
      part: 'survey.import',
      message: '読めない',
      error: expect.stringMatching(/^Error: 壊れた\n {4}at /),
    },
    { at: '2024-10-01T09:30:00.000+09:00', number: second, part: 'app', message: '開始' },
  ]);
  expect(first).toMatch(/^1001-[2-9A-HJ-NP-Z]{4}$/);
});

test('30日より前の記録だけを消し、ほかのファイルには触れない', () => {
  const folder = temporaryFolder();
  for (const name of ['2024-08-31.log', '2024-09-01.log', '2024-01-01.txt', 'メモ.log']) {
    writeFileSync(join(folder, name), '');
  }
  writeLog(folder, { part: 'app', message: '開始' }, NOW);
  expect(readdirSync(folder).sort()).toEqual([
    '2024-01-01.txt',
    '2024-09-01.log',
    '2024-10-01.log',
    'メモ.log',
  ]);
});

test('書けない場所でも投げず、番号を返す', () => {
  const folder = join(temporaryFolder(), 'log');
  writeFileSync(folder, 'フォルダではない');
  expect(writeLog(folder, { part: 'app', message: '開始' }, NOW)).toMatch(/^1001-/);
  mkdirSync(`${folder}2/2024-10-01.log`, { recursive: true });
  expect(writeLog(`${folder}2`, { part: 'app', message: '開始' }, NOW)).toMatch(/^1001-/);
});
