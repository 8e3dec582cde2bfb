import type { ReactNode } from 'react';

/** 局の取組の画面に渡すもの。 */
export interface BureauScreenProps {
  /** 番地の、画面の名の後ろ (行の id など)。無ければ ''。 */
  readonly rest: string;
  /** 画面の見出しの下に置く、画面どうしの切替え。 */
  readonly tabs: ReactNode;
}
