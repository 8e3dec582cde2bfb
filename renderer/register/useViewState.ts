import { useState } from 'react';
import type { GridViewState } from '../ui/grid/gridTypes.ts';
import { parseViewState } from '../ui/grid/viewState.ts';

/** 列の幅・順・並べ替え・隠した列を、人ごと台帳ごとに覚える。失っても台帳は変わらないので、窓の側にしまう。 */
export function useViewState(
  user: string,
  table: string,
): readonly [GridViewState, (view: GridViewState) => void] {
  const key = `register-view ${user} ${table}`;
  const [view, setView] = useState(() => parseViewState(localStorage.getItem(key)));
  const keep = (next: GridViewState) => {
    localStorage.setItem(key, JSON.stringify(next));
    setView(next);
  };
  return [view, keep];
}
