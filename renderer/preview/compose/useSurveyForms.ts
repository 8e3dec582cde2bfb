import { useMemo } from 'react';
import type { FormDefinition, FormId } from '../../../shared/survey/form.ts';
import type { Survey } from '../../../shared/survey/survey.ts';
import { useCall } from '../../api/useCall.ts';

/** 回が集めている様式の定義、A・B・C の順。読み終わるまでは読めた分だけ。 */
export function useSurveyForms(survey: Survey | null): readonly FormDefinition[] {
  const input = (form: FormId) =>
    survey?.forms.some((each) => each.form === form) === true ? { survey: survey.id, form } : null;
  const ward = useCall('survey.form', input('ward')).data;
  const room = useCall('survey.form', input('room')).data;
  const hub = useCall('survey.form', input('hub')).data;
  return useMemo(() => [ward, room, hub].filter((form) => form !== undefined), [ward, room, hub]);
}
