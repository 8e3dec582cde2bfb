import type { BureauEvent } from './bureauEvent.ts';

/** 暦の絞り込み。 */
export interface EventFilter {
  /** 種類の code。null はすべて。 */
  readonly kind: string | null;
  /** 区コード、'bureau' は市全体のものだけ、null はすべて。 */
  readonly ward: string | null;
}

export const NO_FILTER: EventFilter = { kind: null, ward: null };

/** 絞り込みに合う予定。並びは変えない。 */
export function filterEvents(
  events: readonly BureauEvent[],
  { kind, ward }: EventFilter,
): readonly BureauEvent[] {
  return events.filter(
    (event) =>
      (kind === null || event.kind === kind) &&
      (ward === null || (ward === 'bureau' ? event.ward === null : event.ward === ward)),
  );
}
