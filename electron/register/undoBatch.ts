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
import { findRowProblem } from './findRowProblem.ts';
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
        for (const step of stepsBack(entries)) {
          const back = await takeBack(write, step, context);
          written ||= back.written;
          for (const conflict of back.conflicts) {
            if (conflict.held) held.set(conflict.id, conflict);
            else conflicts.push(conflict);
          }
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

/** 一度に戻すもの: 足した・消した行一つか、一度に変えた一つの行の欄のすべて。後に書いた欄が先。 */
type StepBack = readonly [RegisterEntry, ...RegisterEntry[]];

/** 戻した結果。conflicts は戻せなかった欄か行。 */
interface TakenBack {
  readonly written: boolean;
  readonly conflicts: readonly CellConflict[];
}

/** 後に書いたものから。一度に変えた欄をまとめるのは、戻す途中の行が行の決まり (once, oneOf) に触れないように。 */
function stepsBack(entries: readonly RegisterEntry[]): readonly StepBack[] {
  const steps: [RegisterEntry, ...RegisterEntry[]][] = [];
  for (const each of entries.toReversed()) {
    const last = steps.at(-1);
    const { table, rowId, field } = each.entry;
    const together =
      last !== undefined &&
      field !== null &&
      last.every(
        ({ entry }) =>
          entry.table === table && entry.rowId === rowId && entry.field !== null && entry.field !== field,
      );
    if (together) last.push(each);
    else steps.push([each]);
  }
  return steps;
}

async function takeBack(write: Write, step: StepBack, context: FieldContext): Promise<TakenBack> {
  const [{ entry, definition }] = step;
  const row = (await loadRows(write.read, definition.table, [entry.rowId])).get(entry.rowId);
  if (entry.field !== null) return takeBackFields(write, step, row, context);
  if (entry.old !== null) return takeBackDelete(write, entry, definition, row, context);
  const conflict = await takeBackInsert(write, entry, definition, row, context);
  return conflict === null ? { written: true, conflicts: [] } : { written: false, conflicts: [conflict] };
}

/** 一つの行の、一度に変わった欄を一度に戻す。 */
async function takeBackFields(
  write: Write,
  step: StepBack,
  row: RegisterRow | undefined,
  context: FieldContext,
): Promise<TakenBack> {
  const [{ entry, definition }] = step;
  if (row === undefined) return { written: false, conflicts: [goneConflict(definition, entry.rowId)] };
  const title = rowTitle(definition, row, context);
  const conflicts: CellConflict[] = [];
  const wanted: { field: RegisterField; old: FieldValue; conflict: CellConflict }[] = [];
  for (const { entry: each } of step) {
    const field = definition.fields.find(({ key }) => key === each.field);
    if (field === undefined) throw new Error(`${definition.table}.${each.field} は台帳の列ではありません`);
    const written = parsed<FieldValue>(each.new);
    const conflict = cellConflict(definition, field, row, written, context);
    const old = parsed<FieldValue>(each.old);
    if ((row[field.key] ?? null) !== written) conflicts.push(conflict);
    else if (await stillThere(write.read, field, old)) wanted.push({ field, old, conflict });
    else {
      const message = `${title} の「${field.label}」の前の値は、もう台帳に無いので戻せません。`;
      conflicts.push({ ...conflict, message });
    }
  }
  const patch = Object.fromEntries(wanted.map(({ field, old }) => [field.key, old]));
  const problem = await findRowProblem(write.read, definition, entry.rowId, { ...row, ...patch }, patch);
  if (problem !== null) {
    const refused = wanted.map(({ field, conflict }) => ({
      ...conflict,
      message: `${title} の「${field.label}」は戻せません。${problem}`,
    }));
    return { written: false, conflicts: [...conflicts, ...refused] };
  }
  const after: RegisterRow = {
    ...write.update(definition.table, entry.rowId, patch as RowPatch<typeof definition.table>),
  };
  const kept = wanted.filter(({ field, old }) => (after[field.key] ?? null) !== old);
  const held = kept.map(({ field, conflict }) => ({
    ...conflict,
    message: heldMessage(title, field),
    held: true as const,
  }));
  return { written: kept.length < wanted.length, conflicts: [...conflicts, ...held] };
}

const heldMessage = (title: string, { label }: RegisterField) =>
  `${title} の「${label}」は取り消しでは戻せません。その画面で確かめ直してください。`;

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

/** 消した行を元の id で足し直す。指す先がもう無ければ、また同じ鍵の行があれば足さない。 */
async function takeBackDelete(
  write: Write,
  entry: HistoryEntryRow,
  definition: RegisterDefinition,
  row: RegisterRow | undefined,
  context: FieldContext,
): Promise<TakenBack> {
  const { version: _, ...kept } = parsed<RegisterRow>(entry.old) ?? {};
  const title = rowTitle(definition, kept, context);
  const gone = goneConflict(definition, entry.rowId, title);
  const refuse = (message: string) => ({ written: false, conflicts: [{ ...gone, message }] });
  if (row !== undefined) return refuse(`${title} はもう${definition.label}の台帳にあります。`);
  for (const field of definition.fields) {
    if (!(await stillThere(write.read, field, kept[field.key] ?? null))) {
      return refuse(`${title} の「${field.label}」はもう台帳に無いので、行を戻せません。`);
    }
  }
  const problem = await findRowProblem(write.read, definition, entry.rowId, kept, kept);
  if (problem !== null) return refuse(`${title} は戻せません。${problem}`);
  const after: RegisterRow = {
    ...write.insert(definition.table, kept as unknown as NewRow<typeof definition.table>),
  };
  const moved = definition.fields.find(({ key }) => (after[key] ?? null) !== (kept[key] ?? null));
  if (moved === undefined) return { written: true, conflicts: [] };
  const held = cellConflict(definition, moved, after, kept[moved.key] ?? null, context);
  return { written: true, conflicts: [{ ...held, message: heldMessage(title, moved), held: true }] };
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
