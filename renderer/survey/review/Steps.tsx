import { useLocation } from 'wouter';
import type { Survey } from '../../../shared/survey/survey.ts';
import type { WardRow } from '../inOfficialOrder.ts';
import { reviewText } from './reviewText.ts';

interface StepsProps {
  readonly survey: Survey;
  readonly rows: readonly WardRow[];
  readonly ward: string;
}

/** 行政順で前の回答と、次に判断を待つ回答。 */
export function Steps({ survey, rows, ward }: StepsProps) {
  const [, navigate] = useLocation();
  const at = rows.findIndex((row) => row.ward.code === ward);
  const previous = rows.slice(0, Math.max(0, at)).findLast((row) => row.respondent.reply !== null);
  const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))];
  const waiting = others.find((row) => row.respondent.state === '要確認' || row.respondent.state === '受領');
  const open = (reply: string | null | undefined) => {
    if (reply) navigate(`/survey/${survey.id}/reply/${reply}`);
  };
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={previous === undefined}
        onClick={() => open(previous?.respondent.reply)}
      >
        {reviewText.previous}
      </button>
      <button
        type="button"
        className="button"
        disabled={waiting === undefined}
        onClick={() => open(waiting?.respondent.reply)}
      >
        {reviewText.nextWaiting}
      </button>
    </>
  );
}
