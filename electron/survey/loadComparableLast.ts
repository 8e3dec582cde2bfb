import type { Answers } from '../../shared/survey/answer.ts';
import { comparableAnswers, comparableCodes } from '../../shared/survey/comparableAnswers.ts';
import type { FormDefinition } from '../../shared/survey/form.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Readable } from '../database/register.ts';
import { loadReplyAnswers } from './loadAccepted.ts';

/** 前の回の確定した答えのうち、比べられるもの。 */
interface ComparableLast {
  readonly title: string;
  readonly answers: Answers;
  /** 比べられる項目の code。ここに無い項目は、前の回に無いか、意味が変わった。 */
  readonly items: readonly string[];
}

/**
 * いちばん近い前の回の確定した答えを、この様式の code で。無ければ null。
 * 半年の回は半年の回と、通年の回は通年の回とだけ比べる (件数の期間が違うため)。
 */
export async function loadComparableLast(
  db: Readable,
  survey: Survey,
  form: FormDefinition,
  ward: string,
): Promise<ComparableLast | null> {
  const last = await db
    .selectFrom('respondent')
    .innerJoin('survey', 'survey.id', 'respondent.survey')
    .innerJoin('surveyForm', (join) =>
      join.onRef('surveyForm.survey', '=', 'survey.id').onRef('surveyForm.form', '=', 'respondent.form'),
    )
    .innerJoin('formVersion', 'formVersion.id', 'surveyForm.formVersion')
    .select(['survey.title', 'respondent.acceptedReply', 'formVersion.number'])
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
  const codes = comparableCodes(form, older, last.number);
  return {
    title: last.title,
    answers: comparableAnswers(codes, await loadReplyAnswers(db, last.acceptedReply)),
    items: [...codes.keys()],
  };
}
