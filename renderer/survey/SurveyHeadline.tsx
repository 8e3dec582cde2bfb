import type { SurveyStatus } from '../../shared/survey/survey.ts';
import { useAppState } from '../api/useAppState.ts';
import { deadlineText, surveyText } from './surveyText.ts';
import './surveyHeadline.css';

/** 調査の名、基準日、期限、進み具合の一行。 */
export function SurveyHeadline({ status }: { readonly status: SurveyStatus }) {
  const { today } = useAppState();
  const { survey, totals } = status;
  const n = totals.reduce((sum, total) => sum + total.n, 0);
  const accepted = totals.reduce((sum, total) => sum + total.accepted, 0);
  const { text, late } = deadlineText(today, survey.deadline);
  const words = surveyText.accepted(accepted, n);
  return (
    <div className="headline">
      <h2>{survey.title}</h2>
      <span className="muted">{surveyText.asOf(survey.asOf)}</span>
      <span className="muted">
        {surveyText.deadline(survey.deadline)}{' '}
        <span className={late && accepted < n ? 'late' : ''}>{accepted < n ? text : ''}</span>
      </span>
      <span className="progress" aria-hidden="true">
        <span style={{ width: `${n === 0 ? 0 : (accepted / n) * 100}%` }} />
      </span>
      <span>
        <span className="muted">{words.before}</span> <strong>{words.bold}</strong>
      </span>
    </div>
  );
}
