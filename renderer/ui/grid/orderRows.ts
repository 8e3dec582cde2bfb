import { foldText } from '../../../shared/text/foldText.ts';
import type { GridColumn, GridFilters, GridSort, GridValue } from './gridTypes.ts';

/** 見せる行を決める条件。filters は列ごとの、見せる字の集まり。 */
export interface RowConditions {
  readonly sort: GridSort | null;
  readonly filters: GridFilters;
  readonly search: string;
}

/** 値と、探すための一行 (どの列の字も畳んで改行でつないだもの) の持ち主。 */
export interface RowSource {
  value(id: string, key: string): GridValue;
  line(id: string): string;
}

/** 条件に合う行を、並べ替えて返す。並べ替えが無ければ渡された順のまま。空の値はどちら向きでも最後。 */
export function orderRows(
  ids: readonly string[],
  columns: readonly GridColumn[],
  conditions: RowConditions,
  source: RowSource,
): string[] {
  const passes = buildPass(columns, conditions, source);
  return sortRows(passes === null ? [...ids] : ids.filter(passes), columns, conditions.sort, source);
}

/** 条件に合うかを答える関数。条件が無ければ null。 */
export function buildPass(
  columns: readonly GridColumn[],
  { filters, search }: Pick<RowConditions, 'filters' | 'search'>,
  source: RowSource,
): ((id: string) => boolean) | null {
  const filtered = columns.filter((column) => filters[column.key] !== undefined);
  const words = search.split(/\s+/).map(foldText).filter(Boolean);
  if (filtered.length === 0 && words.length === 0) return null;
  return (id) =>
    filtered.every((column) => {
      const chosen = filters[column.key];
      return chosen !== undefined && isChosen(column, source.value(id, column.key), chosen);
    }) && hasWords(id, words, source);
}

/** 升目が絞り込みに残るか。いくつも選ぶ列では、選んだ字が一つでもあれば。 */
export function isChosen(column: GridColumn, value: GridValue, chosen: ReadonlySet<string>): boolean {
  return filterTexts(column, value).some((text) => chosen.has(text));
}

/** 絞り込みの一覧で、升目が数えられる字。いくつも選ぶ列では一つずつ、何も選んでいなければ空の字。 */
export function filterTexts(column: GridColumn, value: GridValue): readonly string[] {
  const parts = column.parts?.(value) ?? [];
  return parts.length > 0 ? parts : [column.format(value)];
}

/** どの言葉も、どれかの列にあるか。列をまたいで一語とは読まない。 */
function hasWords(id: string, words: readonly string[], source: RowSource): boolean {
  if (words.length === 0) return true;
  const line = source.line(id);
  return words.every((word) => line.includes(word));
}

function sortRows(
  ids: string[],
  columns: readonly GridColumn[],
  sort: GridSort | null,
  source: RowSource,
): string[] {
  const column = columns.find(({ key }) => key === sort?.key);
  if (sort === null || column === undefined) return ids;
  const rank = buildRank(column);
  const sign = sort.direction === 'up' ? 1 : -1;
  return ids
    .map((id, index) => ({ id, index, rank: rank(source.value(id, column.key)) }))
    .sort((a, b) => compare(a.rank, b.rank, sign) || a.index - b.index)
    .map(({ id }) => id);
}

/** 並べるための値。選択肢は正式の順 (五十音ではない)、ほかは値そのもの。 */
function buildRank(column: GridColumn): (value: GridValue) => GridValue {
  const { choices } = column;
  if (choices === undefined) return (value) => (typeof value === 'boolean' ? Number(value) : value);
  const { parts } = column;
  if (parts !== undefined) {
    const labels = new Map(choices.map(({ label }, index) => [label, index]));
    return (value) => labels.get(parts(value)[0] ?? '') ?? null;
  }
  const places = new Map<GridValue, number>(choices.map((choice, index) => [choice.value, index]));
  return (value) => (value === null ? null : (places.get(value) ?? choices.length));
}

const collator = new Intl.Collator('ja', { numeric: true });

function compare(a: GridValue, b: GridValue, sign: number): number {
  if (isEmpty(a) || isEmpty(b)) return Number(isEmpty(a)) - Number(isEmpty(b));
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  return sign * collator.compare(String(a), String(b));
}

function isEmpty(value: GridValue): boolean {
  return value === null || value === '';
}
