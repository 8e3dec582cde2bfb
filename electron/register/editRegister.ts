import { DaichoError } from '../../shared/api/failure.ts';
import type { RegisterDefinition, RegisterTable } from '../../shared/register/definition.ts';
import type { EditOutcome, EditRequest, RowDependents } from '../../shared/register/edit.ts';
import type { FieldContext } from '../../shared/register/fieldContext.ts';
import type { RegisterRow } from '../../shared/register/row.ts';
import { rowTitle } from '../../shared/register/rowTitle.ts';
import { change, type Write } from '../database/change.ts';
import { newId } from '../database/newId.ts';
import type { Readable } from '../database/register.ts';
import type { NewRow, RowPatch } from '../database/schema/databaseSchema.ts';
import type { HistoryKind } from '../database/schema/historyTables.ts';
import type { Session } from '../session.ts';
import { describeDependents, loadDependents } from './describeDependents.ts';
import { requireDefinition } from './listRegister.ts';
import { loadFieldContext } from './loadFieldContext.ts';
import { loadRows } from './loadRows.ts';
import { type EditPlan, planEdits } from './planEdits.ts';
import { refuseRepeats } from './refuseRepeats.ts';

/**
 * 台帳への書き込みの入口。書き換え・追加・削除をまとめて一つの履歴のまとまりにする。
 * 読めない欄、見ていた値と違う欄、ぶら下がる行が一つでもあれば、何も書かずにそれを返す。
 */
export async function applyEdits(
  session: Pick<Session, 'register' | 'who'>,
  request: EditRequest,
  kind: HistoryKind = 'edit',
): Promise<EditOutcome> {
  const why = request.why?.trim();
  const batch = { who: session.who, kind, ...(why ? { why } : {}) };
  return change(session.register, batch, (write) => applyWithin(write, request));
}

/** 取引の中で、頼まれた書き換えを一つの台帳に書く。done のほかは何も書いていない。 */
export async function applyWithin(write: Write, request: EditRequest): Promise<EditOutcome> {
  const definition = requireDefinition(request.table);
  refuseFixedRows(definition, request);
  const context = await loadFieldContext(write.read);
  const ids = new Set([...request.edits, ...request.deletes].map((each) => each.id));
  const present = await loadRows(write.read, definition.table, [...ids]);
  const plan = planEdits(definition, request, present, context);
  if (plan.refusals.length > 0) return { state: 'refused', refusals: plan.refusals };
  if (plan.conflicts.length > 0) return { state: 'conflict', conflicts: plan.conflicts };
  const repeated = await refuseRepeats(write.read, definition, request, plan, present);
  if (repeated.length > 0) return { state: 'refused', refusals: repeated };
  if (request.cascade !== true) {
    const rows = await hangingRows(write.read, definition, request, present, context);
    if (rows.length > 0) return { state: 'dependents', rows };
  }
  return writePlan(write, definition.table, request, plan, present);
}

/** 24区は決まった行なので、足すことも消すこともできない。 */
function refuseFixedRows(definition: RegisterDefinition, request: EditRequest): void {
  if (definition.fixedRows && (request.inserts.length > 0 || request.deletes.length > 0)) {
    throw new DaichoError('fixedRows', { label: definition.label });
  }
}

async function hangingRows(
  db: Readable,
  definition: RegisterDefinition,
  request: EditRequest,
  present: ReadonlyMap<string, RegisterRow>,
  context: FieldContext,
): Promise<readonly RowDependents[]> {
  const rows: RowDependents[] = [];
  for (const { id } of request.deletes) {
    const dependents = await describeDependents(db, definition.table, id, context);
    if (dependents.length === 0) continue;
    rows.push({ id, title: rowTitle(definition, present.get(id) ?? {}, context), dependents });
  }
  return rows;
}

async function writePlan(
  write: Write,
  table: RegisterTable,
  request: EditRequest,
  plan: EditPlan,
  present: ReadonlyMap<string, RegisterRow>,
): Promise<EditOutcome> {
  // 消してから書く: 消した行と同じ鍵の行を、同じ書き込みで足せるように。
  for (const id of new Set(request.deletes.map((each) => each.id))) await deleteRow(write, table, id);
  let written = false;
  for (const [id, patch] of plan.patches) {
    // 列と値は列の定義で読んだもの。表ごとの型には戻せない。
    const after = write.update(table, id, patch as RowPatch<RegisterTable>);
    written ||= present.get(id)?.version !== after.version;
  }
  const inserted: string[] = [];
  for (const values of plan.inserts) {
    const id = newId();
    write.insert(table, { ...values, id } as unknown as NewRow<RegisterTable>);
    inserted.push(id);
  }
  written ||= inserted.length > 0 || request.deletes.length > 0;
  return { state: 'done', batch: written ? write.batch : null, inserted, notes: plan.notes };
}

/** ぶら下がる行から先に消す。どれも同じまとまりに残る。 */
async function deleteRow(write: Write, table: RegisterTable, id: string): Promise<void> {
  for (const { definition, rows } of await loadDependents(write.read, table, id)) {
    for (const row of rows) await deleteRow(write, definition.table, String(row[definition.idKey]));
  }
  write.delete(table, id);
}
