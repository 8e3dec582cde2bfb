import { expect, it } from 'vitest';
import { applyEdits } from '../../../electron/register/editRegister.ts';
import { listRegister } from '../../../electron/register/listRegister.ts';
import { loadFieldContext } from '../../../electron/register/loadFieldContext.ts';
import { undoBatch } from '../../../electron/register/undoBatch.ts';
import type { Session } from '../../../electron/session.ts';
import type { RegisterTable } from '../../../shared/register/definition.ts';
import type { CellEdit, EditOutcome } from '../../../shared/register/edit.ts';
import { formatField } from '../../../shared/register/formatField.ts';
import type { RegisterRow } from '../../../shared/register/row.ts';
import { definitionOf } from '../../../shared/register/tables.ts';
import { openSample } from './sampleSession.ts';

const NOTHING = { edits: [], inserts: [], deletes: [] };

async function rowsOf({ register }: Session, table: RegisterTable): Promise<readonly RegisterRow[]> {
  return (await listRegister(register.db, table, null)).rows;
}

function batchOf(outcome: EditOutcome): string {
  if (outcome.state !== 'done' || outcome.batch === null) throw new Error(JSON.stringify(outcome));
  return outcome.batch;
}

/** 行を、打つときの字にして足す。 */
async function addLike(session: Session, table: RegisterTable, row: RegisterRow): Promise<EditOutcome> {
  const context = await loadFieldContext(session.register.db);
  const fields = definitionOf(table).fields.filter(({ readOnly }) => !readOnly);
  const values = Object.fromEntries(
    fields.map((field) => [field.key, formatField(field, row[field.key] ?? null, context)]),
  );
  return applyEdits(session, { ...NOTHING, table, inserts: [{ values }] });
}

it.each(['attendance', 'meetingPlan', 'indicatorValue', 'onboarding', 'onboardingGoal'] as const)(
  '消した後に同じ鍵の行が足されていれば (%s)、取り消しは一文で断る',
  async (table) => {
    const session = await openSample();
    const [row] = await rowsOf(session, table);
    if (row === undefined) throw new Error('行がありません');
    const gone = batchOf(await applyEdits(session, { ...NOTHING, table, deletes: [{ id: String(row.id) }] }));
    batchOf(await addLike(session, table, row));
    const before = await rowsOf(session, table);
    const undone = await undoBatch(session, gone);
    expect(undone).toMatchObject({
      state: 'conflict',
      conflicts: [{ message: expect.stringContaining('が同じ行がもうあります。') }],
    });
    expect(await rowsOf(session, table)).toEqual(before);
  },
);

it('変えた後に元の鍵の行が足されていれば、取り消しは一文で断り、ほかの欄も戻さない', async () => {
  const session = await openSample();
  const row = (await rowsOf(session, 'meetingPlan'))[0];
  if (row === undefined) throw new Error('計画がありません');
  const edit = (field: string, value: string): CellEdit => ({
    id: String(row.id),
    field,
    seen: row[field] ?? null,
    value,
  });
  const moved = batchOf(
    await applyEdits(session, {
      ...NOTHING,
      table: 'meetingPlan',
      edits: [edit('fiscalYear', '令和12年度'), edit('note', '移した（架空）')],
    }),
  );
  const twin = batchOf(await addLike(session, 'meetingPlan', row));
  expect(await undoBatch(session, moved)).toMatchObject({
    state: 'conflict',
    conflicts: [{ field: 'note' }, { field: 'fiscalYear' }],
  });
  expect(await undoBatch(session, twin)).toMatchObject({ state: 'done' });
  expect(await undoBatch(session, moved)).toMatchObject({ state: 'done', skipped: [] });
});

it('鍵の二つの列を一度に変えたものは、途中の鍵の行があっても一度に戻る', async () => {
  const session = await openSample();
  const rows = await rowsOf(session, 'meetingPlan');
  const [row] = rows;
  if (row === undefined) throw new Error('計画がありません');
  const edit = (field: string, value: string): CellEdit => ({
    id: String(row.id),
    field,
    seen: row[field] ?? null,
    value,
  });
  const moved = batchOf(
    await applyEdits(session, {
      ...NOTHING,
      table: 'meetingPlan',
      edits: [edit('fiscalYear', '令和12年度'), edit('kind', 'その他')],
    }),
  );
  batchOf(await addLike(session, 'meetingPlan', { ...row, kind: 'other' }));
  batchOf(await addLike(session, 'meetingPlan', { ...row, fiscalYear: 2030 }));
  expect(await undoBatch(session, moved)).toMatchObject({ state: 'done', skipped: [] });
});

it('会議から研修へ移した参加者は、取り消しで会議に戻る', async () => {
  const session = await openSample();
  const row = (await rowsOf(session, 'attendance')).find(({ meeting }) => meeting !== null);
  const training = (await rowsOf(session, 'training'))[0];
  if (row === undefined || training === undefined) throw new Error('行がありません');
  const moved = batchOf(
    await applyEdits(session, {
      ...NOTHING,
      table: 'attendance',
      edits: [
        { id: String(row.id), field: 'meeting', seen: row.meeting ?? null, value: '' },
        { id: String(row.id), field: 'training', seen: null, value: String(training.id) },
      ],
    }),
  );
  expect(await undoBatch(session, moved)).toMatchObject({ state: 'done', skipped: [] });
  const after = (await rowsOf(session, 'attendance')).find(({ id }) => id === row.id);
  expect([after?.meeting, after?.training]).toEqual([row.meeting, null]);
});

it.each([
  ['indicator', '順'],
  ['caseExample', '番号'],
] as const)('%s の順は 1 から。0 は一文で断る', async (table, label) => {
  const session = await openSample();
  const [row] = await rowsOf(session, table);
  const outcome = await applyEdits(session, {
    ...NOTHING,
    table,
    edits: [{ id: String(row?.id), field: 'position', seen: row?.position ?? null, value: '0' }],
  });
  expect(outcome).toMatchObject({
    state: 'refused',
    refusals: [{ reason: `「${label}」は 1 からの数です。` }],
  });
});
