import type { FieldValue } from '../../shared/register/field.ts';
import type { Readable } from '../database/register.ts';
import type { WritableTable } from '../database/schema/writableTables.ts';

/** 最後の履歴のまとまり。まだ無ければ ''。 */
export async function loadLastBatch(db: Readable): Promise<string> {
  const last = await db
    .selectFrom('historyBatch')
    .select('id')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.id ?? '';
}

/**
 * あるまとまりの後に変わった欄の、その前の値: 行の id → 列 → 値。
 * そのまとまりがこの台帳に無ければ (別の台帳の書出し、前に戻した台帳) null。
 */
export async function loadChangesSince(
  db: Readable,
  table: WritableTable,
  batch: string,
): Promise<ReadonlyMap<string, ReadonlyMap<string, FieldValue>> | null> {
  const known = await db.selectFrom('historyBatch').select('id').where('id', '=', batch).executeTakeFirst();
  if (known === undefined) return null;
  const entries = await db
    .selectFrom('historyEntry')
    .select(['rowId', 'field', 'old'])
    .where('table', '=', table)
    .where('batch', '>', batch)
    .where('field', 'is not', null)
    .orderBy('id')
    .execute();
  const changes = new Map<string, Map<string, FieldValue>>();
  for (const { rowId, field, old } of entries) {
    const fields = changes.get(rowId) ?? new Map<string, FieldValue>();
    changes.set(rowId, fields);
    // 初めの変更の前の値だけが、書き出したときの値。
    if (field !== null && !fields.has(field)) fields.set(field, readValue(old));
  }
  return changes;
}

function readValue(json: string | null): FieldValue {
  const value: unknown = json === null ? null : JSON.parse(json);
  if (value === null || typeof value === 'string' || typeof value === 'number') return value;
  throw new Error(`台帳の値でない履歴です: ${json}`);
}
