import { Link } from 'wouter';
import type { PlanDifference, PlanReport } from '../../../shared/bureau/meeting/planReport.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { planText } from './planText.ts';

interface DifferencesPanelProps {
  readonly report: PlanReport;
  readonly onWard: (ward: string) => void;
}

/** 台帳と回答の違いを区ごとに。違わなければそう言う。 */
export function DifferencesPanel({ report, onWard }: DifferencesPanelProps) {
  const { survey, differences, topics } = report;
  if (survey === null) {
    return (
      <Panel title={planText.differencesTitle}>
        <p className="muted">{topics.length === 0 ? planText.noItem : planText.noSurvey}</p>
        <p className="muted">{planText.choose}</p>
      </Panel>
    );
  }
  const all = report.wards.every(({ answer }) => answer?.reply !== null);
  return (
    <Panel
      title={planText.differencesTitle}
      {...(differences.length === 0
        ? {}
        : { about: planText.differencesAbout(differences.length, survey.title) })}
    >
      {survey.answered === 0 ? (
        <p className="muted">{planText.nobodyAnswered(survey.title)}</p>
      ) : differences.length === 0 ? (
        <p className="mark wrap">
          <Icon name="tick" size={14} />
          <span>
            {all ? planText.agree(survey.title) : planText.agreeAnswered(survey.title, survey.answered)}
          </span>
        </p>
      ) : (
        <ul className="plain-rows">
          {differences.map((each) => (
            <li key={`${each.ward} ${each.what}`}>
              <button type="button" className="link-button plan-difference" onClick={() => onWard(each.ward)}>
                {each.message}
              </button>
              <DifferenceWays survey={survey.id} difference={each} />
            </li>
          ))}
        </ul>
      )}
      <p className="muted">{planText.choose}</p>
    </Panel>
  );
}

/** 違いの両方への道: 年度計画の行と、回答の項目。 */
export function DifferenceWays({
  survey,
  difference,
}: {
  readonly survey: string;
  readonly difference: PlanDifference;
}) {
  const { plan, reply, item, what } = difference;
  const field = what === 'count' ? 'plannedCount' : 'topicCodes';
  return (
    <span className="small ways">
      <Link href={plan === null ? '/register/meetingPlan' : `/register/meetingPlan/row/${plan}/${field}`}>
        {plan === null ? planText.addPlan : planText.toPlan}
      </Link>
      {reply === null ? null : (
        <Link href={`/survey/${survey}/reply/${reply}/item/${item}`}>{planText.toReply}</Link>
      )}
    </span>
  );
}
