import type { Route } from 'playwright-core';

/** 画面のファイルの答え (Response) をブラウザの要求に返す。閉じかけの窓への返事は届かなくてよい。 */
export async function fulfillRoute(route: Route, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  const headers = Object.fromEntries(response.headers);
  await route.fulfill({ status: response.status, headers, body }).catch(ignoreClosed);
}

export async function abortRoute(route: Route, reason: 'aborted' | 'blockedbyclient'): Promise<void> {
  await route.abort(reason).catch(ignoreClosed);
}

/** 窓が閉じる競争に負けただけの失敗は捨て、ほかは投げる。 */
export function ignoreClosed(error: unknown): void {
  if (
    !/closed|crashed|destroyed|detached|not found|already handled|Invalid InterceptionId/i.test(String(error))
  )
    throw error;
}
