import type { NumberTally } from '../../survey/tally.ts';
import { niceAxis } from '../axis.ts';
import type { CountsDefinition } from '../definition.ts';
import { findItem, findTally, type HandoutFacts, splitReference } from '../facts.ts';
import type { CountBar, CountsBlock } from '../model.ts';

/** 件数の横棒。「その他」は多くても最後に、淡く。集計の無い項目は全区が未回答の0。 */
export function buildCounts(
  definition: CountsDefinition,
  facts: HandoutFacts,
  fill: (text: string) => string,
): CountsBlock {
  const bars = definition.items.map(({ item, label }) => buildBar(facts, item, label));
  const others = bars.filter((bar) => isOther(bar));
  const named = bars.filter((bar) => !isOther(bar));
  const axis = niceAxis(Math.max(...bars.map((bar) => bar.value)));
  return {
    kind: 'counts',
    id: definition.id,
    title: fill(definition.title),
    hint: fill(definition.hint ?? ''),
    source: null,
    ruled: definition.ruled ?? false,
    ...(definition.half === undefined ? {} : { half: definition.half }),
    unit: findItem(facts, definition.items[0]?.item ?? '')?.unit ?? '件',
    axisMax: axis.max,
    ticks: axis.ticks,
    bars: [
      ...(definition.order === 'descending' ? named.toSorted((a, b) => b.value - a.value) : named),
      ...others,
    ],
  };
}

function buildBar(facts: HandoutFacts, reference: string, label: string | undefined): CountBar {
  const item = findItem(facts, reference);
  const tally = findTally(facts, reference);
  const counted: NumberTally | undefined = tally !== undefined && 'sum' in tally ? tally : undefined;
  const shown = label ?? item?.label ?? reference;
  return {
    label: shown,
    source: splitReference(reference),
    value: counted?.sum ?? 0,
    noAnswer: counted?.noAnswer ?? facts.wards.length,
    wards: facts.wards
      .toSorted((a, b) => a.position - b.position)
      .flatMap((ward) => {
        const value = counted?.values[ward.code] ?? 0;
        return value > 0 ? [{ ward: ward.name, value }] : [];
      }),
    tone: isOther({ label: shown }) ? 'light' : 'solid',
  };
}

function isOther({ label }: { readonly label: string }): boolean {
  return label.startsWith('その他');
}
