import type { CalendarYear } from '../../../shared/api/calls/calendarCalls.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { Icon } from '../../ui/Icon.tsx';
import { EventPanel } from '../meeting/EventPanel.tsx';
import type { CalendarPlace } from './calendarPlace.ts';
import { calendarText } from './calendarText.ts';
import { DuePanel } from './DuePanel.tsx';

interface CalendarPanelProps {
  readonly place: CalendarPlace;
  readonly year: CalendarYear;
  readonly wards: readonly Ward[];
  readonly onClose: () => void;
}

/** 右の欄: 選んだ予定と、その確かめるところ。選んでいなければ、期日の近いもの。 */
export function CalendarPanel({ place, year, wards, onClose }: CalendarPanelProps) {
  const { event } = place;
  if (event === null) return <DuePanel wards={wards} />;
  const conflicts = year.conflicts.filter((each) => each.event === event.id);
  return (
    <div className="calendar-panel">
      {conflicts.length === 0 ? null : (
        <ul className="conflict-list" aria-label={calendarText.conflicts}>
          {conflicts.map(({ kind, other, message }) => (
            <li key={`${kind} ${other}`} className="conflict-item">
              <span className="mark confirm">
                <Icon name="triangle" size={12} />
              </span>
              {message}
            </li>
          ))}
        </ul>
      )}
      <EventPanel key={event.id} table={event.table} id={event.id} onClose={onClose} />
    </div>
  );
}
