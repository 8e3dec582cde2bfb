import { createContext, type ReactNode, type RefObject, useContext, useEffect, useRef } from 'react';
import { useHashLocation } from 'wouter/use-hash-location';

/** 移る前に尋ねる。移ってよければ true。 */
export type LeaveGuard = (to: string) => Promise<boolean>;

const GuardContext = createContext<RefObject<LeaveGuard | null>>({ current: null });

/** 画面を離れる前に、打ちかけのものを片づける所。 */
export function LeaveGuardProvider({ children }: { readonly children: ReactNode }) {
  const guard = useRef<LeaveGuard | null>(null);
  return <GuardContext.Provider value={guard}>{children}</GuardContext.Provider>;
}

/** # の後ろの行き先。今の画面が止めている間は、尋ねてから移る。 */
export function useGuardedLocation(): ReturnType<typeof useHashLocation> {
  const [location, navigate] = useHashLocation();
  const guard = useContext(GuardContext);
  const guarded: typeof navigate = (to, ...options) => {
    if (guard.current === null) return navigate(to, ...options);
    void guard.current(to).then((go) => {
      if (go) navigate(to, ...options);
    });
  };
  return [location, guarded];
}
useGuardedLocation.hrefs = (href: string) => `#${href}`;

/** この画面がある間、離れる前に尋ねる。 */
export function useLeaveGuard(ask: LeaveGuard): void {
  const guard = useContext(GuardContext);
  const latest = useRef(ask);
  latest.current = ask;
  useEffect(() => {
    const mine: LeaveGuard = (to) => latest.current(to);
    guard.current = mine;
    return () => {
      if (guard.current === mine) guard.current = null;
    };
  }, [guard]);
}

/** 窓を閉じる前に尋ねる。閉じてよければ false。尋ね方は本体が決める (askBeforeClose)。 */
export function useCloseGuard(hasOpenWork: () => boolean): void {
  const latest = useRef(hasOpenWork);
  latest.current = hasOpenWork;
  useEffect(() => {
    const closing = (event: BeforeUnloadEvent) => {
      if (latest.current()) event.preventDefault();
    };
    window.addEventListener('beforeunload', closing);
    return () => window.removeEventListener('beforeunload', closing);
  }, []);
}
