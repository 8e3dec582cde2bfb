import { useState } from 'react';
import type { GridFilters } from '../ui/grid/gridTypes.ts';

/** 台帳の名 → 絞り込み。窓が開いている間だけ。 */
const kept = new Map<string, GridFilters>();
const NONE: GridFilters = {};

/**
 * 絞り込みは、シートを移って戻るように、窓が開いている間は台帳ごとに残る。開き直すと外れる:
 * 昨日の条件で行が隠れたまま一日を始めないように。
 */
export function useKeptFilters(table: string): readonly [GridFilters, (filters: GridFilters) => void] {
  const [filters, setFilters] = useState(() => kept.get(table) ?? NONE);
  const keep = (next: GridFilters) => {
    kept.set(table, next);
    setFilters(next);
  };
  return [filters, keep];
}

/** 次に開く表の絞り込みを決める。欄 → 表に出る言葉のどれか。 */
export function keepFilters(table: string, where: Readonly<Record<string, readonly string[]>>): void {
  kept.set(table, Object.fromEntries(Object.entries(where).map(([key, words]) => [key, new Set(words)])));
}
