import { expect, it } from 'vitest';
import { change } from '../../../electron/database/change.ts';
import { applyEdits } from '../../../electron/register/editRegister.ts';
import { listRegister } from '../../../electron/register/listRegister.ts';
import { queryHistory } from '../../../electron/register/queryHistory.ts';
import { undoBatch } from '../../../electron/register/undoBatch.ts';
import type { Session } from '../../../electron/session.ts';
import type { FieldValue } from '../../../shared/register/field.ts';
import type { RegisterRow } from '../../../shared/register/row.ts';
import { openSample, reopen } from './sampleSession.ts';

const NOTHING = { edits: [], inserts: [], deletes: [] };

/** 台帳の中身。版は戻しても進むので、比べない。 */
async function contents(session: Session, table: string): Promise<readonly RegisterRow[]> {
  const { rows } = await listRegister(session.register.db, table, null);
  return rows.map(({ version: _, ...row }) => row);
}

async function edit(
  session: Session,
  table: string,
  id: string,
  changes: Record<string, [FieldValue, string]>,
) {
  const edits = Object.entries(changes).map(([field, [seen, value]]) => ({ id, field, seen, value }));
  return done(await applyEdits(session, { ...NOTHING, table, edits }));
}

function done(
  outcome: Awaited<ReturnType<typeof applyEdits>> | Awaited<ReturnType<typeof undoBatch>>,
): string {
  if (outcome.state !== 'done' || outcome.batch === null) throw new Error(JSON.stringify(outcome));
  return outcome.batch;
}

async function firstInstitution(session: Session) {
  const row = (await contents(session, 'institution'))[0];
  return { id: String(row?.id), name: String(row?.name) };
}

it('欄・行・日・職員で絞れ、前と後を人の言葉で言う', async () => {
  const session = await openSample();
  const { id, name } = await firstInstitution(session);
  const first = await edit(session, 'institution', id, {
    endedOn: [null, 'R7.3.31'],
    functionDaily: [1, '×'],
  });
  const other = await reopen(session, '架空 次郎');
  const second = await edit(other, 'institution', id, { endedOn: ['2025-03-31', ''] });
  const { db } = other.register;
  const batches = async (query: Parameters<typeof queryHistory>[1]) =>
    (await queryHistory(db, query)).map((batch) => batch.id);
  const [ofCell] = await queryHistory(db, { table: 'institution', id, field: 'endedOn', who: '架空 職員' });
  const today = (await queryHistory(db, { limit: 1 }))[0]?.at.slice(0, 10) ?? '';
  expect(ofCell).toEqual({
    id: first,
    at: expect.stringMatching(/\+09:00$/),
    who: '架空 職員',
    why: null,
    kind: 'edit',
    kindLabel: '編集',
    undoes: null,
    undoneBy: null,
    size: 2,
    changes: [
      {
        table: 'institution',
        tableLabel: '積極的医療機関',
        id,
        title: name,
        action: 'update',
        field: 'endedOn',
        fieldLabel: '終了日',
        old: null,
        new: '2025-03-31',
        oldText: '',
        newText: '令和7年3月31日',
        values: [],
      },
    ],
  });
  expect(await batches({ table: 'institution', id })).toEqual([second, first, expect.any(String)]);
  expect(await batches({ who: '架空 次郎' })).toEqual([second]);
  expect(await batches({ day: today, limit: 2 })).toEqual([second, first]);
  expect(await batches({ day: '1999-01-01' })).toEqual([]);
  expect(await batches({ table: 'institution', limit: 1, before: second })).toEqual([first]);
});

it('人の履歴には、その人の配置・資格・経験が、消したものも入る', async () => {
  const session = await openSample();
  const [assignment] = await contents(session, 'assignment');
  const coordinator = String(assignment?.coordinator);
  const added = await applyEdits(session, {
    ...NOTHING,
    table: 'qualification',
    inserts: [{ values: { coordinator, kind: '社会福祉士', obtainedOn: 'H20.4.1' } }],
  });
  const id = added.state === 'done' ? String(added.inserted[0]) : '';
  await applyEdits(session, { ...NOTHING, table: 'qualification', deletes: [{ id }] });
  await edit(session, 'assignment', String(assignment?.id), {
    note: [String(assignment?.note), '架空の備考'],
  });
  const [note, deletion, addition] = await queryHistory(session.register.db, { coordinator, limit: 3 });
  const name = String(assignment?.coordinatorName);
  expect(
    [note, deletion, addition].map((batch) => batch?.changes.map((each) => [each.action, each.title])),
  ).toEqual([
    [['update', `${name} ${assignment?.supportRoomName} 連携拠点`]],
    [['delete', `${name} 社会福祉士`]],
    [['insert', `${name} 社会福祉士`]],
  ]);
  expect(addition?.changes[0]?.values).toEqual([
    { label: '氏名', text: name },
    { label: '資格', text: '社会福祉士' },
    { label: '取得日', text: '平成20年4月1日' },
  ]);
});

