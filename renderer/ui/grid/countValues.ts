import { foldText } from '../../../shared/text/foldText.ts';
import type { GridColumn, GridValue } from './gridTypes.ts';
import { filterTexts } from './orderRows.ts';

export interface ValueCount {
  /** 升目に見える字。空の升目は空の字。 */
  readonly text: string;
  readonly count: number;
}

/** 絞り込みの一覧: 列にある値と数。選択肢は正式の順、ほかは値の順、空は最後。いくつも選ぶ列では、数の和が行の数を超えることがある。 */
export function countValues(column: GridColumn, values: Iterable<GridValue>): ValueCount[] {
  const counts = new Map<string, { count: number; value: GridValue }>();
  for (const value of values) {
    for (const text of filterTexts(column, value)) {
      const entry = counts.get(text);
      if (entry) entry.count += 1;
      else counts.set(text, { count: 1, value });
    }
  }
  const official = (column.choices ?? []).map(({ label }) => label);
  const places = new Map(official.map((label, index) => [label, index]));
  const place = (text: string) =>
    text === '' ? Number.MAX_SAFE_INTEGER : (places.get(text) ?? official.length);
  return [...counts]
    .map(([text, { count, value }]) => ({ text, count, value }))
    .sort((a, b) => place(a.text) - place(b.text) || compare(a.value, b.value))
    .map(({ text, count }) => ({ text, count }));
}

/** 一覧を言葉で狭める。group の名でも、その中の値が見つかる。 */
export function searchValues(
  column: GridColumn,
  counts: readonly ValueCount[],
  search: string,
): readonly ValueCount[] {
  const word = foldText(search);
  if (word === '') return counts;
  const grouped = new Set(
    (column.groups?.items ?? [])
      .filter(({ label }) => foldText(label).includes(word))
      .flatMap(({ values }) => values.map((value) => column.format(value))),
  );
  const aliased = new Set(
    (column.choices ?? [])
      .filter(({ aliases = [] }) => aliases.some((alias) => foldText(alias).includes(word)))
      .map(({ label }) => label),
  );
  return counts.filter(({ text }) => foldText(text).includes(word) || grouped.has(text) || aliased.has(text));
}

const collator = new Intl.Collator('ja', { numeric: true });

function compare(a: GridValue, b: GridValue): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return collator.compare(String(a), String(b));
}
