import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import type { CallInput, CallName, CallOutput } from '../../shared/api/contract.ts';
import { call } from './call.ts';

/** 本体から読むもの一つ。`input` が null の間は待つ (前の答えを見てから呼ぶとき)。 */
export function useCall<N extends CallName>(
  name: N,
  input: CallInput<N> | null,
): UseQueryResult<CallOutput<N>, Error> {
  return useQuery<CallOutput<N>, Error>({
    queryKey: [name, input],
    queryFn: () => {
      if (input === null) throw new Error(`${name}: 引数がそろう前に呼ばれました`);
      return call(name, input);
    },
    enabled: input !== null,
  });
}
