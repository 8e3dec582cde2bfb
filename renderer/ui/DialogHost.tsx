import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';

/** 窓を出して、答えを待つ。render は答える関数を受け取り、窓を返す。 */
export type Ask = <T>(render: (answer: (value: T) => void) => ReactNode) => Promise<T>;

const AskContext = createContext<Ask>(() => Promise.reject(new Error('DialogHost の外で尋ねました')));

interface Asked {
  readonly key: number;
  readonly dialog: ReactNode;
}

/** 確かめの窓の置き場所。二つ重なれば、先の答えを待ってから次を出す。 */
export function DialogHost({ children }: { readonly children: ReactNode }) {
  const [asked, setAsked] = useState<readonly Asked[]>([]);
  const count = useRef(0);
  const ask = useCallback<Ask>(
    <T,>(render: (answer: (value: T) => void) => ReactNode) =>
      new Promise<T>((resolve) => {
        count.current += 1;
        const key = count.current;
        const dialog = render((value) => {
          setAsked((list) => list.filter((each) => each.key !== key));
          resolve(value);
        });
        setAsked((list) => [...list, { key, dialog }]);
      }),
    [],
  );
  const first = asked[0];
  return (
    <AskContext.Provider value={ask}>
      {children}
      {first === undefined ? null : <div key={first.key}>{first.dialog}</div>}
    </AskContext.Provider>
  );
}

export function useAsk(): Ask {
  return useContext(AskContext);
}
