import type { RegisterDefinition } from '../../shared/register/definition.ts';
import type { RegisterRow } from '../../shared/register/row.ts';
import { onceKey, onceProblem, oneOfProblem } from '../../shared/register/rowRules.ts';
import type { Readable } from '../database/register.ts';
import { loadRowsBy } from './loadRows.ts';

/** 行をこう書くと行の決まり (once, oneOf) に合わなくなるなら、その訳。patch は書く列。 */
export async function findRowProblem(
  db: Readable,
  definition: RegisterDefinition,
  id: string,
  row: RegisterRow,
  patch: RegisterRow,
): Promise<string | null> {
  const { once, oneOf, table, idKey } = definition;
  if (oneOf?.some((key) => key in patch)) {
    const problem = oneOfProblem(definition, row);
    if (problem !== null) return problem.reason;
  }
  const filled = once?.find((key) => (row[key] ?? '') !== '');
  if (filled === undefined || !once?.some((key) => key in patch)) return null;
  const alike = await loadRowsBy(db, table, filled, [String(row[filled])]);
  const key = onceKey(definition, row);
  const twin = alike.some((each) => String(each[idKey]) !== id && onceKey(definition, each) === key);
  return twin ? onceProblem(definition, row).reason : null;
}
