import type { CellPlace } from './cellStore.ts';
import type { GridColumn } from './gridTypes.ts';

/** 升目を、見えている並びで (上から、左から)。絞り込みや列の選び方で隠れたものは後ろ。 */
export function sortPlaces(
  places: readonly CellPlace[],
  order: readonly string[],
  columns: readonly GridColumn[],
): readonly CellPlace[] {
  if (places.length === 0) return places;
  const rowAt = new Map(order.map((id, index) => [id, index]));
  const columnAt = new Map(columns.map(({ key }, index) => [key, index]));
  const rank = ({ id, key }: CellPlace) =>
    (rowAt.get(id) ?? order.length) * (columns.length + 1) + (columnAt.get(key) ?? columns.length);
  return [...places].sort((a, b) => rank(a) - rank(b));
}
