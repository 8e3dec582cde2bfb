import type { RegisterRow } from '../../register/row.ts';

export type EventState = 'held' | 'overdue' | 'planned' | 'undated' | 'cancelled';

/**
 * 催しのいま。中止が何より先。開いた日が来ていれば開催済、予定日が過ぎて開いた日が無ければ記録を待つ。
 * 開いた日がまだ先なら (打ち違い。点検が言う) 予定とみて、開いたものには数えない。
 * @param today 今日 YYYY-MM-DD
 */
export function eventState(row: RegisterRow, today: string): EventState {
  if (row.cancelled === 1) return 'cancelled';
  if (typeof row.heldOn === 'string') return row.heldOn <= today ? 'held' : 'planned';
  if (typeof row.plannedOn !== 'string') return 'undated';
  return row.plannedOn < today ? 'overdue' : 'planned';
}
