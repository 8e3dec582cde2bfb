import { countAttendance } from '../../../shared/bureau/questionnaire/countAttendance.ts';
import type { QuestionnaireEvent } from '../../../shared/bureau/questionnaire/questionnaire.ts';
import type { Readable } from '../../database/register.ts';
import { loadEvents } from './loadEvents.ts';

/** アンケートをとれる催しを、日の新しい順に。persons は参加者の数 (まだなら null)。 */
export async function listEvents(
  db: Readable,
): Promise<readonly { readonly event: QuestionnaireEvent; readonly persons: number | null }[]> {
  return [...(await loadEvents(db)).values()]
    .toSorted((a, b) => (a.order > b.order ? -1 : a.order < b.order ? 1 : 0))
    .map(({ event, attendance, persons }) => ({ event, persons: countAttendance(attendance) ?? persons }));
}
