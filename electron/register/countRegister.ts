import type { RegisterCount } from '../../shared/register/counts.ts';
import { REGISTERS } from '../../shared/register/tables.ts';
import type { Readable } from '../database/register.ts';
import { requireDefinition } from './listRegister.ts';

/** 台帳の行の数。基準日があれば、その日に有効な行だけ (`design.md` 2 As of)。 */
export async function countRegister(db: Readable, table: string, asOf: string | null): Promise<number> {
  const definition = requireDefinition(table);
  // どの表も同じ形で数えるだけなので、型は一つの表のものを借りる。
  let rows = db.selectFrom(definition.table as 'assignment');
  if (asOf !== null && definition.valid !== null) {
    const from = definition.valid.from as 'from';
    const to = definition.valid.to as 'to';
    rows = rows
      .where((each) => each.or([each(from, 'is', null), each(from, '<=', asOf)]))
      .where((each) => each.or([each(to, 'is', null), each(to, '>=', asOf)]));
  }
  const { n } = await rows.select((each) => each.fn.countAll<number>().as('n')).executeTakeFirstOrThrow();
  return n;
}

/** どの台帳も。 */
export async function countRegisters(db: Readable, asOf: string | null): Promise<readonly RegisterCount[]> {
  const counts: RegisterCount[] = [];
  for (const { table, label } of REGISTERS) {
    counts.push({ table, label, count: await countRegister(db, table, asOf) });
  }
  return counts;
}
