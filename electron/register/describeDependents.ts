import type { RegisterTable } from '../../shared/register/definition.ts';
import type { Dependents } from '../../shared/register/edit.ts';
import type { FieldContext } from '../../shared/register/fieldContext.ts';
import type { RegisterRow } from '../../shared/register/row.ts';
import { rowTitle } from '../../shared/register/rowTitle.ts';
import { REGISTERS } from '../../shared/register/tables.ts';
import type { Readable } from '../database/register.ts';
import { loadFieldContext } from './loadFieldContext.ts';
import { loadRowsBy } from './loadRows.ts';

/** この行を消すと宙に浮くもの: 台帳ごとの数と名。無ければ空。 */
export async function describeDependents(
  db: Readable,
  table: RegisterTable,
  id: string,
  context?: FieldContext,
): Promise<readonly Dependents[]> {
  const names = context ?? (await loadFieldContext(db));
  const found: Dependents[] = [];
  for (const { definition, rows } of await loadDependents(db, table, id)) {
    found.push({
      table: definition.table,
      label: definition.label,
      count: rows.length,
      names: rows.map((row) => rowTitle(definition, row, names)),
    });
  }
  return found;
}

/** この行を指す行を、台帳ごとに。行の無い台帳は入らない。 */
export async function loadDependents(db: Readable, table: RegisterTable, id: string) {
  const found: { definition: (typeof REGISTERS)[number]; rows: readonly RegisterRow[] }[] = [];
  for (const definition of REGISTERS) {
    const pointing = definition.fields.filter((field) => field.kind === 'reference' && field.table === table);
    for (const field of pointing) {
      const rows = await loadRowsBy(db, definition.table, field.key, [id]);
      if (rows.length > 0) found.push({ definition, rows });
    }
  }
  return found;
}
