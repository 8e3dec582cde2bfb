import type { Dispatch } from './dispatch.ts';

export interface TrackedCalls {
  readonly dispatch: Dispatch;
  /** いま走っている呼び出しがみな終わるまで待つ。 */
  settled(): Promise<void>;
}

/** 閉じる前に待つべき呼び出しを覚える。書きかけで終わらせない。 */
export function trackCalls(dispatch: Dispatch): TrackedCalls {
  const inFlight = new Set<Promise<unknown>>();
  return {
    dispatch(name, input, onProgress) {
      const call = dispatch(name, input, onProgress);
      inFlight.add(call);
      // dispatch は投げない約束。片付けだけをつなぐ。
      void call.finally(() => inFlight.delete(call));
      return call;
    },
    async settled() {
      while (inFlight.size > 0) await Promise.allSettled(inFlight);
    },
  };
}
