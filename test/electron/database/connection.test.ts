import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { change } from '../../../electron/database/change.ts';
import { type OpenOptions, openRegister } from '../../../electron/database/connection.ts';
import { acquireLock } from '../../../electron/database/lock.ts';
import { newestStructure } from '../../../electron/database/migrate.ts';
import { MIGRATIONS } from '../../../electron/database/migrations/list.ts';
import type { Register } from '../../../electron/database/register.ts';
import { requireNode } from '../../../electron/database/requireNode.ts';
import { sqliteFailure } from '../../../electron/database/sqliteFailure.ts';
import { coordinator, KITA } from './sampleRows.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const NEWEST = newestStructure();
const STAFF = { who: '架空 花子', kind: 'edit' } as const;

async function open(file: string, options: OpenOptions = {}): Promise<Register> {
  const register = await openRegister(file, options);
  onTestFinished(() => register.close());
  return register;
}

async function createClosed(folder: string): Promise<string> {
  const file = join(folder, 'renkei.sqlite');
  const register = await openRegister(file, { create: true });
  await change(register, STAFF, (write) => {
    write.insert('ward', KITA);
    for (let n = 0; n < 2000; n += 1) write.insert('coordinator', coordinator(n));
  });
  await register.close();
  return file;
}

test('開き直すたびに、同期・日誌・外部キー・排他の設定が効いている', async () => {
  const file = await createClosed(temporaryFolder());
  for (let time = 0; time < 2; time += 1) {
    const register = await openRegister(file);
    const settings = await register.inTransaction(async (door) =>
      ['synchronous', 'journal_mode', 'foreign_keys', 'trusted_schema', 'locking_mode'].map((name) =>
        Object.values(door.get(`PRAGMA ${name}`, []) ?? {}),
      ),
    );
    expect(settings).toEqual([[2], ['delete'], [1], [0], ['exclusive']]);
    await register.close();
  }
});

test('閉じた台帳はファイル一つ。開いて閉じるだけでは一バイトも変わらない', async () => {
  const folder = temporaryFolder();
  const file = await createClosed(folder);
  const before = readFileSync(file);
  await (await openRegister(file)).close();
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['renkei.sqlite']);
});

test('無い台帳は noRegister、ある所に作ろうとすると registerExists', async () => {
  const folder = temporaryFolder();
  await expect(openRegister(join(folder, 'renkei.sqlite'))).rejects.toMatchObject({ code: 'noRegister' });
  expect(readdirSync(folder)).toEqual([]);
  const file = await createClosed(folder);
  const before = readFileSync(file);
  await expect(openRegister(file, { create: true })).rejects.toMatchObject({ code: 'registerExists' });
  expect(readFileSync(file).equals(before)).toBe(true);
});

test('共有フォルダの道と、共有だと分かったドライブは断る', async () => {
  for (const file of ['\\\\server\\share\\renkei.sqlite', '//server/share/renkei.sqlite']) {
    await expect(openRegister(file, { create: true })).rejects.toMatchObject({ code: 'networkFolder' });
  }
  const file = await createClosed(temporaryFolder());
  await expect(openRegister(file, { isNetworkDrive: () => true })).rejects.toMatchObject({
    code: 'networkFolder',
  });
});

/** 壊し方 → それでも元のファイルが一バイトも変わらないこと。 */
const DAMAGES: readonly (readonly [string, (file: string) => void])[] = [
  ['空のファイル', (file) => truncateSync(file, 0)],
  ['途中で切れた', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
  ['先頭が別物', (file) => writeFileSync(file, 'これは台帳ではない文です。'.repeat(500))],
  ['中ほどのページが化けた', (file) => overwrite(file, 4096 * 3, Buffer.alloc(4096 * 20, 0xa5))],
  [
    '終わりの方のページが化けた',
    (file) => overwrite(file, statSync(file).size - 4096 * 5, Buffer.alloc(4096 * 5, 0xa5)),
  ],
  [
    'ページの中の目次だけが化けた',
    (file) => overwrite(file, statSync(file).size - 4096 * 3 + 8, Buffer.alloc(32)),
  ],
  ['ほかのソフトの SQLite', (file) => otherDatabase(file)],
];

test.each(DAMAGES)('%s: damaged と断り、ファイルには触れない', async (_name, damage) => {
  const folder = temporaryFolder();
  const file = await createClosed(folder);
  damage(file);
  const before = readFileSync(file);
  await expect(openRegister(file)).rejects.toMatchObject({
    code: 'damaged',
    message: expect.stringMatching(
      /^台帳のファイルが壊れています: [^\n]{5,120}。ファイルはそのまま残してあります。[^\n]*$/,
    ),
  });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['renkei.sqlite']);
});

