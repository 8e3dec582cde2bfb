import { expect, it } from 'vitest';
import { describeDependents } from '../../../electron/register/describeDependents.ts';
import { applyEdits } from '../../../electron/register/editRegister.ts';
import { listRegister } from '../../../electron/register/listRegister.ts';
import type { Session } from '../../../electron/session.ts';
import type { EditRequest } from '../../../shared/register/edit.ts';
import type { RegisterRow } from '../../../shared/register/row.ts';
import { KITA, openSample } from './sampleSession.ts';

const NOTHING = { edits: [], inserts: [], deletes: [] };

async function rowsOf(session: Session, table: string): Promise<readonly RegisterRow[]> {
  return (await listRegister(session.register.db, table, null)).rows;
}

async function firstOf(session: Session, table: string): Promise<RegisterRow> {
  const [row] = await rowsOf(session, table);
  if (row === undefined) throw new Error(`${table} に行がありません`);
  return row;
}

const counts = async ({ register: { db } }: Session) => {
  const count = async (table: 'historyBatch' | 'historyEntry') =>
    (await db.selectFrom(table).select('id').execute()).length;
  return [await count('historyBatch'), await count('historyEntry')];
};

it('打たれた文字を読んで書き、欄がいくつあっても一つのまとまりになる', async () => {
  const session = await openSample();
  const [a, b] = await rowsOf(session, 'institution');
  const [batches = 0, entries = 0] = await counts(session);
  const outcome = await applyEdits(session, {
    ...NOTHING,
    table: 'institution',
    why: ' 一斉の見直し ',
    edits: [
      { id: String(a?.id), field: 'endedOn', seen: null, value: 'R7.3.31' },
      { id: String(a?.id), field: 'functionDaily', seen: 1, value: '×' },
      { id: String(b?.id), field: 'name', seen: b?.name ?? null, value: '架空新クリニック' },
      { id: String(b?.id), field: 'kind', seen: b?.kind ?? null, value: 'クリニック' },
    ],
  });
  const after = await rowsOf(session, 'institution');
  expect(outcome).toEqual({
    state: 'done',
    batch: expect.any(String),
    inserted: [],
    notes: [
      {
        id: a?.id,
        insert: null,
        field: 'endedOn',
        label: '終了日',
        note: '「R7.3.31」を「令和7年3月31日」と読みました。',
      },
      { id: a?.id, insert: null, field: 'functionDaily', label: '日常の療養支援', note: expect.any(String) },
      { id: b?.id, insert: null, field: 'kind', label: '種別', note: expect.any(String) },
    ],
  });
  expect(after.find((row) => row.id === a?.id)).toEqual({
    ...a,
    endedOn: '2025-03-31',
    functionDaily: 0,
    version: 2,
  });
  expect(await counts(session)).toEqual([batches + 1, entries + 3]);
  const last = await session.register.db
    .selectFrom('historyBatch')
    .selectAll()
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  expect(last).toMatchObject({ who: '架空 職員', why: '一斉の見直し', kind: 'edit', undoes: null });
});

it('読めない欄が一つでもあれば何も書かず、どの欄がなぜかを言う', async () => {
  const session = await openSample();
  const row = await firstOf(session, 'supportRoom');
  const before = [await rowsOf(session, 'supportRoom'), await counts(session)];
  const id = String(row.id);
  const outcome = await applyEdits(session, {
    table: 'supportRoom',
    edits: [
      { id, field: 'windowHours', seen: 20, value: '30' },
      { id, field: 'telephone', seen: row.telephone ?? null, value: '6208' },
      { id, field: '電話', seen: null, value: '' },
    ],
    inserts: [{ values: { ward: '北', name: '架空室' } }, { values: { ward: '北区' } }],
    deletes: [],
  });
  expect(outcome).toEqual({
    state: 'refused',
    refusals: [
      {
        id,
        insert: null,
        field: 'telephone',
        label: '電話',
        text: '6208',
        reason: expect.stringContaining('10桁'),
      },
      {
        id,
        insert: null,
        field: '電話',
        label: '電話',
        text: '',
        reason: '「電話」という列は相談支援室の台帳にありません。',
      },
      {
        id: null,
        insert: 0,
        field: 'ward',
        label: '区',
        text: '北',
        reason: expect.stringContaining('北ブロック'),
      },
      {
        id: null,
        insert: 1,
        field: 'name',
        label: '正式名',
        text: '',
        reason: '「正式名」は空にできません。',
      },
    ],
  });
  expect([await rowsOf(session, 'supportRoom'), await counts(session)]).toEqual(before);
});

