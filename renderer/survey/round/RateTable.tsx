import { sumSubmissions } from '../../../shared/survey/round/submission.ts';
import type { SurveyStatus } from '../../../shared/survey/survey.ts';
import { rateText } from '../../../shared/text/rateText.ts';
import { formHeading } from '../surveyText.ts';
import { roundText } from './roundText.ts';
import './round.css';

/** 様式ごとの提出率と期限内提出率。様式が二つ以上なら計も。 */
export function RateTable({ status }: { readonly status: SurveyStatus }) {
  const each = status.submissions.map((one) => ({ name: formHeading(one.form), ...one }));
  const rows =
    each.length > 1 ? [...each, { name: roundText.total, ...sumSubmissions(status.submissions) }] : each;
  return (
    <dl className="rates" aria-label={roundText.rates} title={roundText.rateNote}>
      {rows.map(({ name, n, submitted, onTime }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            {roundText.submitted} <strong>{rateText(submitted, n)}</strong>
            <small>{roundText.ofN(submitted, n)}</small>
          </dd>
          <dd>
            {roundText.onTime} <strong>{rateText(onTime, n)}</strong>
            <small>{roundText.ofN(onTime, n)}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}