test('新しい版の台帳は、見つけた構造と読める構造を言って断り、触れない', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'renkei.sqlite');
  const future = [...MIGRATIONS, { number: NEWEST + 1, sql: 'CREATE TABLE future (id TEXT) STRICT' }];
  await (await openRegister(file, { create: true, migrations: future })).close();
  const before = readFileSync(file);
  await expect(openRegister(file)).rejects.toMatchObject({
    code: 'newerVersion',
    message: expect.stringMatching(new RegExp(`\\(構造 ${NEWEST + 1}\\).*構造 ${NEWEST} まで`)),
  });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['renkei.sqlite']);
});

test('移行: 先に控えを取り、行を残したまま構造を上げる', async () => {
  const folder = temporaryFolder();
  const file = await createClosed(folder);
  const next = [
    ...MIGRATIONS,
    { number: NEWEST + 1, sql: "ALTER TABLE ward ADD COLUMN flower TEXT NOT NULL DEFAULT '桜'" },
  ];
  const register = await open(file, { migrations: next });
  expect(await register.db.selectFrom('ward').selectAll().execute()).toEqual([
    { ...KITA, version: 1, flower: '桜' },
  ]);
  const backups = readdirSync(join(folder, 'backup'));
  expect(backups).toEqual([expect.stringMatching(/^renkei-\d{8}-\d{6}-before-migration\.sqlite$/)]);
  const backup = await open(join(folder, 'backup', backups[0] ?? ''));
  expect(await backup.db.selectFrom('ward').selectAll().execute()).toEqual([{ ...KITA, version: 1 }]);
});

test.each([
  ['文の誤り', 'CREATE TABLE later (id TEXT) STRICT; INSERT INTO nowhere VALUES (1)', 'nowhere'],
  [
    '参照を切る',
    "UPDATE ward SET version = 2; INSERT INTO institution (id, ward, name, kind, status) VALUES ('i', '00000', '架空', 'clinic', 'formal')",
    '参照の切れた行が 1 行',
  ],
])('失敗した移行 (%s) は前の構造のまま残し、また開ける', async (_name, sql, reason) => {
  const folder = temporaryFolder();
  const file = await createClosed(folder);
  const before = readFileSync(file);
  await expect(
    openRegister(file, { migrations: [...MIGRATIONS, { number: NEWEST + 1, sql }] }),
  ).rejects.toThrow(reason);
  expect(readFileSync(file).equals(before)).toBe(true);
  const register = await open(file);
  expect(await register.db.selectFrom('ward').selectAll().execute()).toEqual([{ ...KITA, version: 1 }]);
});

test('番号の重なった移行の一覧は作りの誤り', async () => {
  const file = join(temporaryFolder(), 'renkei.sqlite');
  const repeated = [...MIGRATIONS, { number: NEWEST, sql: 'SELECT 1' }];
  await expect(openRegister(file, { create: true, migrations: repeated })).rejects.toThrow(
    '小さい順に並んでいません',
  );
  expect(existsSync(file)).toBe(false);
});

test('作りかけで止まった跡があっても、作り直せる', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'renkei.sqlite.new'), '作りかけ');
  await createClosed(folder);
  expect(readdirSync(folder)).toEqual(['renkei.sqlite']);
});

test('開いている台帳は、ほかの過程から開けず、持ち主の名が出る', async () => {
  const folder = temporaryFolder();
  const file = await createClosed(folder);
  const lock = acquireLock(folder);
  await open(file);
  const connection = join(import.meta.dirname, '../../../electron/database/connection.ts');
  const script = `
    const { openRegister } = await import(process.argv[1]);
    await openRegister(process.argv[2]).then(() => console.log('開けた'), (error) => console.log(error.code, error.message));`;
  const output = await run(['--input-type=module', '-e', script, connection, file]);
  lock.release();
  expect(output).toMatch(/^inUse .+ さん \(.+\) が \d+年\d+月\d+日 \d+時\d+分 から使っています/);
});