it('見ていた値と今の値が違えば、全体をやめて両方の値を返す', async () => {
  const session = await openSample();
  const row = await firstOf(session, 'institution');
  const id = String(row.id);
  const edit = (field: string, seen: RegisterRow[string] | undefined, value: string): EditRequest => ({
    ...NOTHING,
    table: 'institution',
    edits: [{ id, field, seen: seen ?? null, value }],
  });
  await applyEdits(session, edit('endedOn', null, '2024-12-31'));
  const outcome = await applyEdits(session, {
    ...NOTHING,
    table: 'institution',
    edits: [
      ...edit('endedOn', null, '2025-03-31').edits,
      ...edit('note', '', '書かれないはず').edits,
      { id: '無い行', field: 'note', seen: '', value: 'x' },
    ],
  });
  expect(outcome).toEqual({
    state: 'conflict',
    conflicts: [
      {
        table: 'institution',
        id,
        title: row.name,
        field: 'endedOn',
        seen: null,
        present: '2024-12-31',
        seenText: '',
        presentText: '令和6年12月31日',
        message: `${row.name} の「終了日」は、見ていた「空」から「令和6年12月31日」に変わっています。`,
      },
      expect.objectContaining({
        id: '無い行',
        field: null,
        message: 'その行 は積極的医療機関の台帳にもうありません。',
      }),
    ],
  });
  expect((await firstOf(session, 'institution')).note).toBe(row.note);
  // 先に同じ値になっていれば、争わない。
  expect(await applyEdits(session, edit('endedOn', null, 'R6.12.31'))).toMatchObject({ batch: null });
  // ほかの欄が先に変わっていても、その欄が見ていた値のままなら書ける。
  expect(await applyEdits(session, edit('note', '', '追記'))).toMatchObject({ state: 'done' });
});

it('同じ値を書いても、版も履歴も動かない', async () => {
  const session = await openSample();
  const row = await firstOf(session, 'supportRoom');
  const before = await counts(session);
  const outcome = await applyEdits(session, {
    ...NOTHING,
    table: 'supportRoom',
    edits: [{ id: String(row.id), field: 'windowHours', seen: 20, value: '２０時間' }],
  });
  expect([outcome, await counts(session)]).toEqual([
    { state: 'done', batch: null, inserted: [], notes: expect.any(Array) },
    before,
  ]);
});

it('行を足すと、書かなかった列は空になり、参照は名で書ける', async () => {
  const session = await openSample();
  const person = await applyEdits(session, {
    ...NOTHING,
    table: 'coordinator',
    inserts: [{ values: { name: '架空 新人', kana: 'カクウ シンジン' } }],
  });
  const outcome = await applyEdits(session, {
    ...NOTHING,
    table: 'assignment',
    inserts: [
      {
        values: {
          coordinator: '架空新人',
          supportRoom: '北区',
          programme: '連携拠点',
          from: '令和6年10月1日',
        },
      },
    ],
  });
  if (person.state !== 'done' || outcome.state !== 'done') throw new Error('足せません');
  const rows = await rowsOf(session, 'assignment');
  expect(rows.find((row) => row.id === outcome.inserted[0])).toMatchObject({
    coordinator: person.inserted[0],
    coordinatorName: '架空 新人',
    ward: KITA,
    programme: 'hub',
    from: '2024-10-01',
    to: null,
    fullTime: null,
    clause: null,
    note: '',
    version: 1,
  });
});

