import type { RegisterDefinition } from '../../shared/register/definition.ts';
import type { CellRefusal, EditRequest } from '../../shared/register/edit.ts';
import type { RegisterRow } from '../../shared/register/row.ts';
import { onceKey, onceProblem } from '../../shared/register/rowRules.ts';
import type { Readable } from '../database/register.ts';
import { listRegister } from './listRegister.ts';
import type { EditPlan } from './planEdits.ts';

/** 一つしか無いはずの鍵 (RegisterDefinition.once) が、ほかの行と、または頼まれた行どうしで重なるところを断る。 */
export async function refuseRepeats(
  db: Readable,
  definition: RegisterDefinition,
  request: EditRequest,
  plan: EditPlan,
  present: ReadonlyMap<string, RegisterRow>,
): Promise<readonly CellRefusal[]> {
  const { once, idKey } = definition;
  if (once === undefined) return [];
  const keyOf = (row: RegisterRow) => onceKey(definition, row);
  const patched = [...plan.patches]
    .filter(([, patch]) => once.some((key) => key in patch))
    .map(([id, patch]) => ({ id, insert: null, row: { ...present.get(id), ...patch } }));
  const added = plan.inserts.map((row, insert) => ({ id: null, insert, row }));
  const wanted = [...patched, ...added];
  if (wanted.length === 0) return [];
  const deleted = new Set(request.deletes.map(({ id }) => id));
  const taken = new Map<string | null, string | null>();
  for (const row of (await listRegister(db, definition.table, null)).rows) {
    const id = String(row[idKey]);
    if (!deleted.has(id)) taken.set(keyOf(row), id);
  }
  return wanted.flatMap(({ id, insert, row }) => {
    const key = keyOf(row);
    const holder = taken.get(key);
    if (holder === undefined || (holder !== null && holder === id)) {
      taken.set(key, id);
      return [];
    }
    const problem = onceProblem(definition, row);
    return [{ id, insert, ...problem, text: String(row[problem.field] ?? '') }];
  });
}
