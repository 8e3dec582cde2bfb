import type { CheckFacts } from '../../shared/survey/checking/checkAnswers.ts';
import type { FormDefinition } from '../../shared/survey/form.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Readable } from '../database/register.ts';
import { loadComparableLast } from './loadComparableLast.ts';
import { loadRegisterAnswers } from './registerAnswers.ts';

/** 回答を照らす相手: 比べられる前の回の答えと、基準日の台帳。 */
export async function loadCheckFacts(
  db: Readable,
  survey: Survey,
  form: FormDefinition,
  ward: string,
): Promise<CheckFacts> {
  const last = await loadComparableLast(db, survey, form, ward);
  const register = await loadRegisterAnswers(db, form, ward, survey.asOf);
  return { ...(last === null ? {} : { last: last.answers }), register, fiscalYear: survey.fiscalYear };
}
