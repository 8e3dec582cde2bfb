import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';

export interface StatusMessage {
  readonly level: 'busy' | 'done' | 'failed';
  readonly text: string;
}

interface StatusLineValue {
  readonly message: StatusMessage | null;
  announce(message: StatusMessage | null): void;
}

const StatusLineContext = createContext<StatusLineValue>({ message: null, announce: () => {} });

/** 下の帯に出す一文を、どの画面からでも置けるようにする。 */
export function StatusLineProvider({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState<StatusMessage | null>(null);
  const value = useMemo(() => ({ message, announce: setMessage }), [message]);
  return <StatusLineContext.Provider value={value}>{children}</StatusLineContext.Provider>;
}

export function useStatusLine(): StatusLineValue {
  return useContext(StatusLineContext);
}
