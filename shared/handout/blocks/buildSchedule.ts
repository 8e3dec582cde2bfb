import { EVENT_KINDS } from '../../bureau/meeting/eventKinds.ts';
import type { BureauEvent } from '../bureau/bureauFacts.ts';
import { eventsInYear } from '../bureau/eventsInYear.ts';
import { eventOrigin } from '../bureau/eventText.ts';
import type { ScheduleDefinition } from '../definition/registerBlocks.ts';
import type { HandoutFacts } from '../facts.ts';
import type { RecordsBlock } from '../model/textBlocks.ts';

/** 版面の幅と、区の列の幅 mm。 */
const MEASURE = 261;
const WARD_WIDTH = 27;

/** 区の会議の日を、区が行、種類が列の表に。予定の無い区も行を置く。 */
export function buildSchedule(definition: ScheduleDefinition, facts: HandoutFacts): RecordsBlock {
  const events = eventsInYear(facts).filter(({ ward }) => ward !== null);
  const kinds = EVENT_KINDS.filter(({ code }) => events.some(({ kind }) => kind === code));
  const widths = columnWidths(kinds.map(({ code }) => most(events.filter(({ kind }) => kind === code))));
  return {
    kind: 'records',
    id: definition.id,
    title: definition.title,
    hint: definition.hint ?? null,
    source: null,
    ruled: definition.ruled ?? false,
    columns: [
      { label: '区', width: WARD_WIDTH },
      ...kinds.map(({ label }, at) => ({ label, width: widths[at] ?? 0 })),
    ],
    rows:
      events.length === 0
        ? []
        : facts.wards.map(({ code, name }) => [
            name,
            ...kinds.map((kind) =>
              events
                .filter((event) => event.ward === code && event.kind === kind.code)
                .map(dayText)
                .join('　'),
            ),
          ]),
    origins: facts.wards.map(({ code, name }) => {
      const [first] = events.filter(({ ward }) => ward === code);
      return first === undefined
        ? { label: name, wards: [], source: null }
        : { ...eventOrigin(first, name, null), register: ofWard(name) };
    }),
    writing: null,
    nothing: definition.nothing,
  };
}

function ofWard(name: string) {
  return { table: 'meeting', asOf: null, where: { ward: [name] } } as const;
}

/** 「11/11月」。狭い列に何回も並ぶので、括弧を付けない。 */
function dayText({ on }: BureauEvent): string {
  if (on === null) return '';
  const weekday = '日月火水木金土'.charAt(new Date(`${on}T00:00:00Z`).getUTCDay());
  return `${Number(on.slice(5, 7))}/${Number(on.slice(8))}${weekday}`;
}

/** 一つの区でいちばん多い回数。 */
function most(events: readonly BureauEvent[]): number {
  return Math.max(0, ...[...Map.groupBy(events, ({ ward }) => ward).values()].map(({ length }) => length));
}

/** 回数の多い種類に広く。どの列にも見出しの入る幅はある。 */
function columnWidths(counts: readonly number[]): readonly number[] {
  const room = MEASURE - WARD_WIDTH;
  const least = 38;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const spare = Math.max(0, room - least * counts.length);
  return counts.map((count) => Math.floor(least + (total === 0 ? 0 : (spare * count) / total)));
}
