import './paper.css';
import { Link } from 'wouter';
import type { RespondentStatus } from '../../../shared/survey/survey.ts';
import { paperPath } from './paperPath.ts';
import { paperText } from './paperText.ts';

interface PaperLinkProps {
  readonly survey: string;
  readonly respondent: Pick<RespondentStatus, 'form' | 'respondent'>;
  readonly wardName: string;
}

/** 紙で届いた回答を打つ画面へ。 */
export function PaperLink({ survey, respondent, wardName }: PaperLinkProps) {
  return (
    <Link className="paper-link" href={paperPath(survey, respondent)} aria-label={paperText.openOf(wardName)}>
      {paperText.open}
    </Link>
  );
}
