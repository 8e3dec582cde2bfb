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
  // 締め切った回と、みな確定した回では、期限を急かさない。
  const open = accepted < n && survey.closedAt === null;
  const words = surveyText.accepted(accepted, n);
  return (
    <div className="headline">
      <h2>{survey.title}</h2>
      <span className="muted">{surveyText.asOf(survey.asOf)}</span>
      <span className="muted">
        {surveyText.deadline(survey.deadline)}{' '}
        <span className={late && open ? 'late' : ''}>{open ? text : ''}</span>
      </span>
      {survey.closedAt === null ? null : <span className="tag">{surveyText.closedOn(survey.closedAt)}</span>}
      <span className="progress" aria-hidden="true">
        <span style={{ width: `${n === 0 ? 0 : (accepted / n) * 100}%` }} />
      </span>
      <span>
        <span className="muted">{words.before}</span> <strong>{words.bold}</strong>
      </span>
    </div>
  );
}
