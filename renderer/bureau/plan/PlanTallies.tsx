import { numberMark } from '../../../shared/bureau/meeting/findPlanDifferences.ts';
import type { PlanReport, PlanSurvey } from '../../../shared/bureau/meeting/planReport.ts';
import { planText } from './planText.ts';

/** 開催予定回数の階級ごとの区の数。台帳と回答を並べる。 */
export function BandTable({ report }: { readonly report: PlanReport }) {
  const { bands, survey } = report;
  if (bands.length === 0) return null;
  return (
    <section>
      <h2>{planText.bands}</h2>
      <p className="muted small">
        {survey === null ? planText.bandsAlone : planText.bandsAbout(survey.title)}
      </p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{planText.bands}</th>
            <th scope="col" className="number">
              {planText.register}
            </th>
            {survey === null ? null : (
              <th scope="col" className="number">
                {planText.answers(survey.answered)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {bands.map((band) => (
            <tr key={band.label}>
              <th scope="row">{band.label}</th>
              <td className="number">{planText.wards(band.register.length)}</td>
              {survey === null ? null : <td className="number">{answeredText(survey, band.survey)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** 主な議題ごとの区の数。年度計画、会議、回答を別々に。 */
export function TopicTable({ report }: { readonly report: PlanReport }) {
  const { topics, survey } = report;
  if (topics.length === 0) return null;
  return (
    <section>
      <h2>{planText.topics}</h2>
      <p className="muted small">{planText.topicsAbout}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{planText.topics}</th>
            <th scope="col" className="number">
              {planText.planTopics}
            </th>
            <th scope="col" className="number">
              {planText.meetingTopics}
            </th>
            {survey === null ? null : (
              <th scope="col" className="number">
                {planText.answers(survey.answered)}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {topics.map((topic, index) => (
            <tr key={topic.code}>
              <th scope="row">
                {numberMark(index)}
                {topic.label}
              </th>
              <td className="number nowrap">{planText.wards(topic.plan.length)}</td>
              <td className="number nowrap">{planText.wards(topic.meetings.length)}</td>
              {survey === null ? null : (
                <td className="number nowrap">{answeredText(survey, topic.survey)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** 確定した回答が一つも無ければ、数えた 0 ではない。 */
function answeredText(survey: PlanSurvey, wards: readonly string[]): string {
  return survey.answered === 0 ? planText.none : planText.wards(wards.length);
}
