import { Link } from 'wouter';
import {
  type BureauEvent,
  eventFormat,
  eventName,
  eventTime,
  stateOf,
} from '../../../shared/bureau/meeting/bureauEvent.ts';
import type { EventConflict } from '../../../shared/bureau/meeting/findConflicts.ts';
import { choiceLabel } from '../../../shared/register/choiceLabel.ts';
import type { Ward } from '../../../shared/ward/ward.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type CalendarPlace, placePath } from './calendarPlace.ts';
import { calendarText } from './calendarText.ts';
import { EventStateMark } from './EventStateMark.tsx';

interface EventRowProps {
  readonly event: BureauEvent;
  readonly wards: readonly Ward[];
  readonly place: CalendarPlace;
  readonly today: string;
  readonly conflicts: readonly EventConflict[];
}

/** 月の一覧の一行。食い違いは、その行の下に一文で。 */
export function EventRow({ event, wards, place, today, conflicts }: EventRowProps) {
  const { table, id, day, ward, kind, cancelled } = event;
  const label =
    table === 'meeting' ? choiceLabel('meeting', 'kind', kind) : choiceLabel('training', 'category', kind);
  return (
    <tr
      className={[
        place.event?.id === id ? 'chosen' : '',
        cancelled ? 'cancelled' : '',
        day === today ? 'is-today' : '',
      ]
        .filter((name) => name !== '')
        .join(' ')}
    >
      <td className="nowrap">{day === null ? '' : dayText(day)}</td>
      <td className="nowrap">{eventTime(event)}</td>
      <td className="nowrap">{label}</td>
      <td className="nowrap">
        {ward === null
          ? event.block === null
            ? calendarText.cityWide
            : `${event.block}ブロック`
          : (wards.find(({ code }) => code === ward)?.name ?? ward)}
      </td>
      <th scope="row">
        <Link href={placePath({ ...place, event: { table, id } })}>{eventName(event)}</Link>
        {conflicts.map(({ kind: what, other, message }) => (
          <span key={`${what} ${other}`} className="conflict small">
            <span className="mark confirm">
              <Icon name="triangle" size={11} />
            </span>
            {message}
          </span>
        ))}
      </th>
      <td className="place">{event.place}</td>
      <td className="nowrap">{eventFormat(event)}</td>
      <td className="nowrap">
        <EventStateMark state={stateOf(event, today)} />
      </td>
    </tr>
  );
}

/** 「16日（水）」。 */
function dayText(day: string): string {
  return `${Number(day.slice(8))}日（${'日月火水木金土'.charAt(new Date(`${day}T00:00:00Z`).getUTCDay())}）`;
}
