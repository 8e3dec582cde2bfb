import type { NumberTally } from '../../survey/tally.ts';
import { niceAxis } from '../axis.ts';
import type { CountsDefinition } from '../definition/surveyBlocks.ts';
import { findItem, findTally, type HandoutFacts, splitReference } from '../facts.ts';
import { isInForm, itemLabel, MISSING_ITEM, respondentsOf } from '../missingItem.ts';
import type { CountBar, CountsBlock } from '../model/countsBlock.ts';

/**
 * 件数の横棒。「その他」は多くても最後に、淡く。n (区) と未回答の区数を題の横に必ず書く。
 * 誰も答えていない棒は0と書かず、未回答 (様式に無い項目ならそのこと) と書く。
 */
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
    hint: [fill(definition.hint ?? ''), baseText(facts, bars)].filter((part) => part !== '').join('　'),
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
  const tally = findTally(facts, reference);
  const counted: NumberTally | undefined = tally !== undefined && 'sum' in tally ? tally : undefined;
  const shown = label ?? itemLabel(facts, reference);
  const known = isInForm(facts, reference);
  return {
    label: shown,
    source: splitReference(reference),
    value: counted?.sum ?? 0,
    noAnswer: known ? (counted?.noAnswer ?? respondentsOf(facts, reference) ?? facts.wards.length) : 0,
    instead: insteadOf(known, counted),
    wards: facts.wards
      .toSorted((a, b) => a.position - b.position)
      .flatMap((ward) => {
        const value = counted?.values[ward.code] ?? 0;
        return value > 0 ? [{ ward: ward.name, value }] : [];
      }),
    tone: isOther({ label: shown }) ? 'light' : 'solid',
  };
}

/** n (その様式を答えるはずの区の数) と未回答。この回の様式に無い項目は数えない。項目ごとに違えば少ない方と多い方。 */
function baseText(facts: HandoutFacts, bars: readonly CountBar[]): string {
  const asked = bars.filter((bar) => bar.instead !== MISSING_ITEM);
  const [first] = asked;
  if (first === undefined) return '';
  const silent = asked.map((bar) => bar.noAnswer);
  const [least, most] = [Math.min(...silent), Math.max(...silent)];
  const form = first.source?.form ?? '';
  const n = `n＝${respondentsOf(facts, `${form}.`) ?? facts.wards.length}区`;
  if (most <= 0) return n;
  return `${n}、うち未回答 ${least === most ? most : `項目により${least}～${most}`}区`;
}

/** 数の代わりに書く言葉。一区でも答えていれば null。 */
function insteadOf(known: boolean, counted: NumberTally | undefined): string | null {
  if (!known) return MISSING_ITEM;
  return counted === undefined || Object.keys(counted.values).length === 0 ? '未回答' : null;
}

function isOther({ label }: { readonly label: string }): boolean {
  return label.startsWith('その他');
}
