import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import type { CallInput, CallName, CallOutput, CallProgress } from '../../shared/api/contract.ts';
import { call, failureMessage } from '../api/call.ts';
import { useStatusLine } from './StatusLineState.tsx';

interface ChangeWords<N extends CallName> {
  /** 済んだときの一文。null なら何も言わない (人がやめたとき)。 */
  readonly done: (output: CallOutput<N>) => string | null;
  /** 走っている間の一文。 */
  readonly busy: string;
  readonly onProgress?: (progress: CallProgress<N>) => void;
}

/** 本体に書かせるもの一つ。済めば読んであるものをすべて取り直し、下の帯で告げる。 */
export function useChange<N extends CallName>(
  name: N,
  words: ChangeWords<N>,
): UseMutationResult<CallOutput<N>, Error, CallInput<N>> {
  const queryClient = useQueryClient();
  const { announce } = useStatusLine();
  return useMutation<CallOutput<N>, Error, CallInput<N>>({
    mutationFn: (input) => {
      announce({ level: 'busy', text: words.busy });
      return call(name, input, words.onProgress);
    },
    onSuccess: async (output) => {
      await queryClient.invalidateQueries();
      const text = words.done(output);
      announce(text === null ? null : { level: 'done', text });
    },
    onError: (error) => announce({ level: 'failed', text: failureMessage(error) }),
  });
}
