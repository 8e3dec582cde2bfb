import type { FormId } from '../../shared/survey/form.ts';
import type { Readable } from '../database/register.ts';

/** 回の様式の回答者 (区コード)、行政順。 */
export async function loadRespondents(
  db: Readable,
  survey: string,
  form: FormId,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('respondent')
    .innerJoin('ward', 'ward.code', 'respondent.ward')
    .select('respondent.ward')
    .where('respondent.survey', '=', survey)
    .where('respondent.form', '=', form)
    .orderBy('ward.position')
    .execute();
  return rows.map((row) => row.ward);
}
