import { useEffect } from 'react';
import type { GridRow } from '../ui/grid/gridTypes.ts';

/** 見せたい升目。field が null なら行。 */
export interface CellTarget {
  readonly id: string;
  readonly field: string | null;
}

interface Arrival {
  readonly target: CellTarget | null;
  readonly rows: readonly GridRow[];
  /** 頼んだ一覧の行がそろった。 */
  readonly loaded: boolean;
  readonly asOf: string | null;
  readonly onAllTime: () => void;
  readonly onFound: (target: CellTarget) => void;
  readonly onMissing: () => void;
}

/** 行き先の升目へ。行と行き先がそろったときに一度。基準日で隠れていれば、全期間にしてから。 */
export function useArrival({ target, rows, loaded, asOf, onAllTime, onFound, onMissing }: Arrival): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: 行き先と行がそろったときに一度
  useEffect(() => {
    if (target === null || !loaded) return;
    if (rows.some(({ id }) => id === target.id)) onFound(target);
    else if (asOf !== null) onAllTime();
    else onMissing();
  }, [target, loaded, rows]);
}
