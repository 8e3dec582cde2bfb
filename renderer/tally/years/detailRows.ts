import { numberAt } from '../../../shared/comparison/compareValues.ts';
import type { Point, Series } from '../../../shared/comparison/comparison.ts';
import type { Period } from '../../../shared/comparison/period.ts';
import { numberText, yearsText } from './yearsText.ts';
import { partsGap, pointAt, shownFigure } from './yearsView.ts';

export interface DetailRow {
  readonly key: string;
  readonly label: string;
  /** 選べる区分。null は値、undefined は選べない行。 */
  readonly part?: string | null;
  /** 数を押したときに開く区分。undefined なら今の区分のまま。 */
  readonly of?: string | null;
  readonly kind: 'figure' | 'base' | 'gap';
  readonly cells: readonly { readonly value: number | null; readonly text: string }[];
}

/** 系列の表の行: 値か区分、違うときの公表値と再計算と差、n と未回答は必ず。 */
export function detailRows(
  series: Series,
  periods: readonly Period[],
  all: readonly Series[],
): readonly DetailRow[] {
  const points = periods.map((period) => pointAt(series, period));
  const counted = ['status3', 'choice', 'multi'].includes(series.type);
  return [
    ...(counted ? [] : figureRows(series, points, null, yearsText.total)),
    ...gapRows(series, periods, all),
    ...series.parts
      .filter(
        ({ code }) => counted || points.some((point) => point !== null && (numberAt(point, code) ?? 0) > 0),
      )
      .flatMap(({ code, label }) => figureRows(series, points, code, label)),
    baseRow('noAnswer', yearsText.noAnswer, points, (point) => point.noAnswer),
    baseRow('n', yearsText.n, points, (point) => point.n),
  ];
}

function figureRows(
  series: Series,
  points: readonly (Point | null)[],
  part: string | null,
  label: string,
): readonly DetailRow[] {
  const shown = points.map((point) => (point === null ? null : shownFigure(series, point, part)));
  const main: DetailRow = {
    key: `part ${part ?? ''}`,
    label,
    part,
    of: part,
    kind: 'figure',
    cells: shown.map((each) => cell(each?.shown ?? null, each === null ? '' : '―')),
  };
  if (shown.every((each) => each === null || each.recalculated === null)) return [main];
  const difference = (each: (typeof shown)[number]) =>
    each?.recalculated == null || each.shown === null ? null : each.shown - each.recalculated;
  const row = (
    key: string,
    text: string,
    value: (each: (typeof shown)[number]) => number | null,
  ): DetailRow => ({
    key: `${key} ${part ?? ''}`,
    label: text,
    of: part,
    kind: 'base',
    cells: shown.map((each) => cell(value(each), '')),
  });
  return [
    main,
    row('recalculated', `${label}（${yearsText.recalculated}）`, (each) => each?.recalculated ?? null),
    row('difference', `${label}（${yearsText.published}との差）`, difference),
  ];
}

/** 合計と内訳計が違う期があれば、内訳計と差。どちらも直さない (`domain.md` 7.6)。 */
function gapRows(series: Series, periods: readonly Period[], all: readonly Series[]): readonly DetailRow[] {
  const gaps = periods.map((period) => partsGap(all, series, period));
  if (gaps.every((gap) => gap === null)) return [];
  return [
    {
      key: 'parts',
      label: yearsText.partsSum,
      kind: 'base',
      cells: gaps.map((gap) => cell(gap?.sum ?? null, '')),
    },
    {
      key: 'gap',
      label: yearsText.partsGap,
      kind: 'gap',
      cells: gaps.map((gap) => ({
        value: gap?.difference ?? null,
        text: gap === null ? '' : `${gap.difference > 0 ? '＋' : ''}${numberText(gap.difference)}`,
      })),
    },
  ];
}

function baseRow(
  key: string,
  label: string,
  points: readonly (Point | null)[],
  value: (point: Point) => number | null,
): DetailRow {
  return {
    key,
    label,
    kind: 'base',
    cells: points.map((point) => cell(point === null ? null : value(point), point === null ? '' : '―')),
  };
}

function cell(value: number | null, blank: string): DetailRow['cells'][number] {
  return { value, text: value === null ? blank : numberText(value) };
}
