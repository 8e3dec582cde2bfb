import './calendar.css';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { CalendarYear } from '../../../shared/api/calls/calendarCalls.ts';
import { type EventFilter, filterEvents, NO_FILTER } from '../../../shared/bureau/meeting/filterEvents.ts';
import { fiscalYearLabel } from '../../../shared/calendar/fiscalYear.ts';
import { MEETING_KINDS } from '../../../shared/register/definitions/meetingChoices.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { useAppState } from '../../api/useAppState.ts';
import { useCall } from '../../api/useCall.ts';
import { Empty } from '../../ui/Empty.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { Loaded } from '../../ui/Loaded.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import type { BureauScreenProps } from '../bureauScreen.ts';
import { NewEvent } from '../meeting/NewEvent.tsx';
import { CalendarBar } from './CalendarBar.tsx';
import { CalendarPanel } from './CalendarPanel.tsx';
import { type CalendarPlace, copyPath, placePath, readCopy, readPlace } from './calendarPlace.ts';
import { calendarText } from './calendarText.ts';
import { CopyScreen } from './copy/CopyScreen.tsx';
import { MonthList } from './MonthList.tsx';
import { SaveIcs } from './SaveIcs.tsx';
import { YearTable } from './YearTable.tsx';

/** 会議予定: 年度の暦と月の一覧、前の年度から写す画面。 */
export function CalendarScreen({ rest, tabs }: BureauScreenProps) {
  const from = readCopy(rest);
  return from === null ? <YearScreen rest={rest} tabs={tabs} /> : <CopyScreen from={from} tabs={tabs} />;
}

function YearScreen({ rest, tabs }: BureauScreenProps) {
  const { today } = useAppState();
  const place = readPlace(rest, today);
  const [filter, setFilter] = useState(NO_FILTER);
  const [adding, setAdding] = useState(false);
  const year = useCall('calendar.year', { fiscalYear: place.fiscalYear });
  const wards = useCall('ward.list', {});
  return (
    <>
      <PageHeader title={calendarText.title} about={fiscalYearLabel(place.fiscalYear)}>
        <Link href={copyPath(place.fiscalYear)} className="button">
          {calendarText.copy}
        </Link>
        <Link href={`/handout/schedule/${place.fiscalYear}`} className="button">
          {calendarText.print}
        </Link>
        <SaveIcs fiscalYear={place.fiscalYear} filter={filter} />
        <button type="button" className="button main" onClick={() => setAdding(true)}>
          {calendarText.add}
        </button>
      </PageHeader>
      {tabs}
      <Loaded query={wards}>
        {(list) => (
          <Loaded query={year}>
            {(found) => (
              <Calendar
                place={place}
                year={found}
                wards={list}
                filter={filter}
                onFilter={setFilter}
                adding={adding}
                onAdding={setAdding}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </>
  );
}

interface CalendarProps {
  readonly place: CalendarPlace;
  readonly year: CalendarYear;
  readonly wards: readonly Ward[];
  readonly filter: EventFilter;
  readonly onFilter: (filter: EventFilter) => void;
  /** 右の欄で会議を足している。 */
  readonly adding: boolean;
  readonly onAdding: (adding: boolean) => void;
}

function Calendar({ place, year, wards, filter, onFilter, adding, onAdding }: CalendarProps) {
  const [, navigate] = useLocation();
  const events = filterEvents(year.events, filter);
  const shown = { ...year, events };
  const open = (event: CalendarPlace['event']) => navigate(placePath({ ...place, event }));
  return (
    <div className="body">
      <div className="content">
        <CalendarBar place={place} wards={wards} filter={filter} onFilter={onFilter} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: 長い一覧をキーだけで送れるようにする */}
        <section className="scroll padded calendar" tabIndex={0} aria-label={calendarText.title}>
          {year.holidayLimit === null ? null : (
            <p className="calendar-limit">
              <span className="mark confirm">
                <Icon name="triangle" size={12} />
              </span>
              {year.holidayLimit}
            </p>
          )}
          {year.events.length === 0 ? (
            <Empty
              title={calendarText.noneTitle(fiscalYearLabel(place.fiscalYear))}
              hint={calendarText.noneHint}
            >
              <Link href={copyPath(place.fiscalYear - 1)} className="button">
                {calendarText.copyHere}
              </Link>
            </Empty>
          ) : events.length === 0 ? (
            <Empty title={calendarText.noneFound} hint="">
              <button type="button" className="button" onClick={() => onFilter(NO_FILTER)}>
                {calendarText.dropFilter}
              </button>
            </Empty>
          ) : place.month === null ? (
            <YearTable year={shown} place={place} />
          ) : (
            <MonthList
              key={place.month}
              year={shown}
              month={place.month}
              wards={wards}
              place={place}
              kind={filter.kind}
            />
          )}
        </section>
      </div>
      {adding ? (
        <NewEvent
          table="meeting"
          initial={newValues(filter)}
          onAdded={(id) => {
            onAdding(false);
            open({ table: 'meeting', id });
          }}
          onClose={() => onAdding(false)}
        />
      ) : (
        <CalendarPanel place={place} year={year} wards={wards} onClose={() => open(null)} />
      )}
    </div>
  );
}

/** 絞り込みを、足す会議の初めの値に。 */
function newValues({ kind, ward }: EventFilter): Readonly<Record<string, string>> {
  return {
    ...(kind !== null && MEETING_KINDS.some(({ code }) => code === kind) ? { kind } : {}),
    ...(ward === null || ward === 'bureau' ? {} : { ward }),
  };
}
