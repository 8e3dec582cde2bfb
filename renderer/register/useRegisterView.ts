import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call, failureMessage } from '../api/call.ts';
import type { GridViewState } from '../ui/grid/gridTypes.ts';
import { parseViewState } from '../ui/grid/viewState.ts';
import { useStatusLine } from '../ui/StatusLineState.tsx';

/** しまってある見え方。台帳の名 → 字。 */
export type KeptViews = Readonly<Record<string, string>>;

/** 列の幅・順・固定・並べ替え・隠した列。人ごと台帳ごとに、台帳のフォルダに覚える。 */
export function useRegisterView(
  table: string,
  kept: KeptViews,
): readonly [GridViewState, (view: GridViewState) => void] {
  const queryClient = useQueryClient();
  const { announce } = useStatusLine();
  const [view, setView] = useState(() => parseViewState(kept[table] ?? null));
  const keep = (next: GridViewState) => {
    const text = JSON.stringify(next);
    setView(next);
    queryClient.setQueryData<KeptViews>(['register.views', {}], (now) => ({ ...now, [table]: text }));
    call('register.keepView', { table, view: text }).catch((error: unknown) =>
      announce({ level: 'failed', text: failureMessage(error) }),
    );
  };
  return [view, keep];
}
