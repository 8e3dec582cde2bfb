import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openRegister } from '../../../electron/database/connection.ts';
import { newestStructure } from '../../../electron/database/migrate.ts';
import { first } from '../../../electron/database/migrations/0001-first.ts';
import { meeting } from '../../../electron/database/migrations/0002-meeting.ts';
import { MIGRATIONS } from '../../../electron/database/migrations/list.ts';
import type { SqlValue } from '../../../electron/database/register.ts';
import type { NewRow } from '../../../electron/database/schema/databaseSchema.ts';
import { readResourceJson } from '../../../electron/files/resources.ts';
import { readSampleRegister } from '../../../electron/register/sampleRegister.ts';
import { temporaryFolder } from './temporaryFolder.ts';

test('移行の番号は1から一つずつ', () => {
  expect(MIGRATIONS.map((each) => each.number)).toEqual(MIGRATIONS.map((_, index) => index + 1));
});

test('構造2の台帳 (見本の全行、調査の回、確定した回答) は、控えを取ってから今の構造になり、どの行も値を失わない', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'renkei.sqlite');
  const old = await openRegister(file, { create: true, migrations: [first, meeting] });
  const rows = oldRows();
  await old.inTransaction(async (door) => {
    for (const [table, row] of rows) {
      const columns = Object.keys(row);
      door.run(
        `INSERT INTO "${table}" (${columns.map((each) => `"${each}"`).join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        Object.values(row) as SqlValue[],
      );
    }
  });
  await old.close();

  const register = await openRegister(file);
  onTestFinished(() => register.close());
  expect(register.integrityCheck()).toEqual([]);
  expect(newestStructure()).toBe(MIGRATIONS.length);
  const backups = existsSync(join(folder, 'backup')) ? readdirSync(join(folder, 'backup')) : [];
  expect(backups).toEqual([expect.stringContaining('before-migration')]);
  for (const table of new Set(rows.map(([name]) => name))) {
    const now = await register.db
      .selectFrom(table as 'ward')
      .selectAll()
      .execute();
    const before = rows.flatMap(([name, row]) => (name === table ? [row] : []));
    expect([table, now.length]).toEqual([table, before.length]);
    for (const row of before) expect(now).toContainEqual(expect.objectContaining(row));
  }
});

test('会議の出席者の職種は、備考の終わりに移って残る', async () => {
  const file = join(temporaryFolder(), 'renkei.sqlite');
  const before = MIGRATIONS.slice(0, 10);
  const old = await openRegister(file, { create: true, migrations: before });
  await old.inTransaction(async (door) => {
    for (const [id, roles, note] of [
      ['a', '', '備考'],
      ['b', '医師 3\n看護師 2', ''],
      ['c', '医師 1', '備考'],
    ]) {
      door.run(`INSERT INTO meeting (id, kind, attendanceByRole, note) VALUES (?, 'council', ?, ?)`, [
        id as string,
        roles as string,
        note as string,
      ]);
    }
  });
  await old.close();
  const register = await openRegister(file);
  onTestFinished(() => register.close());
  const rows = await register.db.selectFrom('meeting').select(['id', 'note']).orderBy('id').execute();
  expect(rows.map(({ note }) => note)).toEqual([
    '備考',
    '出席者の職種: 医師 3、看護師 2',
    '備考\n出席者の職種: 医師 1',
  ]);
});

const HASH = 'a'.repeat(64);

/** 構造2にもあった、見本の表。 */
const OLD_TABLES = [
  'supportRoom',
  'coordinator',
  'assignment',
  'qualification',
  'experience',
  'institution',
] as const;

function oldMeeting(row: { readonly kind: string }): boolean {
  return ['council', 'working', 'liaison', 'briefing', 'training', 'contact', 'other'].includes(row.kind);
}

/** 構造2の会議の列だけ。 */
function oldColumns({
  id,
  ward,
  kind,
  title,
  plannedOn,
  heldOn,
  startTime,
  place,
  format,
  topics,
  attendance,
  note,
}: NewRow<'meeting'>) {
  return { id, ward, kind, title, plannedOn, heldOn, startTime, place, format, topics, attendance, note };
}

/** 構造2の表と行。回の行は手で、あとは見本の台帳。 */
function oldRows(): readonly (readonly [table: string, row: object])[] {
  const sample = readSampleRegister(readResourceJson);
  return [
    ...(readResourceJson('wards.json') as object[]).map((row) => ['ward', row] as const),
    ...OLD_TABLES.flatMap((table) => sample[table].map((row) => [table, row] as const)),
    ...sample.meeting.filter(oldMeeting).map((row) => ['meeting', oldColumns(row)] as const),
    [
      'formVersion',
      { id: 'v1', form: 'hub', number: 1, definition: '{}', publishedAt: '2024-09-01T09:00:00+09:00' },
    ],
    [
      'survey',
      {
        id: 'r6-hub',
        title: '令和6年度',
        fiscalYear: 2024,
        half: 'year',
        asOf: '2024-09-01',
        deadline: '2024-09-20',
        createdAt: '2024-09-01T09:00:00+09:00',
      },
    ],
    ['surveyForm', { id: 'sf', survey: 'r6-hub', form: 'hub', formVersion: 'v1' }],
    ['replyFile', { hash: HASH, bytes: Buffer.from('a') }],
    [
      'respondent',
      { id: 'p', survey: 'r6-hub', form: 'hub', ward: '27127', sentAt: '2024-09-02T09:00:00+09:00' },
    ],
    [
      'reply',
      {
        id: 'r',
        survey: 'r6-hub',
        form: 'hub',
        ward: '27127',
        fileName: '北区.xlsx',
        fileHash: HASH,
        receivedAt: '2024-09-10T09:00:00+09:00',
        identifiedBy: '隠しシート',
        state: 'accepted',
        acceptedAt: '2024-09-11T09:00:00+09:00',
      },
    ],
    [
      'answer',
      { id: 'a', reply: 'r', code: 'c_1a', value: '"c1"', sheet: '様式', cell: 'D5', original: '開催済み' },
    ],
    [
      'finding',
      {
        id: 'f',
        reply: 'r',
        position: 0,
        level: 'confirm',
        kind: 'blank',
        code: 'c_2a',
        cell: null,
        message: '空白',
        reason: '確認済',
      },
    ],
  ];
}