it('ぶら下がる行があれば消さずにその名を返し、よいと言われれば一度に消す', async () => {
  const session = await openSample();
  const { db } = session.register;
  const room = await firstOf(session, 'supportRoom');
  const id = String(room.id);
  const hanging = (await rowsOf(session, 'assignment')).filter((row) => row.supportRoom === id);
  const request = { ...NOTHING, table: 'supportRoom', deletes: [{ id, version: 1 }] };
  const dependents = await describeDependents(db, 'supportRoom', id);
  expect(dependents).toEqual([
    { table: 'assignment', label: '配置', count: hanging.length, names: expect.any(Array) },
  ]);
  expect(dependents[0]?.names).toContain(`${hanging[0]?.coordinatorName} ${room.name} 相談支援`);
  expect(await applyEdits(session, request)).toEqual({
    state: 'dependents',
    rows: [{ id, title: room.name, dependents }],
  });
  const [batches = 0, entries = 0] = await counts(session);
  expect(await applyEdits(session, { ...request, cascade: true })).toMatchObject({ state: 'done' });
  expect(await counts(session)).toEqual([batches + 1, entries + 1 + hanging.length]);
  expect((await rowsOf(session, 'assignment')).filter((row) => row.supportRoom === id)).toEqual([]);
});

it('見ていた版から進んだ行は消さない', async () => {
  const session = await openSample();
  const row = await firstOf(session, 'institution');
  const id = String(row.id);
  await applyEdits(session, {
    ...NOTHING,
    table: 'institution',
    edits: [{ id, field: 'note', seen: '', value: '先に' }],
  });
  const request = { ...NOTHING, table: 'institution', deletes: [{ id, version: 1 }] };
  expect(await applyEdits(session, request)).toMatchObject({ state: 'conflict' });
  const again = { ...request, deletes: [{ id, version: 2 }] };
  expect(await applyEdits(session, again)).toMatchObject({ state: 'done' });
});

it('人には配置・資格・経験がぶら下がる', async () => {
  const session = await openSample();
  const id = String((await firstOf(session, 'assignment')).coordinator);
  const found = await describeDependents(session.register.db, 'coordinator', id);
  expect(found.map((each) => each.table)).toEqual(['assignment', 'qualification', 'experience']);
});

it('24区は足せず、消せず、コードと名は書き換えられない。よみは書ける', async () => {
  const session = await openSample();
  const edit = (field: string, seen: string, value: string) => ({
    ...NOTHING,
    table: 'ward',
    edits: [{ id: KITA, field, seen, value }],
  });
  await expect(
    applyEdits(session, { ...NOTHING, table: 'ward', deletes: [{ id: KITA }] }),
  ).rejects.toMatchObject({ code: 'fixedRows' });
  await expect(
    applyEdits(session, { ...NOTHING, table: 'ward', inserts: [{ values: { name: '新区' } }] }),
  ).rejects.toMatchObject({ code: 'fixedRows' });
  expect(await applyEdits(session, edit('name', '北区', '新北区'))).toMatchObject({ state: 'refused' });
  expect(await applyEdits(session, edit('kana', 'きたく', 'キタク'))).toMatchObject({ state: 'done' });
  expect((await firstOf(session, 'ward')).kana).toBe('きたく');
  await expect(applyEdits(session, { ...NOTHING, table: 'survey' })).rejects.toMatchObject({
    code: 'unknownTable',
  });
});

it('1,000行10列を一度に書いても一つのまとまりで、区の無い会議も書ける', async () => {
  const session = await openSample('empty');
  const values = (n: number) => ({
    ward: n % 2 === 0 ? '' : '港区',
    kind: '連携会議',
    title: `架空会議${n}`,
    plannedOn: 'R7.1.15',
    heldOn: '',
    startTime: '14時',
    place: '架空会館',
    format: 'オンライン',
    attendance: String(n),
    lecturer: '架空 一郎、架空 二郎',
  });
  const outcome = await applyEdits(session, {
    ...NOTHING,
    table: 'meeting',
    inserts: Array.from({ length: 1000 }, (_, n) => ({ values: values(n) })),
  });
  if (outcome.state !== 'done') throw new Error(outcome.state);
  const rows = await rowsOf(session, 'meeting');
  expect([rows.length, new Set(rows.map((row) => row.ward))]).toEqual([1000, new Set([null, '27107'])]);
  const edits = rows.flatMap((row) =>
    ['place', 'note', 'title'].map((field) => ({
      id: String(row.id),
      field,
      seen: row[field] ?? null,
      value: `${row[field]}改`,
    })),
  );
  const [batches = 0, entries = 0] = await counts(session);
  expect(await applyEdits(session, { ...NOTHING, table: 'meeting', edits })).toMatchObject({ state: 'done' });
  expect(await counts(session)).toEqual([batches + 1, entries + 3000]);
});
