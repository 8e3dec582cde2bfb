import { DaichoError } from '../../shared/api/failure.ts';
import type { RegisterDefinition } from '../../shared/register/definition.ts';
import type { CellConflict } from '../../shared/register/edit.ts';
import type { FieldValue, RegisterField } from '../../shared/register/field.ts';
import type { FieldContext } from '../../shared/register/fieldContext.ts';
import type { UndoOutcome } from '../../shared/register/history.ts';
import type { RegisterRow } from '../../shared/register/row.ts';
import { rowTitle } from '../../shared/register/rowTitle.ts';
import { registerDefinition } from '../../shared/register/tables.ts';
import { change, type Write } from '../database/change.ts';
import type { Readable } from '../database/register.ts';
import type { HistoryEntryRow, NewRow, RowPatch } from '../database/schema/databaseSchema.ts';
import type { Session } from '../session.ts';
import { cellConflict, goneConflict } from './cellConflict.ts';
import { loadDependents } from './describeDependents.ts';
import { loadFieldContext } from './loadFieldContext.ts';
import { loadRows } from './loadRows.ts';

/**
 * 履歴のまとまりを取り消す: 逆の変更を、新しいまとまりとして書く。取り消しを取り消すとやり直しになる。
 * 欄の今の値がそのとき書いた値でなければ戻さない。一つでもあれば何も書かずに返す
 * (skipConflicts なら、その欄だけを残してほかを戻す)。
 */
export async function undoBatch(
  session: Pick<Session, 'register' | 'who'>,
  batch: string,
  options: { readonly skipConflicts?: boolean | undefined } = {},
): Promise<UndoOutcome> {
  const entries = await loadEntries(session.register.db, batch);
  try {
    return await change(
      session.register,
      { who: session.who, kind: 'undo', undoes: batch },
      async (write) => {
        const context = await loadFieldContext(write.read);
        const conflicts: CellConflict[] = [];
        // 書く扉が戻させなかった欄 (事例の「公開」の印)。ほかが戻れば、そのままにして告げる。
        const held = new Map<string, CellConflict>();
        let written = false;
        // 後に書いたものから戻す: 子の行は親より後に足され、先に消されている。
        for (const { entry, definition } of entries.toReversed()) {
          const conflict = await takeBack(write, entry, definition, context);
          if (conflict === null) written = true;
          else if (conflict.held) held.set(entry.rowId, conflict);
          else conflicts.push(conflict);
        }
        const skipped = [...conflicts, ...held.values()];
        const stuck = conflicts.length > 0 || !written;
        if (stuck && skipped.length > 0 && options.skipConflicts !== true) throw new Conflicted(skipped);
        return { state: 'done', batch: written ? write.batch : null, skipped };
      },
    );
  } catch (error) {
    if (error instanceof Conflicted) return { state: 'conflict', conflicts: error.conflicts };
    throw error;
  }
}

/** 書きかけを捨てて戻るためだけの例外。 */
class Conflicted extends Error {
  readonly conflicts: readonly CellConflict[];
  constructor(conflicts: readonly CellConflict[]) {
    super('取り消せない欄があります');
    this.conflicts = conflicts;
  }
}

interface RegisterEntry {
  readonly entry: HistoryEntryRow;
  readonly definition: RegisterDefinition;
}

async function loadEntries(db: Readable, batch: string): Promise<readonly RegisterEntry[]> {
  const entries = await db
    .selectFrom('historyEntry')
    .selectAll()
    .where('batch', '=', batch)
    .orderBy('id')
    .execute();
  if (entries.length === 0) throw new DaichoError('unknownBatch');
  return entries.map((entry) => {
    const definition = registerDefinition(entry.table);
    if (definition === null || (definition.fixedRows && entry.field === null)) {
      throw new DaichoError('cannotUndo');
    }
    return { entry, definition };
  });
}

/** 一つの変更を戻す。戻せなければその訳。 */
async function takeBack(
  write: Write,
  entry: HistoryEntryRow,
  definition: RegisterDefinition,
  context: FieldContext,
): Promise<CellConflict | null> {
  const row = (await loadRows(write.read, definition.table, [entry.rowId])).get(entry.rowId);
  if (entry.field !== null) return takeBackField(write, entry, entry.field, definition, row, context);
  if (entry.old === null) return takeBackInsert(write, entry, definition, row, context);
  return takeBackDelete(write, entry, definition, row, context);
}

