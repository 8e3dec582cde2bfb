import { choiceLabel } from '../../shared/register/choiceLabel.ts';
import type { RegisterDefinition } from '../../shared/register/definition.ts';
import type { FieldValue } from '../../shared/register/field.ts';
import type { FieldContext, Reference } from '../../shared/register/fieldContext.ts';
import { formatField } from '../../shared/register/formatField.ts';
import type { HistoryChange } from '../../shared/register/history.ts';
import type { RegisterRow } from '../../shared/register/row.ts';
import { rowTitle } from '../../shared/register/rowTitle.ts';
import { registerDefinition } from '../../shared/register/tables.ts';
import type { Readable } from '../database/register.ts';
import type { HistoryEntryRow } from '../database/schema/databaseSchema.ts';
import { loadFieldContext } from './loadFieldContext.ts';
import { loadRows } from './loadRows.ts';

/** 履歴の記録を人の言葉に: 台帳・行・欄の名、見せる形の前と後。まとまりの id → 書いた順の変更。 */
export async function describeChanges(
  db: Readable,
  entries: readonly HistoryEntryRow[],
): Promise<ReadonlyMap<string, readonly HistoryChange[]>> {
  const context = await loadFieldContext(db);
  const lost = await loadLostNames(db, context);
  const rows = await loadRowsOf(db, entries);
  const described = entries.flatMap((entry) => {
    const definition = registerDefinition(entry.table);
    if (definition === null) return [];
    return [{ batch: entry.batch, change: describeEntry(entry, definition, rows, lost) }];
  });
  return new Map(
    [...Map.groupBy(described, (each) => each.batch)].map(([batch, each]) => [
      batch,
      each.map(({ change }) => change),
    ]),
  );
}

function describeEntry(
  entry: HistoryEntryRow,
  definition: RegisterDefinition,
  rows: ReadonlyMap<string, RegisterRow>,
  context: FieldContext,
): HistoryChange {
  const field = definition.fields.find((each) => each.key === entry.field) ?? null;
  const whole = entry.field === null;
  const old = whole ? null : parsedValue(entry.old);
  const next = whole ? null : parsedValue(entry.new);
  const row = whole ? parsedRow(entry.new ?? entry.old) : null;
  const shown = (value: FieldValue) =>
    field === null ? String(value ?? '') : formatField(field, value, context);
  const title = rowTitle(definition, rows.get(rowKey(entry)) ?? row ?? {}, context);
  return {
    table: entry.table,
    tableLabel: definition.label,
    id: entry.rowId,
    title,
    action: !whole ? 'update' : entry.old === null ? 'insert' : 'delete',
    field: entry.field,
    fieldLabel: field?.label ?? entry.field ?? '',
    old,
    new: next,
    oldText: whole ? (entry.old === null ? '' : title) : shown(old),
    newText: whole ? (entry.new === null ? '' : title) : shown(next),
    values: definition.fields
      .map((each) => ({ label: each.label, text: formatField(each, row?.[each.key] ?? null, context) }))
      .filter((each) => row !== null && each.text !== ''),
  };
}

/** 今の行。無い行は、いちばん後に消したときの姿。 */
async function loadRowsOf(
  db: Readable,
  entries: readonly HistoryEntryRow[],
): Promise<ReadonlyMap<string, RegisterRow>> {
  const rows = new Map<string, RegisterRow>();
  for (const [table, group] of Map.groupBy(entries, (entry) => entry.table)) {
    const definition = registerDefinition(table);
    if (definition === null) continue;
    const ids = [...new Set(group.map((entry) => entry.rowId))];
    const present = await loadRows(db, definition.table, ids);
    for (const [id, row] of present) rows.set(`${table}\n${id}`, row);
    for (const id of ids.filter((each) => !present.has(each))) {
      const deleted = await lastDeleted(db, table, id);
      if (deleted !== null) rows.set(`${table}\n${id}`, deleted);
    }
  }
  return rows;
}

async function lastDeleted(
  db: Readable,
  table: HistoryEntryRow['table'],
  id: string,
): Promise<RegisterRow | null> {
  const entry = await db
    .selectFrom('historyEntry')
    .select('old')
    .where('table', '=', table)
    .where('rowId', '=', id)
    .where('field', 'is', null)
    .where('new', 'is', null)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return entry === undefined ? null : parsedRow(entry.old);
}

/** 消えても、履歴では名で呼ぶもの。台帳 → 名の列。 */
const NAME_KEYS = {
  coordinator: 'name',
  supportRoom: 'name',
  meeting: 'title',
  training: 'title',
  questionnaire: 'title',
  questionnaireItem: 'text',
} as const;

/** 消えた行も、指している行の履歴では名で呼ぶ。 */
async function loadLostNames(db: Readable, context: FieldContext): Promise<FieldContext> {
  const tables = Object.keys(NAME_KEYS) as (keyof typeof NAME_KEYS)[];
  const deleted = await db
    .selectFrom('historyEntry')
    .select(['table', 'rowId', 'old'])
    .where('table', 'in', tables)
    .where('field', 'is', null)
    .where('new', 'is', null)
    .orderBy('id')
    .execute();
  const references: Record<string, readonly Reference[]> = { ...context.references };
  for (const table of tables) {
    const present = context.references[table];
    const known = new Set(present.map((each) => each.id));
    const lost = new Map(
      deleted
        .filter((entry) => entry.table === table && !known.has(entry.rowId))
        .map((entry) => [entry.rowId, String(parsedRow(entry.old)?.[NAME_KEYS[table]] ?? '')]),
    );
    references[table] = [
      ...present,
      ...[...lost].map(([id, name]) => ({ id, name: name || '(名なし)', detail: '', aliases: [] })),
    ];
  }
  const named = { ...context, references: references as FieldContext['references'] };
  return { ...named, references: { ...named.references, assignment: await lostAssignments(db, named) } };
}

/** 消えた配置は、そのときの人・区・事業の名で呼ぶ。 */
async function lostAssignments(db: Readable, named: FieldContext): Promise<readonly Reference[]> {
  const present = named.references.assignment;
  const known = new Set(present.map((each) => each.id));
  const deleted = await db
    .selectFrom('historyEntry')
    .select(['rowId', 'old'])
    .where('table', '=', 'assignment')
    .where('field', 'is', null)
    .where('new', 'is', null)
    .orderBy('id')
    .execute();
  const lost = new Map(
    deleted.flatMap((entry) => {
      const row = parsedRow(entry.old);
      return row === null || known.has(entry.rowId) ? [] : [[entry.rowId, row] as const];
    }),
  );
  const find = (table: 'coordinator' | 'supportRoom', id: FieldValue | undefined) =>
    named.references[table].find((each) => each.id === id);
  return [
    ...present,
    ...[...lost].map(([id, row]) => {
      const person = find('coordinator', row.coordinator)?.name ?? '(名なし)';
      const ward = find('supportRoom', row.supportRoom)?.detail ?? '';
      const programme = choiceLabel('assignment', 'programme', String(row.programme));
      const place = [ward, programme].filter((word) => word !== '').join('・');
      return { id, name: `${person}（${place}）`, detail: '', aliases: [] };
    }),
  ];
}

function rowKey(entry: HistoryEntryRow): string {
  return `${entry.table}\n${entry.rowId}`;
}

function parsedValue(json: string | null): FieldValue {
  return json === null ? null : (JSON.parse(json) as FieldValue);
}

function parsedRow(json: string | null): RegisterRow | null {
  return json === null ? null : (JSON.parse(json) as RegisterRow);
}
