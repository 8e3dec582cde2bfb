import { fiscalYearOf } from '../../calendar/fiscalYear.ts';
import type { VisitRecord } from './visitRecord.ts';

/** visited 訪問済、planned 予定、overdue 予定日を過ぎたがまだ、undated 日が決まっていない。 */
export type VisitState = 'visited' | 'planned' | 'overdue' | 'undated';
/** none することは無い、open これから、late 期日を過ぎた、done 済。 */
export type FollowUpState = 'none' | 'open' | 'late' | 'done';

/** その日の、訪問の様子。day より後の訪問日は、まだの予定とみる。 */
export function visitState(visit: VisitRecord, day: string): VisitState {
  if (visit.visitedOn !== null && visit.visitedOn <= day) return 'visited';
  const planned = visit.visitedOn ?? visit.plannedOn;
  if (planned === null) return 'undated';
  return planned < day ? 'overdue' : 'planned';
}

/** その後にすることの様子。期日の無いものは遅れない。 */
export function followUpState(visit: VisitRecord, day: string): FollowUpState {
  if (visit.followUpDoneOn !== null) return 'done';
  if (visit.followUp.trim() === '') return 'none';
  return visit.followUpDueOn !== null && visit.followUpDueOn < day ? 'late' : 'open';
}

/** どの年度の訪問か: 訪問日、無ければ予定日。どちらも無ければ null (どの年度にも数えない)。 */
export function visitYear(visit: VisitRecord): number | null {
  const day = visit.visitedOn ?? visit.plannedOn;
  return day === null ? null : fiscalYearOf(day);
}
