import { useState } from 'react';

/** 選んだ違いと、打った日付。鍵は回答の id と違いの鍵。 */
export interface Chosen {
  readonly has: (reply: string, key: string) => boolean;
  readonly toggle: (reply: string, keys: readonly string[], on: boolean) => void;
  readonly day: (key: string) => string | undefined;
  readonly writeDay: (key: string, text: string) => void;
  readonly clear: () => void;
}

export function useChosen(): Chosen {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  const [days, setDays] = useState<Readonly<Record<string, string>>>({});
  const name = (reply: string, key: string) => `${reply} ${key}`;
  return {
    has: (reply, key) => keys.has(name(reply, key)),
    toggle: (reply, all, on) =>
      setKeys((before) => {
        const next = new Set(before);
        for (const key of all) {
          if (on) next.add(name(reply, key));
          else next.delete(name(reply, key));
        }
        return next;
      }),
    day: (key) => days[key],
    writeDay: (key, text) => setDays((before) => ({ ...before, [key]: text })),
    clear: () => setKeys(new Set()),
  };
}
