import type { RegisterImported } from '../../shared/api/contract.ts';
import { DaichoError } from '../../shared/api/failure.ts';
import type { EditOutcome, EditRequest } from '../../shared/register/edit.ts';
import type { ImportMeta } from '../../shared/register/exchange/importMeta.ts';
import type { ImportPreview } from '../../shared/register/exchange/importPreview.ts';
import type { MatchPlace } from '../../shared/register/exchange/matchPlace.ts';
import type { FieldContext } from '../../shared/register/fieldContext.ts';
import { formatField } from '../../shared/register/formatField.ts';
import { matchImport } from '../../shared/register/matchImport.ts';
import { makeBackup } from '../database/backup.ts';
import type { Session } from '../session.ts';
import { applyEdits } from './editRegister.ts';
import { listRegister, requireDefinition } from './listRegister.ts';
import { loadChangesSince } from './loadChangesSince.ts';
import { loadFieldContext } from './loadFieldContext.ts';
import { readImportFile } from './readImportFile.ts';

/** ファイルを読み、取り込むとどうなるかを言う。何も書かない。 */
export async function previewImport(
  session: Session,
  table: string,
  file: string,
  bytes: Uint8Array,
): Promise<ImportPreview> {
  const definition = requireDefinition(table);
  const sheet = await readImportFile(session, definition, file, bytes);
  return matchImport(sheet, await loadPlace(session, table, sheet.meta));
}

/**
 * 見せたもののうち選ばれた行を、控えを取ってから一つの履歴のまとまりで書く。
 * @param rows ファイルの行の番号。null なら変わる行と新しい行のすべて
 */
export async function commitImport(
  session: Session,
  preview: ImportPreview,
  rows: readonly number[] | null,
  file: string,
): Promise<RegisterImported> {
  const wanted = rows === null ? null : new Set(rows);
  const chosen = (row: number) => wanted === null || wanted.has(row);
  const changed = preview.changed.filter((each) => chosen(each.row));
  const added = preview.added.filter((each) => chosen(each.row));
  if (changed.length + added.length === 0) return { batch: null, changed: 0, added: 0 };
  const definition = requireDefinition(preview.table);
  const context = await loadFieldContext(session.register.db);
  const request: EditRequest = {
    table: preview.table,
    edits: changed.flatMap(({ id, fields }) =>
      fields.map((each) => ({ id, field: each.field, seen: each.old, value: each.newText })),
    ),
    inserts: added.map(({ values }) => ({
      values: Object.fromEntries(
        definition.fields
          .filter((field) => field.key in values)
          .map((field) => [field.key, formatField(field, values[field.key] ?? null, context)]),
      ),
    })),
    deletes: [],
    why: `取り込み: ${file}`,
  };
  await makeBackup(session.register, session.backupFolder, 'before-import', new Date());
  const outcome = await applyEdits(session, request, 'import');
  if (outcome.state !== 'done') throw new DaichoError('importStale', { detail: staleDetail(outcome) });
  return { batch: outcome.batch, changed: changed.length, added: added.length };
}

async function loadPlace(session: Session, table: string, meta: ImportMeta | null): Promise<MatchPlace> {
  const { db } = session.register;
  const { definition, rows } = await listRegister(db, table, null);
  const context = await loadFieldContext(db);
  const since = meta === null ? null : await loadChangesSince(db, definition.table, meta.lastBatch);
  const contextAtExport = meta === null ? context : await loadContextSince(session, context, meta.lastBatch);
  return { definition, context, rows, today: session.clock.today(), since, contextAtExport };
}

/** 書き出した後に変わった人と室の名を、書き出したときの名に戻した名簿。 */
async function loadContextSince(
  session: Session,
  context: FieldContext,
  batch: string,
): Promise<FieldContext> {
  const { db } = session.register;
  const restore = async (table: 'coordinator' | 'supportRoom') => {
    const changes = await loadChangesSince(db, table, batch);
    return context.references[table].map((each) => {
      const name = changes?.get(each.id)?.get('name');
      return typeof name === 'string' ? { ...each, name } : each;
    });
  };
  return {
    ...context,
    references: {
      ...context.references,
      coordinator: await restore('coordinator'),
      supportRoom: await restore('supportRoom'),
    },
  };
}

function staleDetail(outcome: Exclude<EditOutcome, { state: 'done' }>): string {
  if (outcome.state === 'conflict') return outcome.conflicts[0]?.message ?? '';
  return outcome.state === 'refused' ? (outcome.refusals[0]?.reason ?? '') : '';
}
