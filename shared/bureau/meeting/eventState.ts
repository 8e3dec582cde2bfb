import type { RegisterRow } from '../../register/row.ts';

export type EventState = 'held' | 'overdue' | 'planned' | 'undated' | 'cancelled';

/**
 * 催しのいま。中止が何より先。開いた日があれば開催済、予定日が過ぎて開いた日が無ければ記録を待つ。
 * @param today 今日 YYYY-MM-DD
 */
export function eventState(row: RegisterRow, today: string): EventState {
  if (row.cancelled === 1) return 'cancelled';
  if (row.heldOn !== null && row.heldOn !== undefined) return 'held';
  if (typeof row.plannedOn !== 'string') return 'undated';
  return row.plannedOn < today ? 'overdue' : 'planned';
}
