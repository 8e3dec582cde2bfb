import { Link } from 'wouter';
import { EVENT_GROUPS } from '../../../shared/bureau/meeting/eventKinds.ts';
import type { EventFilter } from '../../../shared/bureau/meeting/filterEvents.ts';
import { monthsOfYear } from '../../../shared/bureau/meeting/monthsOfYear.ts';
import { fiscalYearLabel } from '../../../shared/calendar/fiscalYear.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { useAppState } from '../../api/useAppState.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type CalendarPlace, placePath } from './calendarPlace.ts';
import { calendarText } from './calendarText.ts';

interface CalendarBarProps {
  readonly place: CalendarPlace;
  readonly wards: readonly Ward[];
  readonly filter: EventFilter;
  readonly onFilter: (filter: EventFilter) => void;
}

/** 年度の送り、見方の切替え、絞り込み。 */
export function CalendarBar({ place, wards, filter, onFilter }: CalendarBarProps) {
  const { today } = useAppState();
  const { fiscalYear, month } = place;
  const months = monthsOfYear(fiscalYear);
  const inYear = months.includes(today.slice(0, 7));
  const yearPath = (year: number) => placePath({ fiscalYear: year, month: null, event: null });
  const monthPath = (which: string) => placePath({ fiscalYear, month: which, event: null });
  return (
    <div className="calendar-bar">
      <nav className="year-steps" aria-label={calendarText.year}>
        <Link href={yearPath(fiscalYear - 1)} className="step" aria-label={calendarText.lastYear}>
          <Icon name="chevron" size={14} />
        </Link>
        <strong>{fiscalYearLabel(fiscalYear)}</strong>
        <Link href={yearPath(fiscalYear + 1)} className="step" aria-label={calendarText.nextYear}>
          <Icon name="chevron" size={14} />
        </Link>
      </nav>
      <nav className="calendar-views" aria-label={calendarText.views}>
        <Link href={yearPath(fiscalYear)} {...(month === null ? { 'aria-current': 'page' as const } : {})}>
          {calendarText.year}
        </Link>
        <Link
          href={monthPath(month ?? (inYear ? today.slice(0, 7) : (months[0] ?? '')))}
          {...(month === null ? {} : { 'aria-current': 'page' as const })}
        >
          {calendarText.month}
        </Link>
      </nav>
      {month === null ? null : (
        <nav className="month-steps" aria-label={calendarText.months}>
          {months.map((each) => (
            <Link
              key={each}
              href={monthPath(each)}
              {...(each === month ? { 'aria-current': 'page' as const } : {})}
            >
              {Number(each.slice(5))}
              <span className="unseen">月</span>
            </Link>
          ))}
        </nav>
      )}
      <select
        className="field"
        aria-label={calendarText.kind}
        value={filter.kind ?? ''}
        onChange={(event) => onFilter({ ...filter, kind: event.target.value || null })}
      >
        <option value="">{calendarText.allKinds}</option>
        {EVENT_GROUPS.map(({ label, kinds }) => (
          <optgroup key={label} label={label}>
            {kinds.map((kind) => (
              <option key={kind.code} value={kind.code}>
                {kind.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <select
        className="field"
        aria-label={calendarText.ward}
        value={filter.ward ?? ''}
        onChange={(event) => onFilter({ ...filter, ward: event.target.value || null })}
      >
        <option value="">{calendarText.allWards}</option>
        <option value="bureau">{calendarText.bureau}</option>
        {wards.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
