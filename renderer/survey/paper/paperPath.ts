import type { RespondentStatus } from '../../../shared/survey/survey.ts';

/** 紙の回答を打つ画面の行き先。 */
export function paperPath(
  survey: string,
  { form, respondent }: Pick<RespondentStatus, 'form' | 'respondent'>,
): string {
  return `/survey/${survey}/paper/${form}/${respondent}`;
}
