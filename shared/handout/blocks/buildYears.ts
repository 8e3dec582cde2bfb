import { fiscalYearLabel, halfLabel } from '../../calendar/fiscalYear.ts';
import type { Series } from '../../comparison/comparison.ts';
import { niceAxis } from '../axis.ts';
import type { YearsDefinition } from '../definition/surveyBlocks.ts';
import { type HandoutFacts, splitReference } from '../facts.ts';
import type { HandoutNote } from '../model/handoutModel.ts';
import type { Tone } from '../model/segment.ts';
import type { YearColumn, YearRow, YearsBlock } from '../model/yearsBlock.ts';
import { findSeries, itemsAt, pointAt, printedValue, type YearPlace } from '../yearValue.ts';

const TONES: readonly Tone[] = ['solid', 'hatched', 'light'];

/**
 * 年度の推移。その資料の年度までの数を古い方から並べ、公表値があれば公表値を印刷する。
 * 公表値と内訳の計が違えば、両方と差を並べ、注を付ける。定義の変わった所は切れ目にして、差も率も出さない。
 */
export function buildYears(
  definition: YearsDefinition,
  facts: HandoutFacts,
): { readonly block: YearsBlock; readonly notes: readonly HandoutNote[] } {
  const total = findSeries(facts, definition.total);
  const places = choosePlaces(total, definition, facts);
  const valuesOf = (reference: string) => {
    const series = findSeries(facts, reference);
    return places.map((place) => printedValue(pointAt(series, place)));
  };
  const itemsOf = (reference: string) => itemsAt(facts, reference, places);
  const totals = valuesOf(definition.total);
  const parts = definition.parts.map((part) => valuesOf(part.item));
  const sums = places.map((_, index) => sumOf(parts.map((values) => values[index] ?? null)));
  const differences = totals.map((value, index) => subtract(value, sums[index] ?? null));
  const differs = differences.some((value) => value !== null && value !== 0);
  const newest = Math.max(...places.map((place) => pointAt(total, place)?.group ?? 0), 0);
  const columns = places.map(
    (place, index): YearColumn => ({
      label: place.reference
        ? `参考\n${fiscalYearLabel(place.fiscalYear)}\n${halfLabel(place.half)}`
        : `${fiscalYearLabel(place.fiscalYear)}${place.half === 'year' ? '' : `\n${halfLabel(place.half)}`}`,
      fiscalYear: place.fiscalYear,
      half: place.half,
      reference: place.reference,
      value: totals[index] ?? null,
      parts: parts.map((values) => values[index] ?? null),
      breakBefore: place.reference ? null : breakBefore(total, places[index - 1], place),
      oldDefinition: (pointAt(total, place)?.group ?? newest) < newest,
    }),
  );
  const axis = niceAxis(Math.max(1, ...totals.map((value) => value ?? 0)));
  return {
    block: {
      kind: 'years',
      id: definition.id,
      title: definition.title,
      hint: definition.hint ?? null,
      source: splitReference(definition.total),
      ruled: definition.ruled ?? false,
      ...(definition.half === undefined ? {} : { half: definition.half }),
      unit: total?.unit ?? '',
      axisMax: axis.max,
      ticks: axis.ticks,
      legend: definition.parts.map((part, index) => ({ label: part.label, tone: TONES[index] ?? 'white' })),
      columns,
      rows: tableRows(definition, {
        totals,
        parts,
        sums,
        differences,
        differs,
        within: definition.within.map((each) => valuesOf(each.item)),
        itemsOf,
      }),
      differs,
    },
    notes: differs ? [differenceNote(columns, differences)] : [],
  };
}

interface Place extends YearPlace {
  readonly reference: boolean;
}

/** 並べる列: その年度までの年度の数 (この回が半期なら最後にその期)、そのあとに参考の上半期。 */
function choosePlaces(
  series: Series | undefined,
  definition: YearsDefinition,
  facts: HandoutFacts,
): readonly Place[] {
  const points = (series?.points ?? []).filter(
    (point) => point.fiscalYear <= facts.fiscalYear && printedValue(point) !== null,
  );
  const half = facts.survey?.half ?? 'year';
  const main = points
    .filter((point) => (point.fiscalYear === facts.fiscalYear ? point.half === half : point.half === 'year'))
    .map(({ fiscalYear, half: own }) => ({ fiscalYear, half: own, reference: false }))
    .toSorted((a, b) => a.fiscalYear - b.fiscalYear)
    .slice(-definition.years);
  const reference = definition.reference
    ? points
        .filter((point) => point.half === 'first' && point.fiscalYear < facts.fiscalYear)
        .map(({ fiscalYear, half: own }) => ({ fiscalYear, half: own, reference: true }))
    : [];
  return [...main, ...reference];
}

function breakBefore(series: Series | undefined, before: Place | undefined, place: Place): string | null {
  if (before === undefined) return null;
  const [older, newer] = [pointAt(series, before), pointAt(series, place)];
  if (older === undefined || newer === undefined || older.group === newer.group) return null;
  const found = series?.breaks.find(
    ({ between: [, to] }) => to.fiscalYear === place.fiscalYear && to.half === place.half,
  );
  return found?.reason ?? '集計の定義を変更';
}

interface Values {
  readonly totals: readonly (number | null)[];
  readonly parts: readonly (readonly (number | null)[])[];
  readonly sums: readonly (number | null)[];
  readonly differences: readonly (number | null)[];
  readonly differs: boolean;
  readonly within: readonly (readonly (number | null)[])[];
  readonly itemsOf: (reference: string) => readonly string[];
}

function tableRows(definition: YearsDefinition, values: Values): readonly YearRow[] {
  return [
    {
      label: values.differs ? `${definition.totalLabel}（公表値）` : definition.totalLabel,
      kind: 'total',
      source: splitReference(definition.total),
      items: values.itemsOf(definition.total),
      values: values.totals,
    },
    ...definition.parts.map(
      (part, index): YearRow => ({
        label: part.label,
        kind: 'part',
        source: splitReference(part.item),
        items: values.itemsOf(part.item),
        values: values.parts[index] ?? [],
      }),
    ),
    ...(values.differs
      ? [
          {
            label: '内訳計',
            kind: 'sum' as const,
            of: definition.parts.map((_, index) => index + 1),
            values: values.sums,
          },
          {
            label: '差（公表値－内訳計）※',
            kind: 'difference' as const,
            of: [0, ...definition.parts.map((_, index) => index + 1)],
            values: values.differences,
          },
        ]
      : []),
    ...definition.within.map(
      (each, index): YearRow => ({
        label: each.label,
        kind: 'within',
        source: splitReference(each.item),
        items: values.itemsOf(each.item),
        values: values.within[index] ?? [],
      }),
    ),
  ];
}

function differenceNote(
  columns: readonly YearColumn[],
  differences: readonly (number | null)[],
): HandoutNote {
  const names = columns
    .filter((_, index) => (differences[index] ?? 0) !== 0)
    .map((column) => column.label.replace('参考\n', '').replaceAll('\n', ''));
  const listed = names.length < 2 ? names.join('') : `${names.slice(0, -1).join('、')}及び${names.at(-1)}`;
  return {
    mark: '※',
    text: `${listed}は、公表値が内訳の計と一致しない。理由が確認できるまで、公表値をそのまま掲げ、差を示す。`,
  };
}

function sumOf(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null;
  return values.reduce<number | null>(
    (sum, value) => (sum === null || value === null ? null : sum + value),
    0,
  );
}

function subtract(a: number | null, b: number | null): number | null {
  return a === null || b === null ? null : a - b;
}
