import { Link } from 'wouter';
import { type BureauEvent, eventName, stateOf } from '../../../shared/bureau/meeting/bureauEvent.ts';
import type { EventKind } from '../../../shared/bureau/meeting/eventKinds.ts';
import { shortDay } from '../../ui/dayText.ts';
import { Icon } from '../../ui/Icon.tsx';
import { type CalendarPlace, placePath } from './calendarPlace.ts';
import { calendarText, STATE_WORDS } from './calendarText.ts';

interface YearCellProps {
  readonly kind: EventKind;
  readonly month: string;
  readonly place: CalendarPlace;
  readonly events: readonly BureauEvent[];
  /** 確かめるところのある予定の id。 */
  readonly doubtful: ReadonlySet<string>;
  readonly today: string;
}

/** 一つの種類の一月。市のものは日ごとに、区のものは数だけ。 */
export function YearCell({ kind, month, place, events, doubtful, today }: YearCellProps) {
  const bureau = events.filter(({ ward }) => ward === null);
  const ofWards = events.filter(({ ward }) => ward !== null);
  return (
    <>
      {bureau.map((event) => (
        <DayLink key={event.id} event={event} place={place} doubtful={doubtful.has(event.id)} today={today} />
      ))}
      {ofWards.length === 0 ? null : (
        <WardCount
          kind={kind}
          events={ofWards}
          path={placePath({ ...place, month, event: null })}
          doubtful={ofWards.some(({ id }) => doubtful.has(id))}
        />
      )}
    </>
  );
}

interface DayLinkProps {
  readonly event: BureauEvent;
  readonly place: CalendarPlace;
  readonly doubtful: boolean;
  readonly today: string;
}

function DayLink({ event, place, doubtful, today }: DayLinkProps) {
  const { table, id, day } = event;
  if (day === null) return null;
  const state = stateOf(event, today);
  const said = [eventName(event), STATE_WORDS[state], doubtful ? calendarText.conflicts : ''].filter(
    (word) => word !== '',
  );
  const chosen = place.event?.id === id;
  return (
    <Link
      href={placePath({ ...place, event: { table, id } })}
      className={`day-link ${state}${chosen ? ' chosen' : ''}${day === today ? ' is-today' : ''}`}
      title={[shortDay(day), ...said].join(' ')}
    >
      {doubtful || state === 'overdue' ? (
        <span className="mark confirm">
          <Icon name="triangle" size={11} />
        </span>
      ) : null}
      <span className="day-number">{Number(day.slice(8))}</span>
      <small className="day-weekday">
        {'日月火水木金土'.charAt(new Date(`${day}T00:00:00Z`).getUTCDay())}
      </small>
      <span className="unseen"> {said.join(' ')}</span>
    </Link>
  );
}

interface WardCountProps {
  readonly kind: EventKind;
  readonly events: readonly BureauEvent[];
  readonly path: string;
  readonly doubtful: boolean;
}

/** 区の数を 0–24 の柱で。押すと月の一覧。 */
function WardCount({ kind, events, path, doubtful }: WardCountProps) {
  const going = events.filter(({ cancelled }) => !cancelled);
  const wards = new Set(going.map(({ ward }) => ward)).size;
  const held = going.filter(({ heldOn }) => heldOn !== null).length;
  const said = calendarText.wardsOf(kind.label, going.length, wards, held);
  return (
    <Link href={path} className="ward-count" title={said}>
      <span className="ward-figure">
        {doubtful ? (
          <span className="mark confirm">
            <Icon name="triangle" size={11} />
          </span>
        ) : null}
        {calendarText.wardCount(wards)}
        <span className="unseen"> {said}</span>
      </span>
      <span className="ward-bar" aria-hidden="true">
        <span className="ward-bar-part" style={{ width: `${(wards / 24) * 100}%` }} />
      </span>
    </Link>
  );
}
