import { mkdirSync, mkdtempSync, openSync, readdirSync, readSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Arch, build, type Configuration, Platform } from 'electron-builder';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** 取って来られない Electron の代わり。中身は試さず、入れるファイルの一覧だけを見る。 */
function fakeElectron(): string {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1-'));
  mkdirSync(join(folder, 'locales'));
  writeFileSync(join(folder, 'version'), '45.4.1');
  for (const name of ['electron.exe', 'LICENSE', 'resources.pak']) writeFileSync(join(folder, name), 'x');
  for (const name of ['ja', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${name}.pak`), 'x');
  return folder;
}

async function pack(changes: Configuration): Promise<{ folder: string; error: unknown }> {
  const electronDist = fakeElectron();
  const output = join(electronDist, 'out');
  const error: unknown = await build({
    projectDir: ROOT,
    targets: Platform.WINDOWS.createTarget('dir', Arch.x64),
    config: {
      extends: join(ROOT, 'electron-builder.yml'),
      electronDist,
      directories: { output },
      ...changes,
    },
  }).then(
    () => null,
    (reason: unknown) => reason,
  );
  return { folder: join(output, 'win-unpacked'), error };
}

/** app.asar の頭にある一覧。 */
function listAsar(file: string): string[] {
  const handle = openSync(file, 'r');
  const sizes = Buffer.alloc(16);
  readSync(handle, sizes, 0, 16, 0);
  const header = Buffer.alloc(sizes.readUInt32LE(12));
  readSync(handle, header, 0, header.length, 16);
  return listEntries(JSON.parse(header.toString('utf8')), '');
}

interface AsarFolder {
  readonly files: Readonly<Record<string, AsarFolder | { readonly size: number }>>;
}

function listEntries(folder: AsarFolder, above: string): string[] {
  return Object.entries(folder.files).flatMap(([name, entry]) =>
    'files' in entry ? listEntries(entry, `${above}${name}/`) : [`${above}${name}`],
  );
}

describe('Windows の配布物', () => {
  let packed: Awaited<ReturnType<typeof pack>>;
  let files: string[];

  beforeAll(async () => {
    await ensureBuilt(() => undefined);
    packed = await pack({});
    files = listAsar(join(packed.folder, 'resources', 'app.asar'));
  }, 60_000);

  test('設定は electron-builder の決まりに合い、偽の実行ファイルを読む所まで進む', () => {
    expect(String(packed.error)).toContain('DataView');
  });

  test('決まりに無い設定は断られる', async () => {
    const { error } = await pack({ wim: {} } as Configuration);
    expect(String(error)).toContain("unknown property 'wim'");
  });

  test('束に入るのは組み上げたもの、資料、台帳の部品だけ', () => {
    const folders = new Set(files.map((file) => file.split('/').slice(0, 2).join('/')));
    expect([...folders].filter((folder) => !folder.startsWith('resources/')).sort()).toEqual([
      'dist/main',
      'dist/preload',
      'dist/renderer',
      'node_modules/better-sqlite3',
      'package.json',
    ]);
    for (const needed of [
      'dist/main/main.js',
      'dist/main/workbookChild.js',
      'dist/preload/preload.cjs',
      'dist/renderer/index.html',
      'dist/renderer/print.html',
      'node_modules/better-sqlite3/lib/index.js',
      'resources/wards.json',
    ]) {
      expect(files).toContain(needed);
    }
  });

  test('実行形式は Windows の一つだけで、束の外に置かれる', () => {
    expect(files.filter((file) => /\.(node|exe|dll|so)$/.test(file))).toEqual([
      'node_modules/better-sqlite3/prebuilds/win32-x64.node',
    ]);
    const unpacked = join(packed.folder, 'resources', 'app.asar.unpacked');
    const outside = readdirSync(unpacked, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(outside.map((entry) => entry.name)).toEqual(['win32-x64.node']);
  });

  test('代役と、それが使うブラウザの操り手は入らない', () => {
    expect(files.filter((file) => /standin|playwright|node-(linux|win)-x64/i.test(file))).toEqual([]);
  });
});
