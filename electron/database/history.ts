import type { Readable } from './register.ts';
import type { HistoryBatchRow, HistoryEntryRow } from './schema/databaseSchema.ts';
import type { WritableTable } from './schema/writableTables.ts';

/** 履歴の一まとまりと、その中の変更 (書いた順)。 */
export interface HistoryBatch extends HistoryBatchRow {
  readonly entries: readonly HistoryEntryRow[];
}

/** 履歴を新しい順に。表や行で絞ると、その変更だけを持つまとまりになる。 */
export async function loadHistory(
  read: Readable,
  filter: { readonly table?: WritableTable; readonly rowId?: string; readonly limit?: number } = {},
): Promise<readonly HistoryBatch[]> {
  const { table, rowId, limit = 100 } = filter;
  let matching = read.selectFrom('historyEntry');
  if (table !== undefined) matching = matching.where('table', '=', table);
  if (rowId !== undefined) matching = matching.where('rowId', '=', rowId);
  const batches = await read
    .selectFrom('historyBatch')
    .selectAll()
    .where('id', 'in', matching.select('batch'))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  if (batches.length === 0) return [];
  const entries = await matching
    .selectAll()
    .where(
      'batch',
      'in',
      batches.map((batch) => batch.id),
    )
    .orderBy('id')
    .execute();
  const byBatch = Map.groupBy(entries, (entry) => entry.batch);
  return batches.map((batch) => ({ ...batch, entries: byBatch.get(batch.id) ?? [] }));
}
