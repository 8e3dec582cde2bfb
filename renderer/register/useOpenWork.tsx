import type { RefObject } from 'react';
import { useAsk } from '../ui/DialogHost.tsx';
import type { GridHandle } from '../ui/grid/gridProps.ts';
import { useCloseGuard, useLeaveGuard } from '../ui/LeaveGuard.tsx';
import { LeaveDialog } from './dialogs/LeaveDialog.tsx';
import type { DraftShelf } from './form/draftShelf.ts';

/**
 * まだ台帳に無い字 (打ちかけ、読めない、断られた) を、黙って失わない: 画面を移る前にも、窓を閉じる前にも尋ねる。
 * 返すのは、打ちかけを確定して残りを数える関数。
 */
export function useOpenWork(
  table: string,
  grid: RefObject<GridHandle | null>,
  shelf: DraftShelf,
): () => Promise<number> {
  const ask = useAsk();
  const settle = async (): Promise<number> => {
    const left = (await grid.current?.flush()) ?? 0;
    await shelf.settled();
    return left + shelf.size;
  };
  useLeaveGuard(async (to) => {
    if (to === `/register/${table}` || to.startsWith(`/register/${table}/row/`)) return true;
    const left = await settle();
    return left === 0 || ask<boolean>((answer) => <LeaveDialog unsaved={left} onAnswer={answer} />);
  });
  useCloseGuard(() => grid.current?.hasOpenWork() === true || shelf.size > 0);
  return settle;
}
