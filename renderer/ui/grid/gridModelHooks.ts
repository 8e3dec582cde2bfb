import type { GridBatch, GridCommitResult, GridMessage, RefusedCell } from './gridTypes.ts';
import type { Spot } from './selection.ts';

/** 表の中身が、外へ頼むことと告げること。 */
export interface GridModelHooks {
  commit(batch: GridBatch): Promise<GridCommitResult>;
  /** 行の並びが変わった。 */
  ordered(): void;
  /** 見える字か印が変わった。 */
  changed(): void;
  selected(reveal: Spot | null): void;
  said(message: GridMessage | null): void;
  refused(cells: readonly RefusedCell[]): void;
}
