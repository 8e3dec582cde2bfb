import type { FormId } from '../../../shared/survey/form.ts';
import { respondentId } from '../createSurvey.ts';

/** 紙で答えた回答者。 */
export interface PaperRespondent {
  readonly survey: string;
  readonly form: FormId;
  /** 区コード。 */
  readonly ward: string;
}

/** 下書きの id。回答者に一つ。 */
export function draftId({ survey, form, ward }: PaperRespondent): string {
  return respondentId(survey, form, ward);
}
