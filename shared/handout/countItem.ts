import type { Band, Item } from '../survey/form.ts';
import { itemChoices, NONE_CHOICE } from '../survey/form.ts';
import type { ItemTally } from '../survey/tally.ts';
import { findItem, findTally, type HandoutFacts, splitReference, wardNames } from './facts.ts';
import { isInForm } from './missingItem.ts';
import type { CountedLabel } from './model/segment.ts';
import { sameLabel } from './printedText.ts';

/** 項目一つの区数。選択肢は様式の順、階級は `order` の順。0区のものも含む。 */
export interface ItemCount {
  /** この回の様式にある項目か。無ければ区数はどれも0で、未回答でもない。 */
  readonly known: boolean;
  readonly base: number;
  readonly entries: readonly CountedLabel[];
  readonly noAnswer: CountedLabel;
}

/**
 * 集計の一項目を、言葉と区数と区名の並びにする。単位は区。
 * 様式にあって集計に無い項目は、全区 (前問のある項目なら前問で開いた区) が未回答として扱う。
 */
export function countItem(
  facts: HandoutFacts,
  reference: string,
  order: 'ascending' | 'descending' = 'ascending',
  bands?: readonly Band[],
): ItemCount {
  const item = findItem(facts, reference);
  const tally = findTally(facts, reference);
  if (!isInForm(facts, reference)) return ABSENT;
  const answered = new Set(tally === undefined ? [] : answeredWards(tally));
  const silent = baseWards(facts, reference, item).filter((code) => !answered.has(code));
  return {
    known: true,
    base: tally?.base ?? silent.length,
    entries: tally === undefined ? [] : entriesOf(facts, item, rebanded(tally, bands), order, bands),
    noAnswer: {
      code: 'noAnswer',
      label: '未回答',
      count: tally?.noAnswer ?? silent.length,
      wards: wardNames(facts, silent),
    },
  };
}

const ABSENT: ItemCount = {
  known: false,
  base: 0,
  entries: [],
  noAnswer: { code: 'noAnswer', label: '未回答', count: 0, wards: [] },
};

function entriesOf(
  facts: HandoutFacts,
  item: Item | undefined,
  tally: ItemTally,
  order: 'ascending' | 'descending',
  bands: readonly Band[] | undefined,
): readonly CountedLabel[] {
  if ('counts' in tally) {
    const choices = item === undefined ? [] : [...itemChoices(item), NONE_CHOICE];
    return choices.map((choice) => ({
      code: choice.code,
      label: choice.label,
      count: tally.counts[choice.code] ?? 0,
      wards: wardNames(facts, tally.wards[choice.code] ?? []),
    }));
  }
  if (!('bands' in tally)) return [];
  const known = bands ?? item?.bands;
  const from = (label: string) =>
    known?.find((band) => sameLabel(band.label, label))?.from ?? Number.POSITIVE_INFINITY;
  const sign = order === 'ascending' ? 1 : -1;
  return tally.bands
    .toSorted((a, b) => sign * (from(a.label) - from(b.label)))
    .map((band) => ({
      code: band.label,
      label: band.label,
      count: band.n,
      wards: wardNames(facts, band.wards),
    }));
}

/** 資料の階級で数え直した集計。階級が無ければそのまま。 */
function rebanded(tally: ItemTally, bands: readonly Band[] | undefined): ItemTally {
  if (bands === undefined || !('bands' in tally)) return tally;
  return {
    ...tally,
    bands: bands.map(({ label, from, to }) => {
      const wards = Object.entries(tally.values).flatMap(([ward, value]) =>
        value >= from && (to === null || value < to) ? [ward] : [],
      );
      return { label, n: wards.length, wards };
    }),
  };
}

function answeredWards(tally: ItemTally): readonly string[] {
  if ('counts' in tally) return Object.values(tally.wards).flat();
  return 'values' in tally ? Object.keys(tally.values) : [];
}

/** その項目に答えるはずの区。 */
function baseWards(facts: HandoutFacts, reference: string, item: Item | undefined): readonly string[] {
  const everyone = facts.wards.map((ward) => ward.code);
  const base = item?.base;
  if (base === undefined) return everyone;
  const opener = findTally(facts, `${splitReference(reference).form}.${base.item}`);
  if (opener === undefined || !('counts' in opener)) return [];
  const opened = new Set(base.choices.flatMap((choice) => opener.wards[choice] ?? []));
  return everyone.filter((code) => opened.has(code));
}
