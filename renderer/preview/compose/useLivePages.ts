import { useEffect, useRef, useState } from 'react';
import type { ComposedPages } from '../../../shared/api/calls/composeCalls.ts';
import type { HandoutDefinition } from '../../../shared/handout/definition/handoutDefinition.ts';
import { call, failureMessage } from '../../api/call.ts';

export interface LivePages {
  /** いちばん新しく組めた姿。まだ無ければ null。 */
  readonly pages: ComposedPages | null;
  readonly failure: string | null;
  /** 台帳の側 (職員の文、公開の確かめ) が変わった後に組み直す。 */
  refresh(): void;
}

/** 直すたびに紙の姿に組み直す。走るのは一つだけで、終われば最後に直したものを組む。 */
export function useLivePages(definition: HandoutDefinition, survey: string | null): LivePages {
  const [pages, setPages] = useState<ComposedPages | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [turn, setTurn] = useState(0);
  const wanted = useRef<{ readonly definition: HandoutDefinition; readonly survey: string | null } | null>(
    null,
  );
  const running = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: turn は組み直せという合図
  useEffect(() => {
    wanted.current = { definition, survey };
    const run = async () => {
      if (running.current) return;
      running.current = true;
      while (wanted.current !== null) {
        const next = wanted.current;
        wanted.current = null;
        try {
          const made = await call('compose.preview', next);
          setPages((before) =>
            made.model === null && before !== null ? { ...before, problems: made.problems } : made,
          );
          setFailure(null);
        } catch (error) {
          setFailure(failureMessage(error));
        }
      }
      running.current = false;
    };
    void run();
  }, [definition, survey, turn]);
  return { pages, failure, refresh: () => setTurn((count) => count + 1) };
}
