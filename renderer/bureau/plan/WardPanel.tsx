import { Link } from 'wouter';
import type { PlanMeeting, PlanReport, WardPlan } from '../../../shared/bureau/meeting/planReport.ts';
import { fiscalYearLabel } from '../../../shared/calendar/fiscalYear.ts';
import { ClosePanel } from '../../register/panel/ClosePanel.tsx';
import { dayWithWeekday } from '../../ui/dayText.ts';
import { Icon, type IconName } from '../../ui/Icon.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { DifferenceWays } from './DifferencesPanel.tsx';
import { planText } from './planText.ts';

interface WardPanelProps {
  readonly report: PlanReport;
  readonly row: WardPlan;
  readonly onMeeting: (id: string) => void;
  readonly onAdd: () => void;
  readonly onClose: () => void;
}

const ICONS: Readonly<Record<PlanMeeting['state'], IconName>> = {
  held: 'tick',
  overdue: 'triangle',
  planned: 'ring',
  cancelled: 'close',
};

/** 一つの区の、年度計画、会議、回答。 */
export function WardPanel({ report, row, onMeeting, onAdd, onClose }: WardPanelProps) {
  const { survey } = report;
  const mine = report.differences.filter(({ ward }) => ward === row.ward);
  return (
    <Panel
      title={`${row.name} ${report.label}`}
      about={fiscalYearLabel(report.fiscalYear)}
      acts={
        <button type="button" className="button" onClick={onAdd}>
          {row.ward === null ? planText.addCity : planText.addHere}
        </button>
      }
    >
      <ClosePanel onClose={onClose} />
      <dl className="keys">
        <div className="key-row">
          <dt>{planText.planned}</dt>
          <dd>
            {row.planned === null ? planText.noPlan : planText.times(row.planned)}{' '}
            <Link
              className="small"
              href={
                row.plan === null
                  ? '/register/meetingPlan'
                  : `/register/meetingPlan/row/${row.plan}/plannedCount`
              }
            >
              {row.plan === null ? planText.addPlan : planText.toPlan}
            </Link>
          </dd>
        </div>
        {row.answer === null || survey === null ? null : (
          <div className="key-row">
            <dt>{planText.survey}</dt>
            <dd>
              {row.answer.count === null ? planText.notAnswered : planText.times(row.answer.count)}{' '}
              {row.answer.reply === null ? null : (
                <Link
                  className="small"
                  href={`/survey/${survey.id}/reply/${row.answer.reply}/item/${survey.countItem}`}
                >
                  {planText.toReply}
                </Link>
              )}
            </dd>
          </div>
        )}
      </dl>
      {mine.length === 0 || survey === null ? null : (
        <>
          <h3>{planText.differencesTitle}</h3>
          <ul className="plain-rows">
            {mine.map((each) => (
              <li key={each.what}>
                <span className="mark confirm wrap">
                  <Icon name="triangle" size={14} />
                  <span>{each.message}</span>
                </span>
                <DifferenceWays survey={survey.id} difference={each} />
              </li>
            ))}
          </ul>
        </>
      )}
      <h3>{planText.meetings}</h3>
      {row.meetings.length === 0 ? (
        <p className="muted small">{planText.noMeetings}</p>
      ) : (
        <ul className="plain-rows">
          {row.meetings.map(({ id, title, day, parts, state }) => (
            <li key={id}>
              <button type="button" className="link-button plan-difference" onClick={() => onMeeting(id)}>
                {dayWithWeekday(day)}
              </button>
              <span className="small">{title}</span>
              {parts.length < 2 ? null : (
                <span className="small ways">
                  {parts.map((each) => (
                    <button
                      key={each.id}
                      type="button"
                      className="link-button"
                      onClick={() => onMeeting(each.id)}
                    >
                      {each.part}
                    </button>
                  ))}
                </span>
              )}
              <span className={state === 'overdue' ? 'mark confirm small' : 'mark small'}>
                <Icon name={ICONS[state]} size={12} />
                {planText.state[state]}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
