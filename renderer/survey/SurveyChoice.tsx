import { useLocation } from 'wouter';
import type { Survey } from '../../shared/survey/survey.ts';
import { useCall } from '../api/useCall.ts';
import { surveyText } from './surveyText.ts';

interface SurveyChoiceProps {
  readonly survey: Survey;
  /** 調査の id → その画面の番地。 */
  readonly to: (survey: string) => string;
}

/** 調査の名。二つ以上あれば選べる。 */
export function SurveyChoice({ survey, to }: SurveyChoiceProps) {
  const surveys = useCall('survey.list', {}).data ?? [survey];
  const [, navigate] = useLocation();
  if (surveys.length < 2) return <span>{survey.title}</span>;
  return (
    <select
      className="field"
      aria-label={surveyText.choose}
      value={survey.id}
      onChange={(event) => navigate(to(event.target.value))}
    >
      {surveys.map((each) => (
        <option key={each.id} value={each.id}>
          {each.title}
        </option>
      ))}
    </select>
  );
}
