import { type RegisterRows, textIn } from './facts.ts';
import type { RegisterFinding } from './finding.ts';

const FUNCTIONS = ['functionDaily', 'functionDischarge', 'functionSudden', 'functionEndOfLife'] as const;

/** 四つの機能のどれにも印の無い医療機関。別事業で登録した所は問わない (S3:244)。 */
export function checkInstitutions(rows: RegisterRows): readonly RegisterFinding[] {
  return rows.institution
    .filter((row) => FUNCTIONS.every((key) => row[key] !== 1) && textIn(row, 'otherScheme') === null)
    .map((row) => ({
      level: 'confirm',
      table: 'institution',
      id: String(row.id),
      field: FUNCTIONS[0],
      message: `${row.name} は四つの機能のどれにも印がありません。`,
    }));
}
