import '../../register/register.css';
import '../../survey/round/round.css';
import './onboarding.css';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { OnboardingListing } from '../../../shared/api/calls/onboardingCalls.ts';
import { isBehind } from '../../../shared/bureau/onboarding/onboardingOn.ts';
import { fiscalYearLabel } from '../../../shared/calendar/fiscalYear.ts';
import type { RegisterTable } from '../../../shared/register/definition.ts';
import type { FieldContext } from '../../../shared/register/fieldContext.ts';
import { useAppState } from '../../api/useAppState.ts';
import { useCall } from '../../api/useCall.ts';
import { useUndo } from '../../register/UndoProvider.tsx';
import { Empty } from '../../ui/Empty.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { Panel } from '../../ui/Panel.tsx';
import type { BureauScreenProps } from '../bureauScreen.ts';
import { GroupRecord } from './GroupRecord.tsx';
import { onboardingText } from './onboardingText.ts';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonPanel } from './PersonPanel.tsx';

/** 新任支援: 1年目の人と四つの段階。番地の後ろは選んだ人の配置。 */
export function OnboardingScreen({ rest, tabs }: BureauScreenProps) {
  const [year, setYear] = useState<number | null>(null);
  const listing = useCall('onboarding.list', { fiscalYear: year });
  const register = useCall('register.list', { table: 'onboarding', asOf: null });
  return (
    <Loaded query={register}>
      {({ context }) => (
        <Loaded query={listing}>
          {(list) => (
            <Onboarding
              list={list}
              context={context}
              tabs={tabs}
              year={year}
              onYear={setYear}
              chosen={rest === '' ? null : rest}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}

interface OnboardingProps {
  readonly list: OnboardingListing;
  readonly context: FieldContext;
  readonly tabs: BureauScreenProps['tabs'];
  readonly year: number | null;
  readonly onYear: (year: number | null) => void;
  readonly chosen: string | null;
}

function Onboarding({ list, context, tabs, year, onYear, chosen }: OnboardingProps) {
  const { today } = useAppState();
  const [, navigate] = useLocation();
  const [behindOnly, setBehindOnly] = useState(false);
  const [grouping, setGrouping] = useState(false);
  const [last, setLast] = useState<RegisterTable>('onboarding');
  const { canUndo, undo } = useUndo(last);
  const { people, goals } = list;
  const behind = people.filter(isBehind);
  const shown = behindOnly ? behind : people;
  const person = people.find(({ assignments }) => chosen !== null && assignments.includes(chosen)) ?? null;
  const rooms = people.filter(({ programmes }) => programmes.includes('room')).length;
  return (
    <>
      <PageHeader
        title={onboardingText.title}
        about={
          year === null
            ? onboardingText.about(people.length, rooms, behind.length)
            : onboardingText.aboutYear(fiscalYearLabel(year), people.length)
        }
      >
        <button type="button" className="button" disabled={!canUndo} onClick={undo}>
          {onboardingText.undo}
        </button>
        <button
          type="button"
          className="button main"
          disabled={people.length === 0}
          onClick={() => setGrouping(true)}
        >
          {onboardingText.group}
        </button>
      </PageHeader>
      {tabs}
      <div className="body">
        <div className="content">
          <div className="round-bar">
            <label className="choice-label">
              {onboardingText.which}
              <select
                className="field"
                value={year ?? ''}
                onChange={(event) => {
                  onYear(event.target.value === '' ? null : Number(event.target.value));
                  setBehindOnly(false);
                }}
              >
                <option value="">{onboardingText.firstYear}</option>
                {list.years.map((each) => (
                  <option key={each} value={each}>
                    {onboardingText.startedIn(fiscalYearLabel(each))}
                  </option>
                ))}
              </select>
            </label>
            <label className="choice-label">
              <input
                type="checkbox"
                checked={behindOnly}
                onChange={(event) => setBehindOnly(event.target.checked)}
              />
              {onboardingText.behindOnly}
            </label>
          </div>
          <div className="scroll padded">
            {shown.length === 0 ? (
              <Empty
                title={behindOnly ? onboardingText.nobodyBehind : onboardingText.nobody}
                hint={behindOnly ? onboardingText.nobodyBehindHint : onboardingText.nobodyHint}
              />
            ) : (
              <PeopleTable
                people={shown}
                context={context}
                chosen={person?.assignment ?? null}
                onChoose={(assignment) => navigate(`/bureau/onboarding/${assignment}`)}
              />
            )}
          </div>
        </div>
        {person === null ? (
          <Panel title={onboardingText.steps}>
            <p className="muted">{chosen === null ? onboardingText.choose : onboardingText.gone}</p>
            {chosen === null ? null : <p className="muted">{onboardingText.goneHint}</p>}
          </Panel>
        ) : (
          <PersonPanel
            key={person.coordinator}
            person={person}
            goals={goals}
            context={context}
            fresh={list}
            onWritten={setLast}
          />
        )}
      </div>
      {grouping ? (
        <GroupRecord
          people={people}
          context={context}
          today={today}
          onClose={() => setGrouping(false)}
          onWritten={() => setLast('onboarding')}
        />
      ) : null}
    </>
  );
}
