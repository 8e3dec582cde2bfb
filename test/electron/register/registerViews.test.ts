import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { viewFile } from '../../../electron/database/folder.ts';
import { keepRegisterView, loadRegisterViews } from '../../../electron/register/registerViews.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), '日本語 #1-'));

test('見え方は人ごと台帳ごとに残り、ほかの人にもほかの台帳にも触れない', () => {
  const folder = newFolder();
  keepRegisterView(folder, '山田', 'institution', '幅1');
  keepRegisterView(folder, '山田', 'meeting', '幅2');
  keepRegisterView(folder, 'A/B*?.', 'institution', '幅3');
  keepRegisterView(folder, '山田', 'institution', '幅4');
  expect([
    loadRegisterViews(folder, '山田'),
    loadRegisterViews(folder, 'A/B*?.'),
    loadRegisterViews(folder, '知らない人'),
  ]).toEqual([{ institution: '幅4', meeting: '幅2' }, { institution: '幅3' }, {}]);
  // Windows のファイル名に使えない字は無い。
  expect(readdirSync(join(folder, 'view')).filter((name) => /[<>:"/\\|?*]/.test(name))).toEqual([]);
});

test('壊れた控えは、覚えが無いのと同じで、次に覚えるときに直る', () => {
  const folder = newFolder();
  const file = viewFile(folder, '山田');
  mkdirSync(dirname(file));
  for (const text of ['{', '[]', '"字"', '{"institution":1}', '']) {
    writeFileSync(file, text);
    expect(loadRegisterViews(folder, '山田')).toEqual({});
  }
  keepRegisterView(folder, '山田', 'institution', '幅');
  expect(loadRegisterViews(folder, '山田')).toEqual({ institution: '幅' });
});