async function takeBackField(
  write: Write,
  entry: HistoryEntryRow,
  key: string,
  definition: RegisterDefinition,
  row: RegisterRow | undefined,
  context: FieldContext,
): Promise<CellConflict | null> {
  if (row === undefined) return goneConflict(definition, entry.rowId);
  const field = definition.fields.find((each) => each.key === key);
  if (field === undefined) throw new Error(`${definition.table}.${key} は台帳の列ではありません`);
  const written = parsed<FieldValue>(entry.new);
  if ((row[key] ?? null) !== written) return cellConflict(definition, field, row, written, context);
  const old = parsed<FieldValue>(entry.old);
  if (!(await stillThere(write.read, field, old))) {
    const title = rowTitle(definition, row, context);
    return {
      ...cellConflict(definition, field, row, written, context),
      message: `${title} の「${field.label}」の前の値は、もう台帳に無いので戻せません。`,
    };
  }
  const patch = { [key]: old };
  const after: RegisterRow = {
    ...write.update(definition.table, entry.rowId, patch as RowPatch<typeof definition.table>),
  };
  if ((after[key] ?? null) === old) return null;
  const title = rowTitle(definition, row, context);
  return {
    ...cellConflict(definition, field, row, written, context),
    message: `${title} の「${field.label}」は取り消しでは戻せません。その画面で確かめ直してください。`,
    held: true,
  };
}

/** 足した行を消す。その後に変わった行、ほかの行がぶら下がった行は消さない。 */
async function takeBackInsert(
  write: Write,
  entry: HistoryEntryRow,
  definition: RegisterDefinition,
  row: RegisterRow | undefined,
  context: FieldContext,
): Promise<CellConflict | null> {
  if (row === undefined) return goneConflict(definition, entry.rowId);
  const written = parsed<RegisterRow>(entry.new) ?? {};
  const moved = definition.fields.find(
    (field) => field.key in row && (row[field.key] ?? null) !== (written[field.key] ?? null),
  );
  if (moved !== undefined) {
    return cellConflict(definition, moved, row, written[moved.key] ?? null, context);
  }
  const hanging = await loadDependents(write.read, definition.table, entry.rowId);
  if (hanging.length > 0) {
    const title = rowTitle(definition, row, context);
    const counts = hanging.map((each) => `${each.definition.label}${each.rows.length}件`).join('、');
    return {
      ...goneConflict(definition, entry.rowId, title),
      message: `${title} には後から ${counts} がぶら下がったので、消せません。`,
    };
  }
  write.delete(definition.table, entry.rowId);
  return null;
}

/** 消した行を元の id で足し直す。指す先がもう無ければ足さない。 */
async function takeBackDelete(
  write: Write,
  entry: HistoryEntryRow,
  definition: RegisterDefinition,
  row: RegisterRow | undefined,
  context: FieldContext,
): Promise<CellConflict | null> {
  const { version: _, ...kept } = parsed<RegisterRow>(entry.old) ?? {};
  const title = rowTitle(definition, kept, context);
  const refuse = (message: string) => ({ ...goneConflict(definition, entry.rowId, title), message });
  if (row !== undefined) return refuse(`${title} はもう${definition.label}の台帳にあります。`);
  for (const field of definition.fields) {
    if (!(await stillThere(write.read, field, kept[field.key] ?? null))) {
      return refuse(`${title} の「${field.label}」はもう台帳に無いので、行を戻せません。`);
    }
  }
  write.insert(definition.table, kept as unknown as NewRow<typeof definition.table>);
  return null;
}

/** 参照の指す行がまだあるか。参照でない欄は問わない。 */
async function stillThere(db: Readable, field: RegisterField, value: FieldValue): Promise<boolean> {
  if (field.kind !== 'reference' || field.table === undefined || typeof value !== 'string') return true;
  // 様式の項目は台帳の行ではなく、公表した版は消えない。
  if (field.table === 'formItem' || field.table === 'formFigure') return true;
  return (await loadRows(db, field.table, [value])).has(value);
}

function parsed<T>(json: string | null): T | null {
  return json === null ? null : (JSON.parse(json) as T);
}
