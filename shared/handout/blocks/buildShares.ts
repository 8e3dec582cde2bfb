import { countItem } from '../countItem.ts';
import type { SharesDefinition } from '../definition/surveyBlocks.ts';
import { findItem, findTally, type HandoutFacts, splitReference } from '../facts.ts';
import { isInForm, MISSING_ITEM } from '../missingItem.ts';
import type { SharePart, SharesBlock } from '../model/sharesBlock.ts';

/** 円に並べる部分の上限。残りは「その他」にまとめる。 */
const MOST = 5;

type Part = Omit<SharePart, 'percent'>;

/** 割合の円: 一つだけ選ぶ項目の区数か、数の項目の市全体の和。未回答は必ず別に示す。 */
export function buildShares(definition: SharesDefinition, facts: HandoutFacts): SharesBlock {
  const parts = definition.item === undefined ? sums(definition, facts) : choices(definition.item, facts);
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  const wanted =
    definition.item === undefined ? (definition.items ?? []).map(({ item }) => item) : [definition.item];
  const [first] = definition.items ?? [];
  const unit = definition.item === undefined ? first && findItem(facts, first.item)?.unit : '区';
  return {
    kind: 'shares',
    id: definition.id,
    title: definition.title,
    hint: definition.hint ?? null,
    source: definition.item === undefined ? null : splitReference(definition.item),
    ruled: definition.ruled ?? false,
    ...(definition.half === undefined ? {} : { half: definition.half }),
    ...(wanted.some((item) => isInForm(facts, item)) ? {} : { instead: MISSING_ITEM }),
    unit: unit ?? '件',
    total,
    parts: gathered(parts).map((part) => ({
      ...part,
      percent: Math.round((part.value / Math.max(1, total)) * 100),
    })),
  };
}

function choices(reference: string, facts: HandoutFacts): readonly Part[] {
  const count = countItem(facts, reference);
  const source = splitReference(reference);
  return [...count.entries, count.noAnswer].map(({ code, label, count: value, wards }) => ({
    label: label.replaceAll('\n', ''),
    value,
    kind: code === 'noAnswer' ? ('noAnswer' as const) : ('part' as const),
    source,
    wards,
  }));
}

/** 多い順。 */
function sums({ items = [] }: SharesDefinition, facts: HandoutFacts): readonly Part[] {
  return items
    .map(({ item, label }) => {
      const tally = findTally(facts, item);
      const value = tally !== undefined && 'sum' in tally ? tally.sum : 0;
      return { label, value, kind: 'part' as const, source: splitReference(item), wards: [] };
    })
    .toSorted((a, b) => b.value - a.value);
}

/** 0 のものを除き、多い5つのほかを「その他」に。選択肢の「その他」もそこに入る。 */
function gathered(parts: readonly Part[]): readonly Part[] {
  const shown = parts.filter(({ value, kind }) => value > 0 && kind === 'part');
  const named = shown.filter(({ label }) => !label.startsWith('その他'));
  const kept = new Set(named.toSorted((a, b) => b.value - a.value).slice(0, MOST));
  const rest = shown.filter((part) => !kept.has(part));
  const other = {
    label: 'その他',
    value: rest.reduce((sum, { value }) => sum + value, 0),
    kind: 'other' as const,
    source: rest.length === 1 ? (rest[0]?.source ?? null) : null,
    wards: rest.flatMap(({ wards }) => wards),
  };
  return [
    ...shown.filter((part) => kept.has(part)),
    ...(other.value === 0 ? [] : [other]),
    ...parts.filter(({ value, kind }) => value > 0 && kind === 'noAnswer'),
  ];
}
