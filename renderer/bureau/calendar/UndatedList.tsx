import { Link } from 'wouter';
import { type BureauEvent, eventName } from '../../../shared/bureau/meeting/bureauEvent.ts';
import { type CalendarPlace, placePath } from './calendarPlace.ts';
import { calendarText } from './calendarText.ts';

interface UndatedListProps {
  readonly events: readonly BureauEvent[];
  readonly place: CalendarPlace;
}

/** 年度だけが分かっていて、日の無い予定。無ければ何も出さない。 */
export function UndatedList({ events, place }: UndatedListProps) {
  if (events.length === 0) return null;
  return (
    <section className="undated" aria-label={calendarText.undated}>
      <div className="section-head">
        <h2>{calendarText.undated}</h2>
        <span className="count">{calendarText.count(events.length)}</span>
      </div>
      <ul className="list">
        {events.map((event) => (
          <li key={event.id}>
            <Link href={placePath({ ...place, event: { table: event.table, id: event.id } })}>
              {eventName(event)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
