import { type EventFilter, filterEvents } from '../../../shared/bureau/meeting/filterEvents.ts';
import { icsEvents } from '../../../shared/bureau/meeting/icsEvents.ts';
import { fiscalYearLabel } from '../../../shared/calendar/fiscalYear.ts';
import { writeCalendar } from '../../files/writeCalendar.ts';
import { writeFileSafely } from '../../files/writeFileSafely.ts';
import type { Session } from '../../session.ts';
import { loadEvents } from './loadEvents.ts';

/** 書き出す予定。fiscalYear が null ならすべての年度。 */
export interface IcsRequest extends EventFilter {
  readonly fiscalYear: number | null;
}

/** 予定を .ics に書く。書いた数と、日が無くて書けなかった数を返す。 */
export async function exportIcs(
  session: Session,
  request: IcsRequest,
  file: string,
): Promise<{ readonly events: number; readonly undated: number }> {
  const { db } = session.register;
  const all = filterEvents(await loadEvents(db), request);
  const chosen = all.filter(
    ({ fiscalYear }) => request.fiscalYear === null || fiscalYear === request.fiscalYear,
  );
  const wards = await db.selectFrom('ward').select(['code', 'name']).orderBy('position').execute();
  const events = icsEvents(chosen, Object.fromEntries(wards.map(({ code, name }) => [code, name])));
  const text = writeCalendar(icsTitle(request.fiscalYear), events, session.clock.now());
  await writeFileSafely(file, new TextEncoder().encode(text));
  return { events: events.length, undated: chosen.length - events.length };
}

/** 予定表の名で、保存先の既定の名でもある。 */
export function icsTitle(fiscalYear: number | null): string {
  return fiscalYear === null ? '会議予定' : `${fiscalYearLabel(fiscalYear)} 会議予定`;
}
