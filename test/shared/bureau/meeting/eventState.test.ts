import { expect, it } from 'vitest';
import { eventState } from '../../../../shared/bureau/meeting/eventState.ts';

it.each([
  ['開いた日が今日なら開催済', { heldOn: '2024-10-01', plannedOn: null }, 'held'],
  [
    '開いた日がまだ先なら予定。開いたものに数えない',
    { heldOn: '2024-10-02', plannedOn: '2024-09-30' },
    'planned',
  ],
  ['中止は、開いた日があっても中止', { cancelled: 1, heldOn: '2024-09-30', plannedOn: null }, 'cancelled'],
  ['予定日が今日なら予定', { heldOn: null, plannedOn: '2024-10-01' }, 'planned'],
  ['予定日が過ぎて開いた日が無ければ、記録を待つ', { heldOn: null, plannedOn: '2024-09-30' }, 'overdue'],
  ['どちらの日も無ければ日程未定', { heldOn: null, plannedOn: null }, 'undated'],
])('催しのいま: %s', (_, row, state) => {
  expect(eventState(row, '2024-10-01')).toBe(state);
});
