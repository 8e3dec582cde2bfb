import type { Answers } from '../../shared/survey/answer.ts';
import type { CheckFacts } from '../../shared/survey/checking/checkAnswers.ts';
import { comparableAnswers } from '../../shared/survey/comparableAnswers.ts';
import type { FormDefinition } from '../../shared/survey/form.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Readable } from '../database/register.ts';
import { loadReplyAnswers } from './loadAccepted.ts';
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
  return { ...(last === null ? {} : { last }), register, fiscalYear: survey.fiscalYear };
}

/**
 * 比べられるいちばん近い前の回の確定した答えを、この様式の code で。
 * 半年の回は半年の回と、通年の回は通年の回とだけ比べる (件数の期間が違うため)。
 */
async function loadComparableLast(
  db: Readable,
  survey: Survey,
  form: FormDefinition,
  ward: string,
): Promise<Answers | null> {
  const last = await db
    .selectFrom('respondent')
    .innerJoin('survey', 'survey.id', 'respondent.survey')
    .innerJoin('surveyForm', (join) =>
      join.onRef('surveyForm.survey', '=', 'survey.id').onRef('surveyForm.form', '=', 'respondent.form'),
    )
    .innerJoin('formVersion', 'formVersion.id', 'surveyForm.formVersion')
    .select(['respondent.acceptedReply', 'formVersion.number'])
    .where('respondent.form', '=', form.id)
    .where('respondent.ward', '=', ward)
    .where('respondent.acceptedReply', 'is not', null)
    .where('survey.asOf', '<', survey.asOf)
    .where('survey.half', 'in', survey.half === 'year' ? ['year'] : ['first', 'second'])
    .orderBy('survey.asOf', 'desc')
    .orderBy('survey.id')
    .executeTakeFirst();
  if (last === undefined || last.acceptedReply === null) return null;
  const versions = await db
    .selectFrom('formVersion')
    .select('definition')
    .where('form', '=', form.id)
    .where('number', '<', form.version)
    .orderBy('number')
    .execute();
  const older = versions.map((row) => JSON.parse(row.definition) as FormDefinition);
  return comparableAnswers(form, older, last.number, await loadReplyAnswers(db, last.acceptedReply));
}