it('取り消しは閉じて開いた後でもでき、取り消しの取り消しはやり直しになる', async () => {
  const session = await openSample();
  const { id } = await firstInstitution(session);
  const before = await contents(session, 'institution');
  const batch = await edit(session, 'institution', id, {
    name: [String(before[0]?.name), '架空改名病院'],
    endedOn: [null, 'R7.3.31'],
  });
  const edited = await contents(session, 'institution');
  const later = await reopen(session, '架空 次郎');
  const undo = done(await undoBatch(later, batch));
  expect(await contents(later, 'institution')).toEqual(before);
  const again = await reopen(later);
  const redo = done(await undoBatch(again, undo));
  expect(await contents(again, 'institution')).toEqual(edited);
  const history = await queryHistory(again.register.db, { limit: 3 });
  expect(history.map((each) => [each.id, each.who, each.kind, each.undoes, each.undoneBy])).toEqual([
    [redo, '架空 次郎', 'undo', undo, null],
    [undo, '架空 次郎', 'undo', batch, redo],
    [batch, '架空 職員', 'edit', null, undo],
  ]);
});

it('その後に変わった欄があれば、何も戻さずに両方の値を返す。飛ばしてよければほかを戻す', async () => {
  const session = await openSample();
  const { id, name } = await firstInstitution(session);
  const batch = await edit(session, 'institution', id, { endedOn: [null, 'R7.3.31'], note: ['', '一度目'] });
  await edit(session, 'institution', id, { endedOn: ['2025-03-31', 'R7.9.30'] });
  const before = await contents(session, 'institution');
  const outcome = await undoBatch(session, batch);
  expect(outcome).toEqual({
    state: 'conflict',
    conflicts: [
      expect.objectContaining({
        id,
        title: name,
        field: 'endedOn',
        seen: '2025-03-31',
        present: '2025-09-30',
        seenText: '令和7年3月31日',
        presentText: '令和7年9月30日',
      }),
    ],
  });
  expect(await contents(session, 'institution')).toEqual(before);
  expect(await undoBatch(session, batch, { skipConflicts: true })).toMatchObject({
    state: 'done',
    skipped: [{ field: 'endedOn' }],
  });
  expect((await contents(session, 'institution'))[0]).toMatchObject({ endedOn: '2025-09-30', note: '' });
});

it('二度目の取り消しは、もう戻っているので断る', async () => {
  const session = await openSample();
  const { id } = await firstInstitution(session);
  const batch = await edit(session, 'institution', id, { note: ['', '一度'] });
  done(await undoBatch(session, batch));
  expect(await undoBatch(session, batch)).toMatchObject({ state: 'conflict', conflicts: [{ present: '' }] });
});

it('ぶら下がる行ごと消したものは、取り消しで同じ id のまま戻る', async () => {
  const session = await openSample();
  const tables = ['coordinator', 'assignment', 'qualification', 'experience'];
  const all = async () => Promise.all(tables.map((table) => contents(session, table)));
  const before = await all();
  const id = String((await contents(session, 'assignment'))[0]?.coordinator);
  const batch = done(
    await applyEdits(session, { ...NOTHING, table: 'coordinator', deletes: [{ id }], cascade: true }),
  );
  expect((await all()).map((rows) => rows.length)).not.toEqual(before.map((rows) => rows.length));
  const undo = done(await undoBatch(session, batch));
  expect(await all()).toEqual(before);
  done(await undoBatch(session, undo));
  expect((await contents(session, 'coordinator')).some((row) => row.id === id)).toBe(false);
});

