import type { RegisterTable } from '../../shared/register/definition.ts';
import type { RegisterRow } from '../../shared/register/row.ts';
import { definitionOf } from '../../shared/register/tables.ts';
import type { Readable } from '../database/register.ts';

/** SQLite が一つの文で受け取れる値には限りがあるので、分けて読む。 */
const CHUNK = 500;

/** 台帳の行を id で。無い行は入らない。列はその表にあるものだけ。 */
export async function loadRows(
  db: Readable,
  table: RegisterTable,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RegisterRow>> {
  const { idKey } = definitionOf(table);
  const found = new Map<string, RegisterRow>();
  for (let start = 0; start < ids.length; start += CHUNK) {
    for (const row of await loadRowsBy(db, table, idKey, ids.slice(start, start + CHUNK))) {
      found.set(String(row[idKey]), row);
    }
  }
  return found;
}

/** ある列がどれかの値である行。id の順。 */
export async function loadRowsBy(
  db: Readable,
  table: RegisterTable,
  column: string,
  values: readonly string[],
): Promise<readonly RegisterRow[]> {
  // 表と列は定義から来る名で、型は表ごとに違う。どの台帳の列も文字・数・空なので、行の形は同じ。
  const rows = await db
    .selectFrom(table as 'coordinator')
    .selectAll()
    .where(column as 'id', 'in', values)
    .orderBy(definitionOf(table).idKey as 'id')
    .execute();
  return rows as readonly object[] as readonly RegisterRow[];
}
