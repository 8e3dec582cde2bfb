import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { change } from '../../../electron/database/change.ts';
import { openRegister } from '../../../electron/database/connection.ts';
import { first } from '../../../electron/database/migrations/0001-first.ts';
import { meeting } from '../../../electron/database/migrations/0002-meeting.ts';
import type { Register, SqlValue } from '../../../electron/database/register.ts';
import { readResourceJson } from '../../../electron/files/resources.ts';
import { readSampleRegister } from '../../../electron/register/sampleRegister.ts';
import { temporaryFolder } from './temporaryFolder.ts';

/** 前の版にあった表。会議も局の取組も、まだ無い。 */
const OLD_TABLES = [
  'supportRoom',
  'coordinator',
  'assignment',
  'qualification',
  'experience',
  'institution',
] as const;
const TABLES = ['ward', ...OLD_TABLES, 'historyBatch', 'historyEntry'];

type Rows = Readonly<Record<string, readonly Readonly<Record<string, SqlValue>>[]>>;

/** 前の版で作られた見本の台帳。今の change は今の構造に書くので、前の版の文で書く。 */
async function createOld(file: string): Promise<Rows> {
  const register = await openRegister(file, { create: true, migrations: [first] });
  const sample = readSampleRegister(readResourceJson);
  await register.inTransaction(async (door) => {
    const insert = (table: string, row: object) => {
      const columns = Object.keys(row).map((column) => `"${column}"`);
      const marks = columns.map(() => '?').join(', ');
      door.run(
        `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${marks})`,
        Object.values(row) as SqlValue[],
      );
    };
    for (const ward of readResourceJson('wards.json') as object[]) insert('ward', ward);
    for (const table of OLD_TABLES) for (const row of sample[table]) insert(table, row);
    insert('historyBatch', {
      id: 'b1',
      at: '2024-10-01T09:00:00.000+09:00',
      who: '架空',
      why: null,
      kind: 'init',
    });
    const entry = {
      batch: 'b1',
      table: 'ward',
      rowId: '27127',
      field: null,
      old: null,
      new: '{"code":"27127"}',
    };
    insert('historyEntry', { id: 'e1', ...entry });
  });
  const rows = await readAll(register);
  await register.close();
  return rows;
}

async function readAll(register: Register): Promise<Rows> {
  const rows: Record<string, Readonly<Record<string, SqlValue>>[]> = {};
  for (const table of TABLES) {
    const found = await register.db
      .selectFrom(table as 'ward')
      .selectAll()
      .execute();
    rows[table] = found as object[] as Readonly<Record<string, SqlValue>>[];
  }
  return rows;
}

test('1 → 2: どの行もそのまま残り、会議の台帳と取り消しの列が増える', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'renkei.sqlite');
  const before = await createOld(file);
  const migrated = await openRegister(file, { migrations: [first, meeting] });
  const after = await readAll(migrated);
  expect(after).toEqual({
    ...before,
    historyBatch: before.historyBatch?.map((batch) => ({ ...batch, undoes: null })),
  });
  expect(before.institution?.length).toBe(139);
  expect(migrated.integrityCheck()).toEqual([]);
  await migrated.close();
  expect(readdirSync(join(folder, 'backup'))).toEqual([expect.stringContaining('before-migration')]);
  // 書くのは今の構造に。
  const register = await openRegister(file);
  onTestFinished(() => register.close());
  const row = await change(register, { who: '架空', kind: 'undo', undoes: 'b1' }, (write) =>
    write.insert('meeting', {
      id: 'm1',
      ward: null,
      kind: 'council',
      plannedOn: null,
      heldOn: '2024-09-01',
      startTime: '14:00',
      format: 'hybrid',
      attendance: 30,
    }),
  );
  expect(row).toMatchObject({ ward: null, title: '', topics: '', version: 1 });
});

test.each([
  ['kind', '集会'],
  ['startTime', '午後2時'],
  ['heldOn', '令和6年9月1日'],
  ['format', '郵送'],
  ['attendance', -1],
  ['ward', '99999'],
])('会議の %s に %j は入らない', async (column, value) => {
  const register = await openRegister(join(temporaryFolder(), 'renkei.sqlite'), { create: true });
  onTestFinished(() => register.close());
  const row = { id: 'm1', kind: 'council', [column]: value } as never;
  await expect(
    change(register, { who: '架空', kind: 'edit' }, (write) => write.insert('meeting', row)),
  ).rejects.toThrow('constraint failed');
});
