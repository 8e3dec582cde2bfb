import { countItem } from '../countItem.ts';
import type { CellsDefinition, StripDefinition } from '../definition/surveyBlocks.ts';
import { type HandoutFacts, splitReference } from '../facts.ts';
import { isInForm, MISSING_ITEM } from '../missingItem.ts';
import type { CellBreakdown, CellStrip, CellsBlock } from '../model/cellsBlock.ts';
import type { CountedLabel, Segment, Tone } from '../model/segment.ts';
import { sameLabel } from '../printedText.ts';
import { buildEarlierStrip } from './buildEarlierStrip.ts';

/** ます1つが1区の帯。0区の区分はますが無いので並べず、未回答は最後に白い破線で並べる。 */
export function buildCells(
  definition: CellsDefinition,
  facts: HandoutFacts,
  fill: (text: string) => string,
): CellsBlock {
  const band = buildBand(definition, facts);
  const indexOf = (code: string) => band.segments.findIndex((segment) => sameLabel(segment.code, code));
  const { breakdown, strips, stripsOf } = definition;
  const broken = breakdown === undefined ? -1 : indexOf(breakdown.of);
  const opened = stripsOf === undefined ? -1 : indexOf(stripsOf.of);
  return {
    kind: 'cells',
    id: definition.id,
    title: definition.title,
    hint: fill(definition.hint ?? ''),
    source: splitReference(definition.item),
    ruled: definition.ruled ?? false,
    ...insteadOf(facts, definition.item),
    width: facts.wards.length,
    band,
    breakdown:
      breakdown === undefined || broken === -1
        ? null
        : buildBreakdown(breakdown, facts, broken, band.segments[broken]),
    strips: [
      ...(strips ?? []).map((strip) => buildStrip(strip, facts, fill)),
      ...(definition.lastYear === true ? earlierStrip(definition.item, facts, band.segments) : []),
    ],
    stripsOf:
      stripsOf === undefined || opened === -1 ? null : { segment: opened, label: fill(stripsOf.label) },
    named: (definition.named ?? []).flatMap((each) => {
      const segment = band.segments[indexOf(each.of)];
      return segment === undefined ? [] : [{ label: fill(each.label), wards: segment.wards }];
    }),
  };
}

function buildStrip(strip: StripDefinition, facts: HandoutFacts, fill: (text: string) => string): CellStrip {
  return {
    title: strip.title,
    hint: fill(strip.hint),
    source: splitReference(strip.item),
    ...insteadOf(facts, strip.item),
    ...buildBand(strip, facts),
  };
}

function earlierStrip(
  reference: string,
  facts: HandoutFacts,
  segments: readonly Segment[],
): readonly CellStrip[] {
  const tones = new Map(segments.map((segment) => [segment.code, segment.tone]));
  const strip = buildEarlierStrip(reference, facts, tones);
  return strip === null ? [] : [strip];
}

function insteadOf(facts: HandoutFacts, reference: string): { readonly instead?: string } {
  return isInForm(facts, reference) ? {} : { instead: MISSING_ITEM };
}

function buildBand(
  definition: CellsDefinition | StripDefinition,
  facts: HandoutFacts,
): { readonly base: number; readonly segments: readonly Segment[] } {
  const bands = 'bands' in definition ? definition.bands : undefined;
  const count = countItem(facts, definition.item, definition.order, bands);
  const filled = count.entries.filter((entry) => entry.count > 0);
  const tones = chooseTones(filled.map((entry) => pick(definition.tones, entry)));
  const segments: Segment[] = filled.map((entry, index) => ({
    ...entry,
    label: pick(definition.labels, entry) ?? entry.label,
    tone: tones[index] ?? 'white',
  }));
  if (count.noAnswer.count > 0) segments.push({ ...count.noAnswer, tone: 'dashed' });
  return { base: count.base, segments };
}

function pick<T>(table: Readonly<Record<string, T>> | undefined, entry: CountedLabel): T | undefined {
  return Object.entries(table ?? {}).find(([key]) => sameLabel(key, entry.code))?.[1];
}

const SPARE_TONES: readonly Tone[] = ['solid', 'hatched', 'light', 'white'];

/** 定義に無い区分の濃さは、隣と同じにならないように選ぶ。 */
function chooseTones(wanted: readonly (Tone | undefined)[]): readonly Tone[] {
  const chosen: Tone[] = [];
  for (const [index, tone] of wanted.entries()) {
    const neighbours = [chosen[index - 1], wanted[index + 1]];
    const unused = SPARE_TONES.filter((spare) => !neighbours.includes(spare));
    const fresh = unused.find((spare) => !wanted.includes(spare) && !chosen.includes(spare));
    chosen.push(tone ?? fresh ?? unused[0] ?? 'white');
  }
  return chosen;
}

function buildBreakdown(
  definition: NonNullable<CellsDefinition['breakdown']>,
  facts: HandoutFacts,
  index: number,
  segment: Segment | undefined,
): CellBreakdown {
  const count = countItem(facts, definition.item);
  if (!count.known) {
    const entries = [{ code: 'missing', label: MISSING_ITEM, count: 0, wards: [] }];
    return { segment: index, title: definition.title, source: null, how: 'listed', entries };
  }
  const entries = count.entries.filter(
    (entry) => entry.count > 0 && (definition.counts || entry.code !== 'none'),
  );
  const chosen = entries.flatMap((entry) => entry.wards);
  const exclusive =
    new Set(chosen).size === chosen.length &&
    chosen.length === segment?.count &&
    count.base === segment.count;
  return {
    segment: index,
    title: definition.title,
    source: splitReference(definition.item),
    how: !definition.counts ? 'listed' : exclusive ? 'exclusive' : 'counted',
    entries: count.noAnswer.count > 0 ? [...entries, count.noAnswer] : entries,
  };
}
