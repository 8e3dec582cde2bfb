import type { GridColumn, GridViewState } from './gridTypes.ts';

export const DEFAULT_VIEW: GridViewState = { order: [], widths: {}, hidden: [], frozen: null, sort: null };

/** 列の既定の幅。 */
export const COLUMN_WIDTH = 140;

/** 覚えた見え方を今の列に当てる: 無くなった列は忘れ、覚えのない列は定義の場所に入る。凍らせた列は左。 */
export function arrangeColumns(columns: readonly GridColumn[], view: GridViewState): readonly GridColumn[] {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  const order = view.order.filter((key) => byKey.has(key));
  columns.forEach((column, index) => {
    if (order.includes(column.key)) return;
    const before = columns[index - 1]?.key;
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, column.key);
  });
  const arranged = order.flatMap((key) => byKey.get(key) ?? []);
  const frozen = frozenKeys(columns, view);
  return [
    ...arranged.filter(({ key }) => frozen.has(key)),
    ...arranged.filter(({ key }) => !frozen.has(key)),
  ];
}

/** 左に残す列。 */
export function frozenKeys(columns: readonly GridColumn[], view: GridViewState): ReadonlySet<string> {
  return new Set(view.frozen ?? columns.filter(({ frozen }) => frozen).map(({ key }) => key));
}

/** 見えている並びの頭から key の列まで左に固定する。null なら固定を外す。並びは今見えているまま。 */
export function freezeTo(
  columns: readonly GridColumn[],
  view: GridViewState,
  key: string | null,
): GridViewState {
  const order = arrangeColumns(columns, view).map((column) => column.key);
  const shown = order.filter((each) => !view.hidden.includes(each));
  return { ...view, order, frozen: key === null ? [] : shown.slice(0, shown.indexOf(key) + 1) };
}

/** しまってあった見え方を読む。形が違えば既定 (見え方は失ってよいものなので断らない)。 */
export function parseViewState(text: string | null): GridViewState {
  const data = parseJson(text);
  if (!isRecord(data)) return DEFAULT_VIEW;
  return {
    order: strings(data.order),
    hidden: strings(data.hidden),
    widths: isRecord(data.widths)
      ? Object.fromEntries(Object.entries(data.widths).filter(isWidth))
      : DEFAULT_VIEW.widths,
    frozen: Array.isArray(data.frozen) ? strings(data.frozen) : null,
    sort: parseSort(data.sort),
  };
}

function parseSort(sort: unknown): GridViewState['sort'] {
  if (!isRecord(sort) || typeof sort.key !== 'string') return null;
  const { key, direction } = sort;
  return direction === 'up' || direction === 'down' ? { key, direction } : null;
}

function parseJson(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function strings(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function isWidth(entry: [string, unknown]): entry is [string, number] {
  return typeof entry[1] === 'number' && entry[1] >= 20 && entry[1] <= 2000;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
