import { createContext } from 'react';
import type { GridColumn, GridSort } from './gridTypes.ts';

export interface HeadingState {
  readonly sort: GridSort | null;
  /** 絞り込み中の列。 */
  readonly filtered: ReadonlySet<string>;
  readonly open: string | null;
  readonly onOpen: (key: string | null) => void;
  /** 列ぜんぶ (null なら表ぜんぶ) を選ぶ。 */
  readonly onSelect: (column: GridColumn | null, extend: boolean) => void;
}

/** AG Grid が作る見出しの部品へ、表の今を届ける。 */
export const HeadingContext = createContext<HeadingState | null>(null);
