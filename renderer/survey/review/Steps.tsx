import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { FormId } from '../../../shared/survey/form.ts';
import type { SurveyStatus } from '../../../shared/survey/survey.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { inOfficialOrder } from '../inOfficialOrder.ts';
import { reviewText } from './reviewText.ts';

interface StepsProps {
  readonly status: SurveyStatus;
  readonly wards: readonly Ward[];
  readonly form: FormId;
  readonly ward: string;
  /** この回答はもう決まっている。次へ進むのが次の仕事になる。 */
  readonly settled: boolean;
}

/** 行政順で前の回答と、次に判断を待つ回答。同じ様式が終われば、ほかの様式へ続く。 */
export function Steps({ status, wards, form, ward, settled }: StepsProps) {
  const [, navigate] = useLocation();
  const rows = inOfficialOrder(status.respondents, form, wards);
  const at = Math.max(
    0,
    rows.findIndex((row) => row.ward.code === ward),
  );
  const previous = rows.slice(0, at).findLast((row) => row.respondent.reply !== null);
  const otherForms = status.survey.forms
    .filter((each) => each.form !== form)
    .flatMap((each) => inOfficialOrder(status.respondents, each.form, wards));
  const waiting = [...rows.slice(at + 1), ...rows.slice(0, at), ...otherForms].find(
    ({ respondent }) => respondent.state === '要確認' || respondent.state === '受領',
  );
  const open = (reply: string | null | undefined) => {
    if (reply) navigate(`/survey/${status.survey.id}/reply/${reply}`);
  };
  const next = useRef<HTMLButtonElement>(null);
  const before = useRef(settled);
  useEffect(() => {
    // 確定のボタンは消えるので、続けて Enter で次へ行けるように。
    if (settled && !before.current) next.current?.focus();
    before.current = settled;
  }, [settled]);
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
        ref={next}
        type="button"
        className={settled && waiting !== undefined ? 'button main' : 'button'}
        disabled={waiting === undefined}
        onClick={() => open(waiting?.respondent.reply)}
      >
        {reviewText.nextWaiting}
      </button>
    </>
  );
}
