import { Fragment } from 'react';
import { Link } from 'wouter';
import type { CalendarYear } from '../../../shared/api/calls/calendarCalls.ts';
import type { BureauEvent } from '../../../shared/bureau/meeting/bureauEvent.ts';
import { EVENT_GROUPS } from '../../../shared/bureau/meeting/eventKinds.ts';
import { monthsOfYear } from '../../../shared/bureau/meeting/monthsOfYear.ts';
import { fiscalYearLabel } from '../../../shared/calendar/fiscalYear.ts';
import { formatWareki } from '../../../shared/calendar/wareki.ts';
import { useAppState } from '../../api/useAppState.ts';
import { type CalendarPlace, placePath } from './calendarPlace.ts';
import { calendarText } from './calendarText.ts';
import { HolidayCells } from './HolidayCells.tsx';
import { monthClass } from './monthClass.ts';
import { UndatedList } from './UndatedList.tsx';
import { YearCell } from './YearCell.tsx';

interface YearTableProps {
  readonly year: CalendarYear;
  readonly place: CalendarPlace;
}

/** 年度の暦: 種類が行、月が列。市のものは日を、区のものは数を見せる。 */
export function YearTable({ year, place }: YearTableProps) {
  const { today } = useAppState();
  const months = monthsOfYear(year.fiscalYear);
  const doubtful = new Set(year.conflicts.map(({ event }) => event));
  const byMonth = Map.groupBy(year.events, ({ day }) => day?.slice(0, 7) ?? '');
  const groups = EVENT_GROUPS.map(({ label, kinds }) => ({
    label,
    kinds: kinds.filter(({ code }) => year.events.some(({ kind, day }) => kind === code && day !== null)),
  })).filter(({ kinds }) => kinds.length > 0);
  const eventsAt = (month: string, kind: string): readonly BureauEvent[] =>
    (byMonth.get(month) ?? []).filter((event) => event.kind === kind);
  return (
    <>
      <table className="year-table" aria-label={fiscalYearLabel(year.fiscalYear)}>
        <colgroup>
          <col className="kind-column" />
          <col span={12} />
        </colgroup>
        <thead>
          <tr className="eras">
            <td />
            <td colSpan={9}>{eraYear(months[0])}</td>
            <td colSpan={3} className="new-year">
              {eraYear(months[9])}
            </td>
          </tr>
          <tr>
            <th scope="col">{calendarText.kind}</th>
            {months.map((month, index) => (
              <th key={month} scope="col" className={monthClass(month, index, today)}>
                <Link
                  href={placePath({ ...place, month, event: null })}
                  aria-label={calendarText.openMonth(
                    `${Number(month.slice(5))}月`,
                    byMonth.get(month)?.length ?? 0,
                  )}
                >
                  {Number(month.slice(5))}月
                </Link>
                {month === today.slice(0, 7) ? (
                  <small className="today-is">{calendarText.todayIs(String(Number(today.slice(8))))}</small>
                ) : null}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {groups.map(({ label, kinds }) => (
            <Fragment key={label}>
              <tr className="group">
                <th scope="colgroup" colSpan={13}>
                  {label}
                </th>
              </tr>
              {kinds.map((kind) => (
                <tr key={kind.code}>
                  <th scope="row">{kind.label}</th>
                  {months.map((month, index) => (
                    <td key={month} className={monthClass(month, index, today)}>
                      <YearCell
                        kind={kind}
                        month={month}
                        place={place}
                        events={eventsAt(month, kind.code)}
                        doubtful={doubtful}
                        today={today}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </Fragment>
          ))}
          <HolidayCells months={months} holidays={year.holidays} today={today} />
        </tbody>
      </table>
      <p className="muted small">{calendarText.legend}</p>
      <UndatedList events={year.events.filter(({ day }) => day === null)} place={place} />
    </>
  );
}

function eraYear(month: string | undefined): string {
  return month === undefined
    ? ''
    : `${formatWareki(`${month}-01`).replace(/年.*$/, '年')}（${month.slice(0, 4)}年）`;
}
