import type { RespondentStatus } from '../../../shared/survey/survey.ts';

/** 回の中の回答者を指す鍵。 */
export function respondentKey(respondent: Pick<RespondentStatus, 'form' | 'respondent'>): string {
  return `${respondent.form}/${respondent.respondent}`;
}
