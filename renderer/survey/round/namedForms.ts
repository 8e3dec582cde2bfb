import type { FormDefinition } from '../../../shared/survey/form.ts';
import type { RoundDetail } from '../../../shared/survey/round/roundDetail.ts';

/** 文に要る、様式の名。 */
export function namedForms(
  round: RoundDetail,
): readonly Pick<FormDefinition, 'id' | 'title' | 'respondent'>[] {
  return round.forms.map(({ form, title, respondent }) => ({ id: form, title, respondent }));
}
