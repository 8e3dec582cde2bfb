import { type CheckedCase, checkedCase } from '../../../shared/bureau/caseExample/checkedCase.ts';
import type { Readable } from '../../database/register.ts';
import { loadCaseWords } from './loadCaseWords.ts';

/** 事例のすべてを、点検の結果とともに。新しい年度から、期、番号の順。 */
export async function loadCases(db: Readable): Promise<readonly CheckedCase[]> {
  const words = await loadCaseWords(db);
  const rows = await db
    .selectFrom('caseExample')
    .selectAll()
    .orderBy('fiscalYear', 'desc')
    .orderBy('half')
    .orderBy('position')
    .orderBy('id')
    .execute();
  return rows.map((row) => checkedCase(row, words));
}
