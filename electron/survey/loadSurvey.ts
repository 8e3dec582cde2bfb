import { DaichoError } from '../../shared/api/failure.ts';
import type { FormDefinition } from '../../shared/survey/form.ts';
import { inFormOrder } from '../../shared/survey/inFormOrder.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Readable } from '../database/register.ts';
import type { SurveyRow } from '../database/schema/databaseSchema.ts';

/** 調査の回、新しい順。 */
export async function listSurveys(db: Readable): Promise<readonly Survey[]> {
  const rows = await db
    .selectFrom('survey')
    .selectAll()
    .orderBy('fiscalYear', 'desc')
    .orderBy('asOf', 'desc')
    .orderBy('id')
    .execute();
  const forms = await loadForms(db);
  return rows.map((row) => toSurvey(row, forms));
}

/** 一つの回。無ければ unknownSurvey。 */
export async function loadSurvey(db: Readable, id: string): Promise<Survey> {
  const row = await db.selectFrom('survey').selectAll().where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new DaichoError('unknownSurvey', { survey: id });
  return toSurvey(row, await loadForms(db));
}

/** 回の様式の定義 (その回が使う版)。 */
export async function loadSurveyForms(db: Readable, survey: string): Promise<readonly FormDefinition[]> {
  const rows = await db
    .selectFrom('surveyForm')
    .innerJoin('formVersion', 'formVersion.id', 'surveyForm.formVersion')
    .select('formVersion.definition')
    .where('surveyForm.survey', '=', survey)
    .orderBy('surveyForm.id')
    .execute();
  return inFormOrder(
    rows.map((row) => JSON.parse(row.definition) as FormDefinition),
    (form) => form.id,
  );
}

interface FormOfSurvey {
  readonly survey: string;
  readonly form: FormDefinition['id'];
  readonly number: number;
}

function loadForms(db: Readable): Promise<readonly FormOfSurvey[]> {
  return db
    .selectFrom('surveyForm')
    .innerJoin('formVersion', 'formVersion.id', 'surveyForm.formVersion')
    .select(['surveyForm.survey', 'surveyForm.form', 'formVersion.number'])
    .orderBy('surveyForm.id')
    .execute();
}

function toSurvey(row: SurveyRow, forms: readonly FormOfSurvey[]): Survey {
  return {
    id: row.id,
    title: row.title,
    fiscalYear: row.fiscalYear,
    half: row.half,
    asOf: row.asOf,
    deadline: row.deadline,
    forms: inFormOrder(
      forms.filter((form) => form.survey === row.id),
      ({ form }) => form,
    ).map((form) => ({ form: form.form, version: form.number })),
    closedAt: row.closedAt,
  };
}
