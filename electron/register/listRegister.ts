import { DaichoError } from '../../shared/api/failure.ts';
import type { RegisterDefinition, RegisterTable } from '../../shared/register/definition.ts';
import { isValidOn } from '../../shared/register/isValidOn.ts';
import type { RegisterRow } from '../../shared/register/row.ts';
import { REGISTERS, registerDefinition } from '../../shared/register/tables.ts';
import type { Readable } from '../database/register.ts';
import { BASE_ROWS } from './rows/baseRows.ts';
import { EVENT_ROWS } from './rows/eventRows.ts';
import type { RowsOf } from './rows/rowsOf.ts';
import { SUPPORT_ROWS } from './rows/supportRows.ts';

interface RegisterRows {
  readonly definition: RegisterDefinition;
  readonly rows: readonly RegisterRow[];
  /** 台帳にはあるが、その基準日には有効でない行。 */
  readonly outside: readonly RegisterRow[];
}

/** 台帳の行を決まった順で。基準日があれば有効な行だけ、無ければ終わった行も。 */
export async function listRegister(db: Readable, table: string, asOf: string | null): Promise<RegisterRows> {
  const definition = requireDefinition(table);
  const rows = (await ROWS[definition.table](db)) as readonly RegisterRow[];
  const { valid } = definition;
  if (asOf === null || valid === null) return { definition, rows, outside: [] };
  const inside = (row: RegisterRow) => isValidOn(dateIn(row, valid.from), dateIn(row, valid.to), asOf);
  return { definition, rows: rows.filter(inside), outside: rows.filter((row) => !inside(row)) };
}

/** 名前から台帳の定義。無い名は断る。 */
export function requireDefinition(table: string): RegisterDefinition {
  const definition = registerDefinition(table);
  if (definition === null) {
    throw new DaichoError('unknownTable', { table, known: REGISTERS.map((each) => each.table).join('・') });
  }
  return definition;
}

const ROWS: Readonly<Record<RegisterTable, RowsOf>> = { ...BASE_ROWS, ...EVENT_ROWS, ...SUPPORT_ROWS };

function dateIn(row: RegisterRow, key: string): string | null {
  const value = row[key];
  return typeof value === 'string' ? value : null;
}
