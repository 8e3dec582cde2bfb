import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';

export interface StatusMessage {
  readonly level: 'busy' | 'done' | 'failed';
  readonly text: string;
}

/** 表で選んでいる所と、直していない升目。表のない画面では null。 */
export interface StatusDetail {
  readonly selection: string;
  readonly unsaved: number;
  /** 次の直していない升目へ。 */
  nextError(): void;
}

interface StatusLineWrites {
  announce(message: StatusMessage | null): void;
  describe(detail: StatusDetail | null): void;
}

interface StatusLineValue {
  readonly message: StatusMessage | null;
  readonly detail: StatusDetail | null;
}

// 書く側と読む側を分ける: 選択が動くたびに、一文を置くだけの画面まで描き直さないように。
const Writes = createContext<StatusLineWrites>({ announce: () => {}, describe: () => {} });
const Values = createContext<StatusLineValue>({ message: null, detail: null });

/** 下の帯に出す一文を、どの画面からでも置けるようにする。 */
export function StatusLineProvider({ children }: { readonly children: ReactNode }) {
  const [message, announce] = useState<StatusMessage | null>(null);
  const [detail, describe] = useState<StatusDetail | null>(null);
  const writes = useMemo(() => ({ announce, describe }), []);
  const values = useMemo(() => ({ message, detail }), [message, detail]);
  return (
    <Writes.Provider value={writes}>
      <Values.Provider value={values}>{children}</Values.Provider>
    </Writes.Provider>
  );
}

/** 済んだことの一文は、ほかの画面へ移ったら下げる。失敗は、人が次のことをするまで残す。 */
export function useQuietOnLeave(screen: string): void {
  const { message } = useContext(Values);
  const { announce } = useContext(Writes);
  const [here, setHere] = useState(screen);
  useEffect(() => {
    if (here === screen) return;
    setHere(screen);
    if (message?.level === 'done') announce(null);
  }, [here, screen, message, announce]);
}

/** 下の帯に書く。 */
export function useStatusLine(): StatusLineWrites {
  return useContext(Writes);
}

/** 下の帯が読む。 */
export function useStatusValues(): StatusLineValue {
  return useContext(Values);
}
