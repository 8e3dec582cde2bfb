import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { registerExchangeHandlers } from '../../../electron/api/registerExchangeHandlers.ts';
import type { SessionHolder } from '../../../electron/api/sessionHolder.ts';
import { listBackups } from '../../../electron/database/backup.ts';
import { applyEdits } from '../../../electron/register/editRegister.ts';
import { listRegister } from '../../../electron/register/listRegister.ts';
import { undoBatch } from '../../../electron/register/undoBatch.ts';
import type { Session } from '../../../electron/session.ts';
import { openSample, plainBook } from './exchangePlace.ts';

const ANSWER = { progress: () => undefined };

test('画面の書出しは選んだ保存先に書き、やめれば何も書かない', async () => {
  const session = await openSample();
  const chosen = join(session.folder, '名簿');
  const request = {
    table: 'institution',
    asOf: '2024-09-01',
    columns: null,
    ids: null,
    format: 'csv' as const,
  };
  const names: string[] = [];
  const place = (path: string | null) => async (name: string) => {
    names.push(name);
    return path;
  };
  expect([
    await handlers(session, place(null))['register.export'](request, ANSWER),
    await handlers(session, place(chosen))['register.export'](request, ANSWER),
    names[0],
    readFileSync(`${chosen}.csv`, 'utf8').split('\r\n').length,
  ]).toEqual([null, { path: `${chosen}.csv`, rows: 132 }, '積極的医療機関（令和6年9月1日現在）.csv', 134]);
});

test('試し読みの札で選んだ行だけを書き、同じ札は二度使えない', async () => {
  const session = await openSample();
  const calls = handlers(session, async () => null);
  const [first, second] = (await listRegister(session.register.db, 'institution', null)).rows;
  const bytes = await plainBook([
    ['区', '名称', '備考'],
    ['北区', String(first?.name), '一'],
    ['北区', String(second?.name), '二'],
  ]);
  const preview = await calls['register.previewImport'](
    { table: 'institution', name: 'a.xlsx', bytes },
    ANSWER,
  );
  const commit = () => calls['register.commitImport']({ token: preview.token, rows: [3] }, ANSWER);
  const outcome = await commit();
  const notes = (await listRegister(session.register.db, 'institution', null)).rows
    .slice(0, 2)
    .map((row) => row.note);
  expect([outcome.changed, outcome.added, notes]).toEqual([1, 0, [first?.note, '二']]);
  await expect(commit()).rejects.toMatchObject({ code: 'previewGone' });
});

test('取り込みは、足した行も変えた行も、一度の取り消しで元に戻る', async () => {
  const session = await openSample();
  const calls = handlers(session, async () => null);
  const before = (await listRegister(session.register.db, 'institution', null)).rows;
  const bytes = await plainBook([
    ['区', '名称', '種別', '位置づけ', '備考'],
    ['北区', String(before[0]?.name), null, null, '一'],
    ['北区', '架空あたらしい医院', '診療所', '内諾', '二'],
  ]);
  const { token } = await calls['register.previewImport'](
    { table: 'institution', name: 'a.xlsx', bytes },
    ANSWER,
  );
  const { batch } = await calls['register.commitImport']({ token, rows: [2, 3] }, ANSWER);
  const undone = await undoBatch(session, batch ?? '');
  const after = (await listRegister(session.register.db, 'institution', null)).rows;
  const withoutVersion = ({ version: _, ...row }: (typeof after)[number]) => row;
  expect([undone.state, after.map(withoutVersion)]).toEqual(['done', before.map(withoutVersion)]);
});

test('試し読みの後に台帳が変わっていれば、何も書かずに断る', async () => {
  const session = await openSample();
  const calls = handlers(session, async () => null);
  const [first, second] = (await listRegister(session.register.db, 'institution', null)).rows;
  const bytes = await plainBook([
    ['区', '名称', '備考'],
    ['北区', String(first?.name), '一'],
    ['北区', String(second?.name), '二'],
  ]);
  const { token } = await calls['register.previewImport'](
    { table: 'institution', name: 'a.xlsx', bytes },
    ANSWER,
  );
  const edit = { id: String(first?.id), field: 'note', seen: first?.note ?? null, value: '先に' };
  await applyEdits(session, { table: 'institution', edits: [edit], inserts: [], deletes: [] });
  await expect(calls['register.commitImport']({ token, rows: [2, 3] }, ANSWER)).rejects.toMatchObject({
    code: 'importStale',
  });
  const notes = (await listRegister(session.register.db, 'institution', null)).rows
    .slice(0, 2)
    .map((row) => row.note);
  expect([notes, listBackups(session.backupFolder).length]).toEqual([['先に', second?.note], 1]);
});

function handlers(session: Session, chooseSavePath: (name: string) => Promise<string | null>) {
  const holder = { use: () => session } as unknown as SessionHolder;
  return registerExchangeHandlers(holder, { chooseSavePath } as unknown as Parameters<
    typeof registerExchangeHandlers
  >[1]);
}
