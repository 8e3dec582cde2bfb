import { bureauEvent } from '../../bureau/meeting/bureauEvent.ts';
import { conflictFacts } from '../../bureau/meeting/conflictFacts.ts';
import { type EventConflict, findConflicts } from '../../bureau/meeting/findConflicts.ts';
import type { CheckFacts, RegisterRows } from './facts.ts';
import type { RegisterFinding } from './finding.ts';

/** 会議と研修の予定: 人と会場の重なり、一日に二度の会議、閉庁の日。二つの予定の食い違いは、後の行に一度だけ。 */
export function checkEventPlans(rows: RegisterRows, { holidays }: CheckFacts): readonly RegisterFinding[] {
  const events = [
    ...rows.meeting.map((row) => bureauEvent('meeting', row)),
    ...rows.training.map((row) => bureauEvent('training', row)),
  ];
  const order = new Map(events.map(({ id }, index) => [id, index]));
  const found = new Map(events.map((event) => [event.id, event]));
  return findConflicts(events, conflictFacts(rows, holidays)).flatMap((conflict) => {
    const event = found.get(conflict.event);
    const other = conflict.other === null ? undefined : order.get(conflict.other);
    if (event === undefined || (other !== undefined && other > (order.get(event.id) ?? 0))) return [];
    const field = conflict.kind === 'dayOff' || event.heldOn === null ? 'plannedOn' : 'heldOn';
    return [
      {
        level: 'confirm',
        table: event.table,
        id: event.id,
        field: FIELDS[conflict.kind] ?? field,
        message: conflict.message,
      },
    ];
  });
}

const FIELDS: Readonly<Partial<Record<EventConflict['kind'], string>>> = {
  person: 'lecturer',
  place: 'place',
};
