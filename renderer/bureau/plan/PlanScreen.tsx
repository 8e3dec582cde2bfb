import './plan.css';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { kindLabel } from '../../../shared/bureau/meeting/planAgainstHeld.ts';
import type { PlanReport } from '../../../shared/bureau/meeting/planReport.ts';
import { fiscalYearLabel, fiscalYearOf } from '../../../shared/calendar/fiscalYear.ts';
import { MEETING_KINDS } from '../../../shared/register/definitions/meetingChoices.ts';
import { useAppState } from '../../api/useAppState.ts';
import { useCall } from '../../api/useCall.ts';
import { Empty } from '../../ui/Empty.tsx';
import { PickEntry } from '../../ui/entry/PickEntry.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import type { BureauScreenProps } from '../bureauScreen.ts';
import { MeetingPanel } from '../meeting/MeetingPanel.tsx';
import { NewEvent } from '../meeting/NewEvent.tsx';
import { DifferencesPanel } from './DifferencesPanel.tsx';
import { PlanTable } from './PlanTable.tsx';
import { BandTable, TopicTable } from './PlanTallies.tsx';
import { planText } from './planText.ts';
import { WardPanel } from './WardPanel.tsx';

/** 右の欄に出すもの。 */
type Shown =
  | { readonly what: 'differences' }
  | { readonly what: 'ward'; readonly ward: string | null }
  | { readonly what: 'meeting'; readonly id: string; readonly ward: string | null }
  | { readonly what: 'new'; readonly ward: string | null };

/** 番地が変われば、選んでいたものを外す。 */
export function PlanScreen(props: BureauScreenProps) {
  return <PlanOfYear key={props.rest} {...props} />;
}

/** 計画と実績: 年度計画、予定日のある会議、開いた会議を区ごとに。調査の回答と並べて違いを言う。番地は 年度/種類。 */
function PlanOfYear({ rest, tabs }: BureauScreenProps) {
  const { today } = useAppState();
  const [, navigate] = useLocation();
  const [yearText = '', kindText = ''] = rest.split('/').map(decodeURIComponent);
  const thisYear = fiscalYearOf(today);
  const fiscalYear = /^\d{4}$/.test(yearText) ? Number(yearText) : thisYear;
  const kind = MEETING_KINDS.some(({ code }) => code === kindText) ? kindText : 'liaison';
  const report = useCall('meeting.plan', { fiscalYear, kind });
  const [shown, setShown] = useState<Shown>({ what: 'differences' });
  const go = (year: number, code: string) => navigate(`/bureau/plan/${year}/${code}`);
  const years = [...new Set([thisYear + 1, thisYear, thisYear - 1, thisYear - 2, fiscalYear])].sort(
    (a, b) => b - a,
  );
  return (
    <>
      <PageHeader title={planText.title}>
        <button type="button" className="button main" onClick={() => setShown({ what: 'new', ward: null })}>
          {planText.add}
        </button>
      </PageHeader>
      {tabs}
      <div className="body">
        <div className="content">
          <div className="register-bar bureau-bar">
            <PickEntry
              label={planText.year}
              value={String(fiscalYear)}
              options={years.map((year) => ({ value: String(year), label: fiscalYearLabel(year) }))}
              onPick={(value) => go(Number(value), kind)}
            />
            <PickEntry
              label={planText.kind}
              value={kind}
              options={MEETING_KINDS.map(({ code, label }) => ({ value: code, label }))}
              onPick={(value) => go(fiscalYear, value)}
            />
            <Link href="/register/meetingPlan">{planText.editPlans}</Link>
          </div>
          <Loaded query={report}>
            {(found) => (
              <PlanBody
                report={found}
                chosen={
                  shown.what === 'differences' ? undefined : shown.what === 'new' ? undefined : shown.ward
                }
                onWard={(ward) => setShown({ what: 'ward', ward })}
                onKind={(code) => go(fiscalYear, code)}
              />
            )}
          </Loaded>
        </div>
        <Loaded query={report}>
          {(found) => {
            if (shown.what === 'new') {
              return (
                <NewEvent
                  table="meeting"
                  initial={{ kind, ...(shown.ward === null ? {} : { ward: shown.ward }) }}
                  onAdded={(id) => setShown({ what: 'meeting', id, ward: shown.ward })}
                  onClose={() => setShown({ what: 'differences' })}
                />
              );
            }
            if (shown.what === 'meeting') {
              return (
                <MeetingPanel id={shown.id} onClose={() => setShown({ what: 'ward', ward: shown.ward })} />
              );
            }
            const row =
              shown.what === 'ward'
                ? [...found.wards, ...(found.city === null ? [] : [found.city])].find(
                    ({ ward }) => ward === shown.ward,
                  )
                : undefined;
            if (row === undefined)
              return <DifferencesPanel report={found} onWard={(ward) => setShown({ what: 'ward', ward })} />;
            return (
              <WardPanel
                report={found}
                row={row}
                onMeeting={(id) => setShown({ what: 'meeting', id, ward: row.ward })}
                onAdd={() => setShown({ what: 'new', ward: row.ward })}
                onClose={() => setShown({ what: 'differences' })}
              />
            );
          }}
        </Loaded>
      </div>
    </>
  );
}

interface PlanBodyProps {
  readonly report: PlanReport;
  /** 選んだ区。選んでいなければ undefined。 */
  readonly chosen: string | null | undefined;
  readonly onWard: (ward: string | null) => void;
  readonly onKind: (kind: string) => void;
}

function PlanBody({ report, chosen, onWard, onKind }: PlanBodyProps) {
  const rows = [...report.wards, ...(report.city === null ? [] : [report.city])];
  return (
    <div className="scroll padded plan-body">
      {rows.length === 0 ? (
        <Empty
          title={`${fiscalYearLabel(report.fiscalYear)}の${report.label}: ${planText.nothing}`}
          hint={planText.nothingHint}
        />
      ) : (
        <PlanTable report={report} rows={rows} chosen={chosen} onWard={onWard} />
      )}
      <div className="plan-side">
        <section>
          <h2>{planText.kinds}</h2>
          {report.kinds.length === 0 ? (
            <p className="muted">{planText.noKinds}</p>
          ) : (
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{planText.kind}</th>
                  <th scope="col" className="number">
                    {planText.planned}
                  </th>
                  <th scope="col" className="number">
                    {planText.held}
                  </th>
                  <th scope="col" className="number">
                    {planText.dated}
                  </th>
                  <th scope="col" className="number">
                    {planText.remaining}
                  </th>
                </tr>
              </thead>
              <tbody>
                {report.kinds.map((each) => (
                  <tr key={each.kind} className={each.kind === report.kind ? 'chosen' : undefined}>
                    <th scope="row">
                      <button type="button" className="link-button" onClick={() => onKind(each.kind)}>
                        {kindLabel(each.kind)}
                      </button>
                    </th>
                    <td className="number">{each.planned ?? planText.none}</td>
                    <td className="number">{each.held}</td>
                    <td className="number">{each.dated}</td>
                    <td className="number">{each.remaining ?? planText.none}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </section>
        <BandTable report={report} />
        <TopicTable report={report} />
      </div>
    </div>
  );
}
