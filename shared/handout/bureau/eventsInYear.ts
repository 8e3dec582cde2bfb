import type { HandoutFacts } from '../facts.ts';
import type { BureauEvent } from './bureauFacts.ts';

/** 資料の年度の、日のある予定。日の順。 */
export function eventsInYear(facts: HandoutFacts): readonly BureauEvent[] {
  return (facts.bureau?.events ?? [])
    .filter(({ on, fiscalYear }) => on !== null && fiscalYear === facts.fiscalYear)
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

function sortKey({ on, startTime, ward, id }: BureauEvent): string {
  return [on ?? '', startTime ?? '~', ward ?? '', id].join('\t');
}
