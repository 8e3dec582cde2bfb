import { gridText } from './gridText.ts';
import type { GridColumn, GridFilters } from './gridTypes.ts';

/** 行を隠している条件を、一つずつ一言で。無ければ空。 */
export function describeConditions(
  columns: readonly GridColumn[],
  filters: GridFilters,
  search: string,
): readonly string[] {
  return [
    ...(search.trim() === '' ? [] : [gridText.searchCondition(search.trim())]),
    ...columns.flatMap(({ key, heading }) => {
      const chosen = filters[key];
      if (chosen === undefined) return [];
      return [
        gridText.filterCondition(
          heading,
          [...chosen].map((text) => text || gridText.blank),
        ),
      ];
    }),
  ];
}
