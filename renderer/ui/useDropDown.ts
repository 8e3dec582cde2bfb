import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';

interface DropDown<T extends HTMLElement> {
  readonly open: boolean;
  setOpen(open: boolean): void;
  /** ボタンと開くものを合わせて囲む所。 */
  readonly place: RefObject<T | null>;
  /** Escape で閉じる。囲む所に付ける。 */
  onKeyDown(event: KeyboardEvent): void;
}

/** ボタンの下に開くもの。外を押すか Escape で閉じる。 */
export function useDropDown<T extends HTMLElement>(): DropDown<T> {
  const [open, setOpen] = useState(false);
  const place = useRef<T>(null);
  useEffect(() => {
    if (!open) return;
    const outside = (event: MouseEvent) => {
      if (!place.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('mousedown', outside, true);
    return () => document.removeEventListener('mousedown', outside, true);
  }, [open]);
  return {
    open,
    setOpen,
    place,
    onKeyDown: (event) => {
      if (event.key === 'Escape') setOpen(false);
    },
  };
}
