import type { Derived, FormDefinition } from '../survey/form.ts';
import type { FormTally, ItemTally } from '../survey/tally.ts';
import type { ComparedRound, Point } from './comparison.ts';
import type { LineageStep } from './itemLineage.ts';

type Counted = Pick<Point, 'value' | 'counts' | 'n' | 'noAnswer' | 'partial' | 'wards' | 'values'>;

/** 回の集計の一項目を点に。集計に無ければ null。 */
export function roundPoint(
  round: ComparedRound,
  form: FormDefinition,
  { item, group, bandGroup }: LineageStep,
): Point | null {
  const tally = round.tally.forms[form.id]?.items[item.code];
  return tally === undefined ? null : pointOf(round, item.code, { group, bandGroup }, countedItem(tally));
}

/** 回の導出値を点に。もとの項目を一部だけ答えた区を partial に。 */
export function derivedPoint(
  round: ComparedRound,
  form: FormDefinition,
  derived: Derived,
  group: number,
): Point | null {
  const tally = round.tally.forms[form.id];
  const counted = tally?.derived[derived.code];
  if (tally === undefined || counted === undefined) return null;
  const { value, values } = counted;
  const answered = Object.keys(values).length;
  return pointOf(
    round,
    derived.code,
    { group, bandGroup: 0 },
    {
      value,
      values,
      counts: null,
      wards: null,
      n: tally.n,
      noAnswer: tally.n - answered,
      partial: partiallyBlank(tally, derived),
    },
  );
}

/** 導出値のもとの項目の、一部だけに答えた区。 */
export function partiallyBlank(tally: FormTally, derived: Derived): readonly string[] {
  const answered = derived.items.map((code) => {
    const item = tally.items[code];
    return new Set(item !== undefined && 'values' in item ? Object.keys(item.values) : []);
  });
  return Object.keys(tally.derived[derived.code]?.values ?? {}).filter((ward) =>
    answered.some((wards) => !wards.has(ward)),
  );
}

function countedItem(tally: ItemTally): Counted {
  const base = { n: tally.base, noAnswer: tally.noAnswer, partial: [] };
  if ('counts' in tally)
    return { ...base, value: null, counts: tally.counts, wards: tally.wards, values: null };
  if ('bands' in tally) {
    const bands = tally.bands.length === 0 ? null : tally.bands;
    return {
      ...base,
      value: tally.sum,
      counts: bands && Object.fromEntries(bands.map((band) => [band.label, band.n])),
      wards: bands && Object.fromEntries(bands.map((band) => [band.label, band.wards])),
      values: tally.values,
    };
  }
  if ('rows' in tally) return { ...base, value: tally.rows, counts: null, wards: null, values: tally.values };
  return { ...base, value: null, counts: null, wards: null, values: null };
}

function pointOf(
  round: ComparedRound,
  code: string,
  groups: Pick<Point, 'group' | 'bandGroup'>,
  counted: Counted,
): Point {
  const { id, fiscalYear, half, closedAt } = round.survey;
  return {
    fiscalYear,
    half,
    source: 'recalculated',
    code,
    ...groups,
    ...counted,
    rounds: [id],
    published: [],
    note: closedAt === null ? '締切前' : null,
  };
}
