import type { HandoutFacts } from '../facts.ts';
import { type BureauEvent, type EventTable, NO_BUREAU_FACTS } from './bureauFacts.ts';

/** どの催しか。職員が一覧から選ぶ言葉で書き、行の id では書かない。 */
export interface EventChoice {
  readonly from: EventTable;
  /** 会議の種類か、研修の区分の code。 */
  readonly kinds: readonly string[];
  /** 会議名・研修の名。書かなければ、その種類のすべて。 */
  readonly names?: readonly string[] | undefined;
}

/** 資料の年度の、市全体の催し。日の順、同じ日は時刻と部の順。 */
export function eventsOfYear(facts: HandoutFacts, choice: EventChoice): readonly BureauEvent[] {
  return cityEvents(facts, choice).filter(({ fiscalYear }) => fiscalYear === facts.fiscalYear);
}

/** 資料の年度より前の年度の、市全体の催し。 */
export function eventsBefore(facts: HandoutFacts, choice: EventChoice): readonly BureauEvent[] {
  return cityEvents(facts, choice).filter(
    ({ fiscalYear }) => fiscalYear !== null && fiscalYear < facts.fiscalYear,
  );
}

function cityEvents(facts: HandoutFacts, { from, kinds, names }: EventChoice): readonly BureauEvent[] {
  const wanted = names?.map(spelling);
  return bureauOf(facts)
    .events.filter(
      (event) =>
        event.table === from &&
        event.ward === null &&
        kinds.includes(event.kind) &&
        (wanted === undefined || wanted.includes(spelling(event.title))),
    )
    .toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
}

/** 名の比べ方: 全角・半角と空きの違いで、打った催しが紙から落ちないように。 */
function spelling(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, '');
}

function sortKey({ fiscalYear, on, startTime, round, part, id }: BureauEvent): string {
  return [
    fiscalYear ?? 9999,
    on ?? '9999',
    startTime ?? '',
    String(round ?? 0).padStart(4, '0'),
    part,
    id,
  ].join(' ');
}

export function bureauOf(facts: HandoutFacts) {
  return facts.bureau ?? NO_BUREAU_FACTS;
}

/** 同じ名の催しをまとめる。初めに出た順。 */
export function groupByTitle(
  events: readonly BureauEvent[],
): readonly { readonly title: string; readonly rows: readonly BureauEvent[] }[] {
  const groups = new Map<string, BureauEvent[]>();
  for (const event of events) {
    const rows = groups.get(event.title);
    if (rows === undefined) groups.set(event.title, [event]);
    else rows.push(event);
  }
  return [...groups].map(([title, rows]) => ({ title, rows }));
}
