import { Link } from 'wouter';
import type { WardRow } from '../inOfficialOrder.ts';
import { StateMark } from '../StateMark.tsx';
import { formName } from '../surveyText.ts';
import { reviewText } from './reviewText.ts';

interface RespondentListProps {
  readonly rows: readonly WardRow[];
  readonly survey: string;
  readonly ward: string;
}

/** 同じ様式の24区。回答のある区だけ開ける。 */
export function RespondentList({ rows, survey, ward }: RespondentListProps) {
  const form = rows[0]?.respondent.form;
  const accepted = rows.filter(({ respondent }) => respondent.state === '確定').length;
  return (
    <nav className="review-list" aria-label={reviewText.respondents}>
      <div className="head">
        <strong>
          {form === undefined ? '' : formName(form)} {rows.length}
        </strong>
        <span>{reviewText.accepted(accepted)}</span>
      </div>
      <ul>
        {rows.map((row) => {
          const content = (
            <>
              {row.ward.name}
              <StateMark state={row.respondent.state} />
            </>
          );
          return (
            <li key={row.ward.code}>
              {row.respondent.reply === null ? (
                <div>{content}</div>
              ) : (
                <Link
                  href={`/survey/${survey}/reply/${row.respondent.reply}`}
                  {...(row.ward.code === ward ? { 'aria-current': 'page' as const } : {})}
                >
                  {content}
                </Link>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