test.each([
  ['ファイルに書けない', 0o444, 0o777],
  ['フォルダに書けない (日誌を作れない)', 0o666, 0o555],
])('%s台帳は、書こうとする前に readOnly', async (_name, fileMode, folderMode) => {
  const folder = temporaryFolder();
  const file = await createClosed(folder);
  const before = readFileSync(file);
  chmodSync(file, fileMode);
  chmodSync(folder, folderMode);
  const failure = await asOrdinaryUser(() =>
    openRegister(file).then(
      () => null,
      (error: unknown) => error,
    ),
  );
  chmodSync(folder, 0o777);
  expect(failure).toMatchObject({ code: 'readOnly' });
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(folder)).toEqual(['renkei.sqlite']);
});

test('SQLite の誤りの符号は、予期できるものだけが文になる', () => {
  const failure = (code: string) => {
    const mapped = sqliteFailure(Object.assign(new Error(code), { code }), '/台帳/renkei.sqlite');
    return mapped instanceof Error && 'code' in mapped ? mapped.code : null;
  };
  const codes = [
    'SQLITE_BUSY',
    'SQLITE_CORRUPT_VTAB',
    'SQLITE_NOTADB',
    'SQLITE_READONLY_ROLLBACK',
    'SQLITE_CANTOPEN',
    'SQLITE_FULL',
    'SQLITE_CONSTRAINT_UNIQUE',
    'ENOENT',
  ];
  expect(codes.map(failure)).toEqual([
    'inUse',
    'damaged',
    'damaged',
    'readOnly',
    'readOnly',
    'diskFull',
    'SQLITE_CONSTRAINT_UNIQUE',
    'ENOENT',
  ]);
  expect(sqliteFailure('文', '/a')).toBe('文');
});

test('控えは使いながら取れ、その瞬間の台帳と等しく、その後も書ける', async () => {
  const folder = temporaryFolder();
  const register = await open(await createClosed(folder));
  const writes = Array.from({ length: 30 }, (_, n) =>
    change(
      register,
      STAFF,
      (write) => void write.insert('coordinator', { id: `later-${n}`, name: `架空 後 ${n}` }),
    ),
  );
  const copy = join(folder, 'copy.sqlite');
  const [report] = await Promise.all([register.backupTo(copy), ...writes]);
  const opened = await open(copy);
  const live = await register.db.selectFrom('coordinator').selectAll().orderBy('id').execute();
  const copied = await opened.db.selectFrom('coordinator').selectAll().orderBy('id').execute();
  expect(report).toMatchObject({ structure: NEWEST, problems: [] });
  expect(report.counts.coordinator).toBe(copied.length);
  expect(report.counts.historyEntry).toBe(1 + copied.length);
  expect(live).toEqual(expect.arrayContaining(copied));
  expect(live).toHaveLength(2030);
});

test('古い Node は、部品を読み込む前に言葉で断る', () => {
  expect(() => requireNode('20.19.0')).toThrow('Node.js 20.19.0 では動きません。22 以上が要ります');
  expect(() => requireNode('22.0.0')).not.toThrow();
});

/** 管理者は書けない印を越えて書けるので、そのあいだだけほかの利用者になる。 */
async function asOrdinaryUser<T>(job: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return job();
  process.seteuid?.(65534);
  try {
    return await job();
  } finally {
    process.seteuid?.(0);
  }
}

function overwrite(file: string, at: number, bytes: Buffer): void {
  const content = readFileSync(file);
  bytes.copy(content, at);
  writeFileSync(file, content);
}

function otherDatabase(file: string): void {
  truncateSync(file, 0);
  const other = new DatabaseSync(file);
  other.exec('CREATE TABLE something (a)');
  other.close();
}

function run(argv: readonly string[]): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part) => {
      text += part;
    });
    child.on('error', fail).on('close', () => done(text));
  });
}
