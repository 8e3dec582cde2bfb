import { fiscalYearLabel, halfLabel } from '../../calendar/fiscalYear.ts';
import type { Series } from '../../comparison/comparison.ts';
import { niceAxis } from '../axis.ts';
import type { LinesDefinition } from '../definition/surveyBlocks.ts';
import { type HandoutFacts, splitReference } from '../facts.ts';
import type { LinesBlock } from '../model/yearsBlock.ts';
import { findSeries, itemsAt, pointAt, printedValue, type YearPlace } from '../yearValue.ts';

/**
 * 年度の折れ線。列は、どれかの系列に数のある年度 (この年度は、この回の期)。
 * 単位の違う系列が混ざれば、単位は系列の名に付ける。
 * 定義の変わった所では線を切り、訳を持たせる。数の無い年度も線をつながない。
 */
export function buildLines(definition: LinesDefinition, facts: HandoutFacts): LinesBlock {
  const found = definition.series.map(({ item, label }) => ({
    label,
    item,
    source: splitReference(item),
    series: findSeries(facts, item),
  }));
  const places = choosePlaces(
    found.map(({ series }) => series),
    definition.years,
    facts,
  );
  const units = [...new Set(found.flatMap((each) => each.series?.unit ?? []))];
  const mixed = units.length > 1;
  const series = found.map(({ label, item, source, series: each }) => ({
    label: mixed && each !== undefined ? `${label}（${each.unit}）` : label,
    unit: each?.unit ?? '',
    source,
    items: itemsAt(facts, item, places),
    values: places.map((place) => printedValue(pointAt(each, place))),
    breaks: places.map((place, index) => breakBefore(each, places.slice(0, index), place)),
  }));
  const axis = niceAxis(Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0))));
  return {
    kind: 'lines',
    id: definition.id,
    title: definition.title,
    hint: definition.hint ?? null,
    source: null,
    ruled: definition.ruled ?? false,
    unit: mixed ? '' : (units[0] ?? ''),
    axisMax: axis.max,
    ticks: axis.ticks,
    columns: places.map(({ fiscalYear, half }) => ({
      label: `${fiscalYearLabel(fiscalYear)}${half === 'year' ? '' : `\n${halfLabel(half)}`}`,
      fiscalYear,
      half,
    })),
    series,
  };
}

function choosePlaces(
  series: readonly (Series | undefined)[],
  years: number,
  facts: HandoutFacts,
): readonly YearPlace[] {
  const half = facts.survey?.half ?? 'year';
  const wanted = new Map<number, YearPlace>();
  for (const point of series.flatMap((each) => each?.points ?? [])) {
    if (point.fiscalYear > facts.fiscalYear || printedValue(point) === null) continue;
    if (point.half !== (point.fiscalYear === facts.fiscalYear ? half : 'year')) continue;
    wanted.set(point.fiscalYear, { fiscalYear: point.fiscalYear, half: point.half });
  }
  return [...wanted.values()].toSorted((a, b) => a.fiscalYear - b.fiscalYear).slice(-years);
}

/** 前にある数と定義が違えば、その訳。 */
function breakBefore(
  series: Series | undefined,
  earlier: readonly YearPlace[],
  place: YearPlace,
): string | null {
  const newer = pointAt(series, place);
  const older = earlier.map((each) => pointAt(series, each)).findLast((point) => point !== undefined);
  if (newer === undefined || older === undefined || older.group === newer.group) return null;
  const found = series?.breaks.find(
    ({ between: [, to] }) => to.fiscalYear === place.fiscalYear && to.half === place.half,
  );
  return found?.reason ?? '集計の定義を変更';
}