it('足した行の取り消しは、後から変わった行やぶら下がった行を消さない', async () => {
  const session = await openSample();
  const add = (table: string, values: Record<string, string>) =>
    applyEdits(session, { ...NOTHING, table, inserts: [{ values }] });
  const batch = done(await add('coordinator', { name: '架空 新人' }));
  const [person] = (await contents(session, 'coordinator')).filter((row) => row.name === '架空 新人');
  const other = done(await add('qualification', { coordinator: '架空 新人', kind: '看護師' }));
  expect(await undoBatch(session, batch)).toMatchObject({
    state: 'conflict',
    conflicts: [{ message: '架空 新人 には後から 資格1件 がぶら下がったので、消せません。' }],
  });
  done(await undoBatch(session, other));
  await edit(session, 'coordinator', String(person?.id), { note: ['', '追記'] });
  expect(await undoBatch(session, batch)).toMatchObject({
    conflicts: [{ field: 'note', presentText: '追記' }],
  });
  await edit(session, 'coordinator', String(person?.id), { note: ['追記', ''] });
  done(await undoBatch(session, batch));
  expect((await contents(session, 'coordinator')).some((row) => row.id === person?.id)).toBe(false);
  // 指す先の消えた行は戻らない。
  const [, , , added] = await queryHistory(session.register.db, { table: 'qualification' });
  expect(added).toBeUndefined();
  const redo = (await queryHistory(session.register.db, { table: 'qualification', limit: 1 }))[0];
  expect(await undoBatch(session, redo?.id ?? '')).toMatchObject({
    state: 'conflict',
    conflicts: [{ message: expect.stringContaining('もう台帳に無いので') }],
  });
});

it('前に指していた人がもういなければ、指し直さない', async () => {
  const session = await openSample();
  const add = async (table: string, values: Record<string, string>) => {
    const outcome = await applyEdits(session, { ...NOTHING, table, inserts: [{ values }] });
    return outcome.state === 'done' ? String(outcome.inserted[0]) : '';
  };
  const old = await add('coordinator', { name: '架空 前任' });
  await add('coordinator', { name: '架空 後任' });
  const id = await add('qualification', { coordinator: '架空 前任', kind: '看護師' });
  const batch = await edit(session, 'qualification', id, { coordinator: [old, '架空 後任'] });
  done(await applyEdits(session, { ...NOTHING, table: 'coordinator', deletes: [{ id: old }] }));
  expect(await undoBatch(session, batch)).toMatchObject({
    state: 'conflict',
    conflicts: [
      {
        field: 'coordinator',
        message: '架空 後任 看護師 の「氏名」の前の値は、もう台帳に無いので戻せません。',
      },
    ],
  });
  const [newest] = await queryHistory(session.register.db, { table: 'qualification', id, limit: 1 });
  expect(newest?.changes[0]).toMatchObject({ oldText: '架空 前任', newText: '架空 後任' });
});

it('台帳の行でない変更と、無い変更は断る', async () => {
  const session = await openSample();
  const { register } = session;
  const batch = await change(register, { who: '架空', kind: 'setting' }, (write) => {
    write.update('setting', 'today', { value: '2024-11-01' });
    return write.batch;
  });
  await expect(undoBatch(session, batch)).rejects.toMatchObject({ code: 'cannotUndo' });
  await expect(undoBatch(session, '無い')).rejects.toMatchObject({ code: 'unknownBatch' });
  const created = (await queryHistory(register.db, {})).at(-1);
  await expect(undoBatch(session, created?.id ?? '')).rejects.toMatchObject({ code: 'cannotUndo' });
});

it('1,000行の書き換えも一度の取り消しで戻る', async () => {
  const session = await openSample('empty');
  const inserts = Array.from({ length: 1000 }, (_, n) => ({
    values: { kind: '研修', title: `架空研修${n}` },
  }));
  done(await applyEdits(session, { ...NOTHING, table: 'meeting', inserts }));
  const before = await contents(session, 'meeting');
  const edits = before.flatMap((row) =>
    ['place', 'note', 'topics'].map((field) => ({
      id: String(row.id),
      field,
      seen: '',
      value: `${row.title}の${field}`,
    })),
  );
  const batch = done(await applyEdits(session, { ...NOTHING, table: 'meeting', edits }));
  done(await undoBatch(session, batch));
  expect(await contents(session, 'meeting')).toEqual(before);
});
