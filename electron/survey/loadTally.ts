import type { SurveyTally } from '../../shared/survey/tally.ts';
import { tallyReplies } from '../../shared/survey/tallyReplies.ts';
import type { Readable } from '../database/register.ts';
import { loadAccepted } from './loadAccepted.ts';
import { loadSurvey, loadSurveyForms } from './loadSurvey.ts';

/** 回の集計。数えるのは確定した回答だけ。 */
export async function loadTally(db: Readable, survey: string): Promise<SurveyTally> {
  await loadSurvey(db, survey);
  const forms: Record<string, ReturnType<typeof tallyReplies>> = {};
  for (const form of await loadSurveyForms(db, survey)) {
    const respondents = await db
      .selectFrom('respondent')
      .innerJoin('ward', 'ward.code', 'respondent.ward')
      .select('respondent.ward')
      .where('respondent.survey', '=', survey)
      .where('respondent.form', '=', form.id)
      .orderBy('ward.position')
      .execute();
    const wards = respondents.map((row) => row.ward);
    forms[form.id] = tallyReplies(form, wards, await loadAccepted(db, survey, form.id));
  }
  return { survey, forms };
}
