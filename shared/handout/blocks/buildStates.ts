import { itemChoices } from '../../survey/form.ts';
import { countItem } from '../countItem.ts';
import type { StatesDefinition } from '../definition/surveyBlocks.ts';
import { readEarlier } from '../earlierCount.ts';
import { findItem, type HandoutFacts, splitReference } from '../facts.ts';
import { itemLabel, MISSING_ITEM } from '../missingItem.ts';
import type { Segment, Tone } from '../model/segment.ts';
import type { StatesBlock } from '../model/statesBlock.ts';

/** 選択肢の順の濃さ。未回答は別に破線。 */
const TONES: readonly Tone[] = ['solid', 'hatched', 'light', 'white'];

/** 三状態の積み棒。一行が一項目で、右に前年度の区数を並べる。 */
export function buildStates(definition: StatesDefinition, facts: HandoutFacts): StatesBlock {
  const references = definition.rows.map((row) => row.item);
  const earlier =
    definition.earlier === undefined ? null : readEarlier(facts, references, definition.earlier.choice);
  const rows = definition.rows.map((row, index) => {
    const count = countItem(facts, row.item);
    return {
      label: row.label ?? itemLabel(facts, row.item),
      source: splitReference(row.item),
      base: count.base,
      segments: [
        ...count.entries.map((entry, at): Segment => ({ ...entry, tone: TONES[at] ?? 'white' })),
        ...(count.noAnswer.count > 0 ? [{ ...count.noAnswer, tone: 'dashed' as const }] : []),
      ].filter((segment) => segment.count > 0),
      ...(count.known ? {} : { instead: MISSING_ITEM }),
      earlier: earlier?.counts[index] ?? null,
    };
  });
  const axisMax = facts.wards.length;
  return {
    kind: 'states',
    id: definition.id,
    title: definition.title,
    hint: definition.hint ?? null,
    source: null,
    ruled: definition.ruled ?? false,
    axisMax,
    ticks: Array.from({ length: Math.floor(axisMax / 6) + 1 }, (_, index) => index * 6),
    legend: legendOf(definition, facts, rows),
    numbered: definition.numbered,
    rows,
    place: { fiscalYear: facts.fiscalYear, half: facts.survey?.half ?? 'year' },
    earlierPlace:
      earlier === null ? null : { fiscalYear: earlier.period.fiscalYear, half: earlier.period.half },
    ...(definition.earlier === undefined ? {} : { earlierChoice: definition.earlier.choice }),
    earlierHead:
      earlier === null ? null : `参考\n${earlier.period.label}\n${definition.earlier?.label ?? ''}`,
    difference: earlier?.period.comparable ?? false,
  };
}

/** 最初の (この回の様式にある) 項目の選択肢と、出ていれば未回答。 */
function legendOf(
  definition: StatesDefinition,
  facts: HandoutFacts,
  rows: readonly { readonly segments: readonly Segment[] }[],
): StatesBlock['legend'] {
  const item = definition.rows.map((row) => findItem(facts, row.item)).find((each) => each !== undefined);
  const choices = item === undefined ? [] : itemChoices(item);
  const silent = rows.some((row) => row.segments.some((segment) => segment.tone === 'dashed'));
  return [
    ...choices.map((choice, index) => ({ label: choice.label, tone: TONES[index] ?? ('white' as const) })),
    ...(silent ? [{ label: '未回答', tone: 'dashed' as const }] : []),
  ];
}
