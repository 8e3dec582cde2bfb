import '../../register/register.css';
import '../../survey/round/round.css';
import '../onboarding/onboarding.css';
import './visit.css';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { VisitListing } from '../../../shared/api/calls/visitCalls.ts';
import { visitCoverage } from '../../../shared/bureau/visit/visitCoverage.ts';
import { visitYear } from '../../../shared/bureau/visit/visitState.ts';
import { fiscalYearLabel, fiscalYearOf } from '../../../shared/calendar/fiscalYear.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { useAppState } from '../../api/useAppState.ts';
import { useCall } from '../../api/useCall.ts';
import { useUndo } from '../../register/UndoProvider.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import type { BureauScreenProps } from '../bureauScreen.ts';
import { ChooseWards } from './ChooseWards.tsx';
import { type PlannedWard, PlanVisits } from './PlanVisits.tsx';
import { VisitList } from './VisitList.tsx';
import { VisitSummaryView } from './VisitSummaryView.tsx';
import { VisitTiles } from './VisitTiles.tsx';
import { visitText } from './visitText.ts';

const VIEWS = ['list', 'coverage', 'choose', 'summary'] as const;
type VisitView = (typeof VIEWS)[number];

/** 個別支援・訪問。番地の後ろは、見方と、選んだ訪問: `list/ID`、`coverage`、`choose`、`summary`。 */
export function VisitScreen({ rest, tabs }: BureauScreenProps) {
  const listing = useCall('visit.list', {});
  const register = useCall('register.list', { table: 'visit', asOf: null });
  const [first = '', id = ''] = rest.split('/');
  const view = VIEWS.find((each) => each === first) ?? 'list';
  return (
    <Loaded query={register}>
      {({ context }) => (
        <Loaded query={listing}>
          {(list) => (
            <Visits list={list} context={context} tabs={tabs} view={view} chosen={id === '' ? null : id} />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface VisitsProps {
  readonly list: VisitListing;
  readonly context: FieldContext;
  readonly tabs: BureauScreenProps['tabs'];
  readonly view: VisitView;
  readonly chosen: string | null;
}

function Visits({ list, context, tabs, view, chosen }: VisitsProps) {
  const { today } = useAppState();
  const [, navigate] = useLocation();
  const { visits } = list;
  const years = yearsOf(list, today);
  const picked = visits.find(({ id }) => id === chosen);
  const [year, setYear] = useState(() => (picked && visitYear(picked)) ?? fiscalYearOf(today));
  const [planning, setPlanning] = useState<readonly PlannedWard[] | null>(null);
  const { canUndo, undo } = useUndo(view === 'summary' ? 'visitStatement' : 'visit');
  const wards = context.wards.map(({ code }) => code);
  const rooms = visitCoverage(visits, wards, 'supportRoom', year, today);
  const offices = visitCoverage(visits, wards, 'wardOffice', year, today);
  return (
    <>
      <PageHeader
        title={visitText.title}
        about={visitText.about(fiscalYearLabel(year), rooms.visited, offices.visited)}
      >
        <button type="button" className="button" disabled={!canUndo} onClick={undo}>
          {visitText.undo}
        </button>
        {view === 'choose' || view === 'summary' ? null : (
          <button type="button" className="button main" onClick={() => setPlanning([])}>
            {visitText.plan}
          </button>
        )}
      </PageHeader>
      {tabs}
      <div className="round-bar">
        <nav className="view-links" aria-label={visitText.views}>
          {VIEWS.map((each) => (
            <Link
              key={each}
              href={`/bureau/visit/${each}`}
              {...(each === view ? { 'aria-current': 'page' as const } : {})}
            >
              {visitText[each]}
            </Link>
          ))}
        </nav>
        {view === 'choose' ? null : (
          <label className="choice-label">
            {visitText.year}
            <select className="field" value={year} onChange={(event) => setYear(Number(event.target.value))}>
              {years.map((each) => (
                <option key={each} value={each}>
                  {fiscalYearLabel(each)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {view === 'list' ? (
        <VisitList
          visits={visits.filter((visit) => (visitYear(visit) ?? year) === year)}
          context={context}
          today={today}
          chosen={picked ?? null}
          missing={chosen !== null && picked === undefined}
        />
      ) : view === 'coverage' ? (
        <div className="scroll padded visit-boards">
          {[rooms, offices].map((coverage) => (
            <VisitTiles
              key={coverage.target}
              coverage={coverage}
              context={context}
              onOpen={(id) => navigate(`/bureau/visit/list/${id}`)}
              onPlan={(ward) => setPlanning([{ ward, target: coverage.target, reasons: [] }])}
            />
          ))}
        </div>
      ) : view === 'choose' ? (
        <ChooseWards context={context} onPlan={setPlanning} />
      ) : (
        <VisitSummaryView list={list} context={context} year={year} />
      )}
      {planning === null ? null : (
        <PlanVisits
          wards={planning}
          context={context}
          onClose={() => setPlanning(null)}
          onPlanned={(id, day) => {
            setPlanning(null);
            if (day !== '') setYear(fiscalYearOf(day));
            if (view !== 'coverage') navigate(`/bureau/visit/list/${id}`);
          }}
        />
      )}
    </>
  );
}

/** 訪問か文のある年度と今年度、新しい順。 */
function yearsOf({ visits, statements }: VisitListing, today: string): readonly number[] {
  const years = [
    fiscalYearOf(today),
    ...visits.flatMap((visit) => visitYear(visit) ?? []),
    ...statements.map(({ fiscalYear }) => fiscalYear),
  ];
  return [...new Set(years)].sort((a, b) => b - a);
}
