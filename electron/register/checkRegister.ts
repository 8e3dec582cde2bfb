import type { RegisterRows } from '../../shared/register/checking/facts.ts';
import type { RegisterFinding } from '../../shared/register/checking/finding.ts';
import { checkRegister } from '../../shared/register/checkRegister.ts';
import type { RegisterRow } from '../../shared/register/row.ts';
import { REGISTERS } from '../../shared/register/tables.ts';
import type { FormDefinition } from '../../shared/survey/form.ts';
import type { Readable } from '../database/register.ts';
import { readHolidays } from '../files/readHolidays.ts';
import { listRegister } from './listRegister.ts';
import { loadFieldContext } from './loadFieldContext.ts';
import { readEligibilityRules } from './readEligibilityRules.ts';

/** 登録の点検: 台帳をみな読み、見つかったことを台帳と行の順に。 */
export async function loadRegisterFindings(db: Readable, day: string): Promise<readonly RegisterFinding[]> {
  const rows: Record<string, readonly RegisterRow[]> = {};
  for (const { table } of REGISTERS) rows[table] = (await listRegister(db, table, null)).rows;
  const context = await loadFieldContext(db);
  const versions = await db.selectFrom('formVersion').select('definition').orderBy('id').execute();
  const forms = versions.map((row) => JSON.parse(row.definition) as FormDefinition);
  return checkRegister(rows as RegisterRows, {
    context,
    rules: readEligibilityRules(),
    day,
    forms,
    holidays: readHolidays(),
  });
}
