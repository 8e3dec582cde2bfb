import { QueryClient } from '@tanstack/react-query';

/** 相手は同じ端末の本体。通信の都合の再試行や取り直しは要らず、変えたときだけ取り直す。 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: Number.POSITIVE_INFINITY,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
