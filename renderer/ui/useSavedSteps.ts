import { useRef, useState } from 'react';

/** 元に戻せる回数。 */
const STEPS = 100;

export interface SavedSteps<T> {
  readonly value: T;
  /** 直して、すぐしまう。 */
  put(next: T): void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  /** もう一度しまう。 */
  retry(): void;
  /** しまい終わるのを待つ。しまえていれば true。 */
  settle(): Promise<boolean>;
  /** まだしまえていない直しがあるか。 */
  isOpen(): boolean;
}

/**
 * 直すたびにしまう値。しまうのは一つずつ順に、いつも最後の値を。元に戻す・やり直すもしまい直す。
 * @param save しまえたら true。しまえない訳は save が告げる。しまってある値のままなら changed は false
 */
export function useSavedSteps<T>(
  first: T,
  save: (wanted: T, changed: boolean) => Promise<boolean>,
): SavedSteps<T> {
  const [value, setValue] = useState(first);
  const [past, setPast] = useState<readonly T[]>([]);
  const [future, setFuture] = useState<readonly T[]>([]);
  const now = useRef(value);
  const stored = useRef(value);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const store = async (): Promise<void> => {
    const wanted = now.current;
    if (await save(wanted, wanted !== stored.current)) stored.current = wanted;
  };
  const show = (next: T) => {
    now.current = next;
    setValue(next);
    queue.current = queue.current.then(store);
  };
  const [back, forth] = [past.at(-1), future[0]];
  return {
    value,
    put: (next) => {
      const before = now.current;
      if (next === before) return;
      setPast((list) => [...list, before].slice(-STEPS));
      setFuture([]);
      show(next);
    },
    undo:
      back === undefined
        ? null
        : () => {
            setPast((list) => list.slice(0, -1));
            setFuture((list) => [value, ...list]);
            show(back);
          },
    redo:
      forth === undefined
        ? null
        : () => {
            setFuture((list) => list.slice(1));
            setPast((list) => [...list, value]);
            show(forth);
          },
    retry: () => {
      queue.current = queue.current.then(store);
    },
    settle: async () => {
      leaveField();
      await queue.current;
      return now.current === stored.current;
    },
    isOpen: () => {
      leaveField();
      return now.current !== stored.current;
    },
  };
}

/** 打ちかけの欄を離れて、確定させる。 */
function leaveField(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
}
