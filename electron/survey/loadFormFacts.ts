import { type FormDefinition, formItems } from '../../shared/survey/form.ts';
import type { FormFacts } from '../../shared/survey/layout/facts.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import type { Readable } from '../database/register.ts';
import { loadLastValues } from './loadLastValues.ts';
import { loadRegisterAnswers } from './registerAnswers.ts';

/** 様式を区に向けて組むのに要ること: 台帳から前もって埋める行と、前回の値。 */
export async function loadFormFacts(
  db: Readable,
  survey: Survey,
  form: FormDefinition,
  ward: Ward,
  issue: string = survey.asOf,
): Promise<FormFacts> {
  const register = await loadRegisterAnswers(db, form, ward.code, survey.asOf);
  const last = await loadLastValues(db, survey, form, ward.code);
  const prefilled = formItems(form).flatMap((item) => {
    const value = register[item.code] ?? (item.type === 'rows' ? [] : undefined);
    return value === undefined ? [] : [[item.code, value] as const];
  });
  return {
    survey,
    ward,
    issue,
    prefilled: Object.fromEntries(prefilled),
    ...(last === null ? {} : { last: { label: last.title, answers: last.answers } }),
  };
}
