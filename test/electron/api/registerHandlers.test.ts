import { expect, it } from 'vitest';
import { createDispatch } from '../../../electron/api/dispatch.ts';
import type { Handlers } from '../../../electron/api/handlers.ts';
import { registerHandlers } from '../../../electron/api/registerHandlers.ts';
import type { SessionHolder } from '../../../electron/api/sessionHolder.ts';
import type { CallInput, CallName, CallOutput } from '../../../shared/api/contract.ts';
import { KITA, openSample } from '../register/sampleSession.ts';

/** 窓と同じ道: 約束の形の確かめと、渡せる値かの確かめを通る。 */
async function openCalls() {
  const session = await openSample();
  const handlers = registerHandlers({ use: () => session } as SessionHolder);
  const dispatch = createDispatch(handlers as Handlers, (error) => String(error));
  return async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const result = await dispatch(name, input, () => undefined);
    if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message}`);
    return result.value as CallOutput<N>;
  };
}

it('一覧・書く・履歴・取り消しが窓から一巡する', async () => {
  const call = await openCalls();
  const { rows, fields, context } = await call('register.list', { table: 'institution', asOf: '2024-09-01' });
  const id = String(rows[0]?.id);
  const applied = await call('register.apply', {
    table: 'institution',
    edits: [{ id, field: 'note', seen: '', value: '窓から' }],
    inserts: [],
    deletes: [],
  });
  const batch = applied.state === 'done' ? applied.batch : null;
  const [newest] = await call('register.history', { table: 'institution', id, limit: 1 });
  const undone = await call('register.undo', { batch: batch ?? '' });
  const after = await call('register.list', { table: 'institution', asOf: null });
  expect([rows.length, fields.length, context.wards.length, context.references.supportRoom.length]).toEqual([
    132, 14, 24, 24,
  ]);
  expect(newest).toMatchObject({ id: batch, size: 1, changes: [{ newText: '窓から' }] });
  expect(undone).toMatchObject({ state: 'done', skipped: [] });
  expect(after.rows.find((row) => row.id === id)?.note).toBe('');
});

it('食い違いは例外ではなく値で返る', async () => {
  const call = await openCalls();
  const edits = [{ id: KITA, field: 'kana', seen: 'みなみく', value: 'にしく' }];
  const outcome = await call('register.apply', { table: 'ward', edits, inserts: [], deletes: [] });
  expect(outcome).toMatchObject({
    state: 'conflict',
    conflicts: [{ id: KITA, title: '北区', seen: 'みなみく', present: 'きたく' }],
  });
  await expect(
    call('register.apply', { table: 'ward', edits: [], inserts: [], deletes: [{ id: KITA }] }),
  ).rejects.toThrow('fixedRows: 区の台帳は行が決まっています');
});

it('点検・数・判定・ぶら下がり・人の集計が窓から読める', async () => {
  const call = await openCalls();
  const findings = await call('register.check', {});
  const counts = await call('register.counts', { asOf: '2024-09-01' });
  const judged = await call('register.eligibility', { coordinator: null, day: '2024-10-01' });
  const { rows } = await call('register.list', { table: 'coordinator', asOf: null });
  const dependents = await call('register.dependents', { table: 'coordinator', id: String(rows[0]?.id) });
  const people = await call('register.people', { programme: 'room', day: '2018-04-01' });
  const now = await call('register.people', { programme: 'room', day: '2024-10-01' });
  expect([
    findings.length,
    counts.find((each) => each.table === 'institution')?.count,
    judged.every((each) => each.met.length > 0),
    dependents.length > 0,
    people.people.total,
    people.people.distribution.map((each) => each.wards.length),
    now.newcomers.length,
    now.expiring.length > 0,
    Math.max(...now.qualifications.map((each) => each.people)) <= now.persons,
  ]).toEqual([9, 132, true, true, 90, [5, 5, 6, 3, 1, 1, 1, 1, 1], 9, true, true]);
  await expect(call('register.counts', { asOf: '令和6年9月1日' })).rejects.toThrow('badArgument');
});
