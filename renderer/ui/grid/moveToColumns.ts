import type { GridColumn } from './gridTypes.ts';
import type { Selection, Spot } from './selection.ts';

/** 列の並びや選び方が変わったとき、選択を同じ列に置き直す。隠れた列のものは、いちばん近い所に。 */
export function moveToColumns(
  { active, anchor, head }: Selection,
  from: readonly GridColumn[],
  to: readonly GridColumn[],
): Selection {
  const place = (spot: Spot): Spot => {
    const key = from[spot.column]?.key;
    const column = to.findIndex((candidate) => candidate.key === key);
    return { ...spot, column: column === -1 ? Math.min(spot.column, to.length - 1) : column };
  };
  return { active: place(active), anchor: place(anchor), head: place(head) };
}
