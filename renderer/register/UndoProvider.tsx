import { createContext, type ReactNode, useContext, useMemo, useRef, useState } from 'react';
import { useStatusLine } from '../ui/StatusLineState.tsx';
import { registerText } from './registerText.ts';
import { useTakeBack } from './useTakeBack.tsx';

interface Stacks {
  readonly done: readonly string[];
  readonly undone: readonly string[];
}

interface UndoValue {
  readonly stacks: Readonly<Record<string, Stacks>>;
  push(table: string, batch: string): void;
  undo(table: string): void;
  redo(table: string): void;
}

const NONE: Stacks = { done: [], undone: [] };
const UndoContext = createContext<UndoValue>({
  stacks: {},
  push: () => {},
  undo: () => {},
  redo: () => {},
});

/** この窓で書いたまとまりを台帳ごとに積む。画面を移っても、その台帳の Ctrl+Z は続く。 */
export function UndoProvider({ children }: { readonly children: ReactNode }) {
  const [stacks, setStacks] = useState<Readonly<Record<string, Stacks>>>({});
  const latest = useRef(stacks);
  const tail = useRef<Promise<void>>(Promise.resolve());
  const takeBack = useTakeBack();
  const { announce } = useStatusLine();

  const value = useMemo<UndoValue>(() => {
    const set = (table: string, next: Stacks) => {
      latest.current = { ...latest.current, [table]: next };
      setStacks(latest.current);
    };
    const of = (table: string) => latest.current[table] ?? NONE;
    // 続けて押しても、前の取り消しが済んでから次を戻す。
    const later = (work: () => Promise<void>) => {
      tail.current = tail.current.then(work);
    };
    const step = async (table: string, from: keyof Stacks, to: keyof Stacks, said: string, none: string) => {
      const stack = of(table);
      const batch = stack[from].at(-1);
      if (batch === undefined) {
        announce({ level: 'done', text: none });
        return;
      }
      const inverse = await takeBack(batch, said);
      if (inverse === null) return;
      const now = of(table);
      set(table, {
        ...now,
        [from]: now[from].filter((each) => each !== batch),
        [to]: [...now[to], inverse],
      });
    };
    return {
      stacks,
      push: (table, batch) => set(table, { done: [...of(table).done, batch], undone: [] }),
      undo: (table) =>
        later(() => step(table, 'done', 'undone', registerText.undone, registerText.nothingToUndo)),
      redo: (table) =>
        later(() => step(table, 'undone', 'done', registerText.redone, registerText.nothingToRedo)),
    };
  }, [stacks, takeBack, announce]);
  return <UndoContext.Provider value={value}>{children}</UndoContext.Provider>;
}

export function useUndo(table: string) {
  const { stacks, push, undo, redo } = useContext(UndoContext);
  const { done, undone } = stacks[table] ?? NONE;
  return {
    canUndo: done.length > 0,
    canRedo: undone.length > 0,
    push: (batch: string) => push(table, batch),
    undo: () => undo(table),
    redo: () => redo(table),
  };
}
