import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkLayers } from './layers.ts';

const CLEAN = {
  'shared/survey/form.ts': '',
  'shared/api/contract.ts': "import { z } from 'zod';\nimport type { F } from '../survey/form.ts';",
  'electron/database/connection.ts': "import Database from 'better-sqlite3';",
  'electron/survey/load.ts': "import { open } from '../database/connection.ts';",
  'electron/shell/menu.ts': "import { Menu } from 'electron';",
  'renderer/survey/Survey.tsx':
    "import '../styles/survey.css';\nimport { F } from '../../shared/survey/form.ts';",
};

function checkFiles(files: Readonly<Record<string, string>>): string[] {
  const root = mkdtempSync(join(tmpdir(), '日本語 #1-'));
  for (const side of ['shared', 'electron', 'renderer']) mkdirSync(join(root, side));
  for (const [file, source] of Object.entries({ ...CLEAN, ...files })) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), source);
  }
  return checkLayers(root);
}

test('決まりどおりなら何も言わない', () => {
  expect(checkFiles({})).toEqual([]);
});

test('注釈の中の import は数えない', () => {
  const source = "/** 例:\nimport { a } from '../../renderer/a.ts';\n*/\n// import 'electron'";
  expect(checkFiles({ 'electron/survey/a.ts': source })).toEqual([]);
});

test.each([
  [
    'shared が側を知る',
    { 'shared/a.ts': "import type { X } from '../electron/b.ts';" },
    'shared は electron を知りません',
  ],
  ['shared が Node を読む', { 'shared/a.ts': "import { join } from 'node:path';" }, 'shared が読めるのは'],
  ['shared/api のほかで zod', { 'shared/survey/a.ts': "import { z } from 'zod';" }, 'shared が読めるのは'],
  [
    '本体が画面を読む',
    { 'electron/survey/a.ts': "import { A } from '../../renderer/a.ts';" },
    'electron は renderer を知りません',
  ],
  [
    '画面が本体を読む',
    { 'renderer/a.tsx': "const a = await import('../electron/b.ts');" },
    'renderer は electron を知りません',
  ],
  ['画面が Node を読む', { 'renderer/ui/a.ts': "import fs from 'node:fs';" }, '画面は Node を知りません'],
  [
    '表に無い矢',
    { 'electron/database/a.ts': "export { x } from '../survey/load.ts';" },
    'database が読めるのは files です',
  ],
  [
    '表に無い部',
    { 'electron/misc/a.ts': "import { o } from '../database/connection.ts';" },
    '部「misc」が test/layers.ts の表にありません',
  ],
  [
    '改行のある import',
    { 'electron/survey/a.ts': "import {\n  app,\n  Menu,\n} from 'electron';" },
    'electron を読めません',
  ],
  [
    '二つ目の better-sqlite3',
    { 'electron/survey/a.ts': "import D from 'better-sqlite3';" },
    'better-sqlite3 を読めません',
  ],
  [
    '二か所の hucre',
    { 'electron/files/a.ts': "import { w } from 'hucre';", 'electron/files/b.ts': "import 'hucre';" },
    'hucre を読めるのは一つ',
  ],
  [
    '輪',
    {
      'shared/a.ts': "import type { B } from './b.ts';",
      'shared/b.ts': "import { c } from './c.ts';",
      'shared/c.ts': "export { A } from './a.ts';",
    },
    '輪になっています: shared/a.ts → shared/b.ts → shared/c.ts → shared/a.ts',
  ],
])('%s と、どのファイルのどの矢かを言う', (_name, files, sentence) => {
  const broken = checkFiles(files);
  expect(broken).toEqual([expect.stringContaining(sentence)]);
  expect(broken[0]).toContain(Object.keys(files)[0]);
});
