import { copyFileSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { listBackups, makeBackup } from '../../../electron/database/backup.ts';
import { change } from '../../../electron/database/change.ts';
import { openRegister } from '../../../electron/database/connection.ts';
import { backupFolder, registerFile } from '../../../electron/database/folder.ts';
import { newestStructure } from '../../../electron/database/migrate.ts';
import type { Register } from '../../../electron/database/register.ts';
import { restoreBackup, verifyBackup } from '../../../electron/database/restore.ts';
import { PRIMARY_KEYS } from '../../../electron/database/schema/primaryKeys.ts';
import { KITA, MIYAKOJIMA } from './sampleRows.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const STAFF = { who: '架空 花子', kind: 'edit' } as const;
const NOON = new Date('2024-10-01T12:00:00+09:00');

async function createWithKita(folder: string): Promise<Register> {
  const register = await openRegister(registerFile(folder), { create: true });
  onTestFinished(() => register.close());
  await change(register, STAFF, (write) => void write.insert('ward', KITA));
  return register;
}

async function wardNames(register: Register): Promise<readonly string[]> {
  const rows = await register.db.selectFrom('ward').select('name').orderBy('position').execute();
  return rows.map((row) => row.name);
}

async function restore(...[folder, name, current, now]: Parameters<typeof restoreBackup>) {
  const restored = await restoreBackup(folder, name, current, now);
  onTestFinished(() => restored.register.close());
  return restored;
}

test('控えの名は時刻と理由。同じ秒でも上書きしない', async () => {
  const folder = temporaryFolder();
  const register = await createWithKita(folder);
  const made = [
    await makeBackup(register, backupFolder(folder), 'manual', NOON),
    await makeBackup(register, backupFolder(folder), 'manual', NOON),
    await makeBackup(register, backupFolder(folder), 'before-import', new Date(NOON.getTime() + 1000)),
  ];
  const bytes = readFileSync(join(backupFolder(folder), made[0]?.name ?? '')).byteLength;
  expect(made).toEqual([
    {
      name: 'renkei-20241001-120000-manual.sqlite',
      at: '2024-10-01T12:00:00+09:00',
      bytes,
      reason: 'manual',
    },
    {
      name: 'renkei-20241001-120000-2-manual.sqlite',
      at: '2024-10-01T12:00:00+09:00',
      bytes,
      reason: 'manual',
    },
    {
      name: 'renkei-20241001-120001-before-import.sqlite',
      at: '2024-10-01T12:00:01+09:00',
      bytes,
      reason: 'before-import',
    },
  ]);
  expect(listBackups(backupFolder(folder))).toEqual([made[2], made[1], made[0]]);
  expect(readdirSync(backupFolder(folder))).toHaveLength(3);
});

test('作るたびに古い控えを間引き、名の違うファイルには触れない', async () => {
  const folder = temporaryFolder();
  const register = await createWithKita(folder);
  const backups = backupFolder(folder);
  const { name: real } = await makeBackup(register, backups, 'manual', NOON);
  for (const name of [
    'renkei-20240930-090000-manual.sqlite',
    'renkei-20240930-100000-manual.sqlite',
    'renkei-20240701-090000-manual.sqlite',
    'renkei-20240702-090000-before-import.sqlite',
    'renkei-20240930-080000-manual.sqlite.txt',
    '大事なメモ.sqlite',
  ]) {
    copyFileSync(join(backups, real), join(backups, name));
  }
  const { name: newest } = await makeBackup(register, backups, 'manual', NOON);
  expect(readdirSync(backups).sort()).toEqual([
    'renkei-20240702-090000-before-import.sqlite',
    'renkei-20240930-080000-manual.sqlite.txt',
    'renkei-20240930-100000-manual.sqlite',
    newest,
    real,
    '大事なメモ.sqlite',
  ]);
});

test.each([
  ['空に', ''],
  ['別のものに', '控えではない'],
])('その日のいちばん新しい控えが%sなっていたら、無事な控えを間引かない', async (_name, content) => {
  const folder = temporaryFolder();
  const register = await createWithKita(folder);
  const backups = backupFolder(folder);
  const at = (time: string) => new Date(`2024-09-30T${time}:00+09:00`);
  const made: string[] = [];
  for (const time of ['09:00', '10:00', '11:00', '12:00']) {
    made.push((await makeBackup(register, backups, 'manual', at(time))).name);
  }
  writeFileSync(join(backups, made[3] ?? ''), content);
  const today = await makeBackup(register, backups, 'manual', NOON);
  // 無事なうちでいちばん新しい 11時のものと、壊れた 12時のものが残る。
  expect(listBackups(backups).map((backup) => backup.name)).toEqual([today.name, made[3], made[2]]);
});

test('間引けなくても控えは取れ、記録に残る', async () => {
  const folder = temporaryFolder();
  const register = await createWithKita(folder);
  const backups = backupFolder(folder);
  const yesterday = new Date('2024-09-30T09:00:00+09:00');
  await makeBackup(register, backups, 'manual', yesterday);
  await makeBackup(register, backups, 'manual', new Date(yesterday.getTime() + 1000));
  const failing: Register = { ...register, checkCopy: () => Promise.reject(new Error('点検で失敗')) };
  await makeBackup(failing, backups, 'manual', NOON);
  const logs = readdirSync(join(folder, 'log')).map((name) =>
    readFileSync(join(folder, 'log', name), 'utf8'),
  );
  expect([listBackups(backups).length, logs.join('')]).toEqual([3, expect.stringContaining('点検で失敗')]);
});

test('控えの置き場に書けなければ readOnly と言う', async () => {
  const folder = temporaryFolder();
  const register = await createWithKita(folder);
  const refused: Register = {
    ...register,
    backupTo: () => Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' })),
  };
  await expect(makeBackup(refused, backupFolder(folder), 'manual', NOON)).rejects.toMatchObject({
    code: 'readOnly',
    message: expect.stringContaining(backupFolder(folder)),
  });
});

test('点検は、構造とすべての表の行数を言う', async () => {
  const folder = temporaryFolder();
  const register = await createWithKita(folder);
  const made = await makeBackup(register, backupFolder(folder), 'manual', NOON);
  const verified = await verifyBackup(folder, made.name);
  expect(verified).toMatchObject({ ...made, structure: newestStructure() });
  expect(Object.keys(verified.counts).sort()).toEqual(Object.keys(PRIMARY_KEYS).sort());
  expect(Object.entries(verified.counts).filter(([, rows]) => rows > 0)).toEqual([
    ['historyBatch', 1],
    ['historyEntry', 1],
    ['ward', 1],
  ]);
});

test('戻すと控えの時点に戻り、戻す前の台帳も控えに残る', async () => {
  const folder = temporaryFolder();
  const register = await createWithKita(folder);
  const { name } = await makeBackup(register, backupFolder(folder), 'manual', NOON);
  await change(register, STAFF, (write) => void write.insert('ward', MIYAKOJIMA));

  const back = await restore(folder, name, register, new Date(NOON.getTime() + 60_000));
  expect(await wardNames(back.register)).toEqual(['北区']);
  expect(back.keptAs).toBe('renkei-20241001-120100-before-restore.sqlite');
  await change(back.register, STAFF, (write) => write.update('ward', '27127', { kana: 'きた' }));

  const forward = await restore(folder, back.keptAs ?? '', back.register, new Date(NOON.getTime() + 120_000));
  expect(await wardNames(forward.register)).toEqual(['北区', '都島区']);
  expect(readdirSync(folder).sort()).toEqual(['backup', 'renkei.sqlite', 'renkei.sqlite-journal']);
});

test('戻す控えが間引きの対象になっていても、戻せる', async () => {
  const folder = temporaryFolder();
  const register = await createWithKita(folder);
  const { name } = await makeBackup(register, backupFolder(folder), 'manual', NOON);
  await makeBackup(register, backupFolder(folder), 'manual', new Date(NOON.getTime() + 1000));
  await change(register, STAFF, (write) => void write.insert('ward', MIYAKOJIMA));
  const back = await restore(folder, name, register, new Date('2024-10-02T12:00:00+09:00'));
  expect(listBackups(backupFolder(folder)).map((backup) => backup.name)).not.toContain(name);
  expect(await wardNames(back.register)).toEqual(['北区']);
});

test.each([
  ['途中で切れた', (file: string) => truncateSync(file, 8192), '中身を読めません'],
  ['空の', (file: string) => truncateSync(file, 0), '在宅連携台帳の印がありません'],
  ['中身の化けた', (file: string) => corrupt(file), '中身を読めません'],
])('%s控えからは戻さず、台帳も控えの一覧も変えない', async (_name, damage, detail) => {
  const folder = temporaryFolder();
  const register = await createWithKita(folder);
  const { name } = await makeBackup(register, backupFolder(folder), 'manual', NOON);
  damage(join(backupFolder(folder), name));
  await change(register, STAFF, (write) => void write.insert('ward', MIYAKOJIMA));
  const before = readFileSync(registerFile(folder));
  await expect(verifyBackup(folder, name)).rejects.toMatchObject({
    code: 'backupBroken',
    message: `バックアップ「${name}」は壊れています: ${detail}。台帳は変えていません。`,
  });
  await expect(restoreBackup(folder, name, register, NOON)).rejects.toMatchObject({ code: 'backupBroken' });
  expect(readFileSync(registerFile(folder)).equals(before)).toBe(true);
  expect(await wardNames(register)).toEqual(['北区', '都島区']);
  expect(readdirSync(backupFolder(folder))).toEqual([name]);
});

test('壊れた台帳は消さずに、名を変えて脇に置いてから戻す', async () => {
  const folder = temporaryFolder();
  const register = await createWithKita(folder);
  const { name } = await makeBackup(register, backupFolder(folder), 'manual', NOON);
  await register.close();
  writeFileSync(registerFile(folder), '壊れた台帳');
  const back = await restore(folder, name, null, NOON);
  expect(back.keptAs).toBe('renkei.sqlite.aside-20241001-120000');
  expect(readFileSync(join(folder, back.keptAs ?? ''), 'utf8')).toBe('壊れた台帳');
  expect(await wardNames(back.register)).toEqual(['北区']);
});

test('台帳が無くなっていても、控えから戻せる', async () => {
  const folder = temporaryFolder();
  const register = await createWithKita(folder);
  const { name } = await makeBackup(register, backupFolder(folder), 'manual', NOON);
  await register.close();
  renameSync(registerFile(folder), join(folder, 'よそ.sqlite'));
  const back = await restore(folder, name, null, NOON);
  expect([back.keptAs, await wardNames(back.register)]).toEqual([null, ['北区']]);
});

test('無い名も、道をたどる名も、同じく「ありません」', async () => {
  const folder = temporaryFolder();
  const register = await createWithKita(folder);
  await makeBackup(register, backupFolder(folder), 'manual', NOON);
  for (const name of [
    'renkei-20200101-000000-manual.sqlite',
    '../renkei.sqlite',
    '..\\renkei.sqlite',
    '',
    '.',
    'a/b',
  ]) {
    await expect(verifyBackup(folder, name)).rejects.toMatchObject({ code: 'backupMissing' });
    await expect(restoreBackup(folder, name, register, NOON)).rejects.toMatchObject({
      code: 'backupMissing',
    });
  }
  expect(await wardNames(register)).toEqual(['北区']);
});

test('控えの途中で失敗したら名の付いた控えは増えず、次の控えは取れる', async () => {
  const folder = temporaryFolder();
  const register = await createWithKita(folder);
  const failing: Register = {
    ...register,
    backupTo: async (file) => {
      writeFileSync(file, '途中');
      throw new Error('途中で失敗');
    },
  };
  await expect(makeBackup(failing, backupFolder(folder), 'manual', NOON)).rejects.toThrow('途中で失敗');
  expect(listBackups(backupFolder(folder))).toEqual([]);
  const made = await makeBackup(register, backupFolder(folder), 'manual', NOON);
  expect(readdirSync(backupFolder(folder))).toEqual([made.name]);
});

function corrupt(file: string): void {
  const content = readFileSync(file);
  content.fill(0xa5, 4096 * 2, 4096 * 30);
  writeFileSync(file, content);
}
