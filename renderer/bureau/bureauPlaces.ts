import type { ReactNode } from 'react';
import type { TabLink } from '../ui/Tabs.tsx';

/** 局の取組の画面に渡すもの。 */
export interface BureauScreenProps {
  /** 番地の、画面の名の後ろ (行の id など)。無ければ ''。 */
  readonly rest: string;
  /** 画面の見出しの下に置く、画面どうしの切替え。 */
  readonly tabs: ReactNode;
}

export interface BureauPlace {
  /** `/bureau/` の後ろ。 */
  readonly path: string;
  readonly label: string;
  readonly Screen: (props: BureauScreenProps) => ReactNode;
}

/** 局の取組の画面を、並ぶ順に。画面を増やすときはここに一行足す。 */
export const BUREAU_PLACES: readonly BureauPlace[] = [];

/** 画面どうしの切替えと、その終わりに、表でそのまま打つ台帳への行き先。 */
export function bureauTabs(): readonly TabLink[] {
  return [
    ...BUREAU_PLACES.map(({ path, label }) => ({ to: `/bureau/${path}`, label })),
    { to: '/register/meeting', label: '表で打つ' },
  ];
}
