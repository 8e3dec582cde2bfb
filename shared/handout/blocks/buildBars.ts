import { countItem } from '../countItem.ts';
import type { BarsDefinition } from '../definition/surveyBlocks.ts';
import { type HandoutFacts, splitReference } from '../facts.ts';
import { MISSING_ITEM } from '../missingItem.ts';
import type { BarsBlock } from '../model/countsBlock.ts';
import { nobodyAnswered } from '../nobodyAnswered.ts';
import { sameLabel } from '../printedText.ts';

/** 複数回答の棒。「その他」「該当なし」「未回答」は1区以上のときだけ並べ、誰も答えていなければ選択肢は並べない。 */
export function buildBars(definition: BarsDefinition, facts: HandoutFacts): BarsBlock {
  const count = countItem(facts, definition.item);
  const whenAny = ['other', 'none'];
  const nobody = nobodyAnswered(facts, definition.item);
  // 誰も答えていない0は、数えた0ではない。
  const entries = nobody
    ? []
    : count.entries.filter((entry) => entry.count > 0 || !whenAny.includes(entry.code));
  const labelOf = (code: string, label: string) =>
    Object.entries(definition.labels ?? {}).find(([key]) => sameLabel(key, code))?.[1] ?? label;
  const silent = count.base === 0 && nobody;
  const axisMax = facts.wards.length;
  return {
    kind: 'bars',
    id: definition.id,
    title: definition.title,
    hint: !count.known ? null : silent ? '複数回答' : `複数回答　n＝${count.base}区`,
    ...(count.known ? (silent ? { instead: '未回答' } : {}) : { instead: MISSING_ITEM }),
    source: splitReference(definition.item),
    ruled: definition.ruled ?? false,
    base: count.base,
    axisMax,
    ticks: Array.from({ length: Math.floor(axisMax / 6) + 1 }, (_, index) => index * 6),
    bars: [
      ...entries.map((entry) => ({
        ...entry,
        label: labelOf(entry.code, entry.label),
        tone: entry.code === 'none' ? ('light' as const) : ('solid' as const),
      })),
      ...(count.noAnswer.count > 0 ? [{ ...count.noAnswer, tone: 'dashed' as const }] : []),
    ],
  };
}
