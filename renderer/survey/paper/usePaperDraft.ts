import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { CallInput } from '../../../shared/api/contract.ts';
import type { PaperDraft } from '../../../shared/survey/paperDraft.ts';
import type { TypedAnswer } from '../../../shared/survey/typing/typedAnswer.ts';
import { call, failureMessage } from '../../api/call.ts';

export type PaperRespondent = CallInput<'review.paperDraft'>;
type Typing = Pick<PaperDraft, 'paperFrom' | 'paperDay' | 'typed'>;

export interface PaperTyping extends Typing {
  type(code: string, typed: TypedAnswer): void;
  head(words: { readonly paperFrom?: string; readonly paperDay?: string }): void;
  /** まだ書いていない打鍵を書く。 */
  flush(): Promise<void>;
  /** 書けたか。書けなければその一文。 */
  readonly saved: 'saved' | 'waiting' | { readonly failed: string };
}

/** 打っている手が止まってから書くまで (ミリ秒)。欄を離れたときはすぐ書く。 */
const PAUSE = 400;

/** 紙の回答の打ちかけ。打つそばから台帳の下書きに書くので、閉じても無くならない。 */
export function usePaperDraft(respondent: PaperRespondent, draft: PaperDraft): PaperTyping {
  const queryClient = useQueryClient();
  const [now, setNow] = useState<Typing>(draft);
  const [saved, setSaved] = useState<PaperTyping['saved']>('saved');
  const pending = useRef<Partial<Typing>>({});
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const writing = useRef<Promise<void>>(Promise.resolve());

  const write = async () => {
    clearTimeout(timer.current);
    const patch = pending.current;
    if (Object.keys(patch).length === 0) return;
    pending.current = {};
    try {
      const input = { ...respondent, ...patch, typed: patch.typed ?? {} };
      await call('review.savePaperDraft', input as CallInput<'review.savePaperDraft'>);
      queryClient.setQueryData<PaperDraft>(['review.paperDraft', respondent], (old) =>
        old === undefined ? old : { ...old, ...patch, typed: { ...old.typed, ...patch.typed } },
      );
      if (Object.keys(pending.current).length === 0) setSaved('saved');
    } catch (error) {
      pending.current = { ...patch, ...pending.current, typed: { ...patch.typed, ...pending.current.typed } };
      setSaved({ failed: failureMessage(error) });
    }
  };
  // 一つずつ、打った順に書く。
  const flush = () => {
    writing.current = writing.current.then(write);
    return writing.current;
  };
  const latest = useRef(flush);
  latest.current = flush;
  useEffect(() => {
    const onHide = () => void latest.current();
    window.addEventListener('pagehide', onHide);
    return () => {
      window.removeEventListener('pagehide', onHide);
      void latest.current();
    };
  }, []);

  const remember = useCallback((patch: Partial<Typing>) => {
    pending.current = {
      ...pending.current,
      ...patch,
      ...(patch.typed === undefined ? {} : { typed: { ...pending.current.typed, ...patch.typed } }),
    };
    setSaved('waiting');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current(), PAUSE);
  }, []);
  const type = useCallback(
    (code: string, typed: TypedAnswer) => {
      setNow((before) => ({ ...before, typed: { ...before.typed, [code]: typed } }));
      remember({ typed: { [code]: typed } });
    },
    [remember],
  );
  const head = (words: { readonly paperFrom?: string; readonly paperDay?: string }) => {
    setNow((before) => ({ ...before, ...words }));
    remember(words);
  };
  return { ...now, type, head, flush, saved };
}
