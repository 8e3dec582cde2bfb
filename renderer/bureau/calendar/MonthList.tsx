import { useState } from 'react';
import type { CalendarYear } from '../../../shared/api/calls/calendarCalls.ts';
import { monthRows, type WardGroup } from '../../../shared/bureau/meeting/monthRows.ts';
import { formatWareki } from '../../../shared/calendar/wareki.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { useAppState } from '../../api/useAppState.ts';
import { shortDay } from '../../ui/dayText.ts';
import { Icon } from '../../ui/Icon.tsx';
import type { CalendarPlace } from './calendarPlace.ts';
import { calendarText } from './calendarText.ts';
import { EventRow } from './EventRow.tsx';

/** これより多い区の会議は、畳んで始める。 */
const FOLDED_FROM = 7;

interface MonthListProps {
  readonly year: CalendarYear;
  /** 'YYYY-MM'。 */
  readonly month: string;
  readonly wards: readonly Ward[];
  readonly place: CalendarPlace;
  /** 絞り込んだ種類。絞り込んでいれば畳まない。 */
  readonly kind: string | null;
}

/** 月の一覧: 市のものは日の順に、区のものは種類ごとに数を見せ、開くと一つずつ。 */
export function MonthList({ year, month, wards, place, kind }: MonthListProps) {
  const { today } = useAppState();
  const rows = monthRows(year.events, month, year.holidays);
  const doubtful = Map.groupBy(year.conflicts, ({ event }) => event);
  const row = (event: (typeof rows.bureau)[number]) => (
    <EventRow
      key={event.id}
      event={event}
      wards={wards}
      place={place}
      today={today}
      conflicts={doubtful.get(event.id) ?? []}
    />
  );
  const nothing = rows.bureau.length === 0 && rows.wards.length === 0;
  return (
    <>
      <div className="section-head">
        <h2>{formatWareki(`${month}-01`).replace(/1日$/, '')}</h2>
        <span className="count">
          {rows.closed.map(({ day, name }) => `${shortDay(day)} ${name}`).join('　')}
        </span>
      </div>
      {today.startsWith(month) ? (
        <p className="today-line">
          <strong>{calendarText.today}</strong> {shortDay(today)}
        </p>
      ) : null}
      {nothing ? (
        <p className="muted month-none">{calendarText.monthNone}</p>
      ) : (
        <table className="table month-list" aria-label={formatWareki(`${month}-01`).replace(/1日$/, '')}>
          <thead>
            <tr>
              <th scope="col">{calendarText.day}</th>
              <th scope="col">{calendarText.time}</th>
              <th scope="col">{calendarText.kind}</th>
              <th scope="col">{calendarText.ward}</th>
              <th scope="col">{calendarText.name}</th>
              <th scope="col">{calendarText.place}</th>
              <th scope="col">{calendarText.format}</th>
              <th scope="col">{calendarText.state}</th>
            </tr>
          </thead>
          {rows.bureau.length === 0 ? null : (
            <tbody>
              <tr className="group">
                <th scope="colgroup" colSpan={8}>
                  <strong>{calendarText.bureauEvents}</strong>
                  {calendarText.count(rows.bureau.length)}
                </th>
              </tr>
              {rows.bureau.map(row)}
            </tbody>
          )}
          {rows.wards.map((group) => (
            <WardRows
              key={group.kind.code}
              group={group}
              folded={kind === null && group.events.length >= FOLDED_FROM}
              doubts={group.events.filter(({ id }) => doubtful.has(id)).length}
              row={row}
              chosen={place.event?.id ?? null}
            />
          ))}
        </table>
      )}
    </>
  );
}

interface WardRowsProps {
  readonly group: WardGroup;
  readonly folded: boolean;
  readonly doubts: number;
  readonly row: (event: WardGroup['events'][number]) => React.ReactNode;
  readonly chosen: string | null;
}

function WardRows({ group: { kind, events, wards }, folded, doubts, row, chosen }: WardRowsProps) {
  const [open, setOpen] = useState(!folded || events.some(({ id }) => id === chosen));
  const held = events.filter(({ heldOn, cancelled }) => heldOn !== null && !cancelled).length;
  return (
    <tbody>
      <tr className="group">
        <th scope="colgroup" colSpan={8}>
          <button
            type="button"
            className="row-button fold"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            <Icon name="chevron" size={12} />
            <strong>{kind.label}</strong>
            {calendarText.wardSummary(events.length, wards, held)}
            {doubts === 0 ? null : (
              <span className="mark confirm">
                <Icon name="triangle" size={12} />
                {calendarText.conflictCount(doubts)}
              </span>
            )}
          </button>
        </th>
      </tr>
      {open ? events.map(row) : null}
    </tbody>
  );
}
