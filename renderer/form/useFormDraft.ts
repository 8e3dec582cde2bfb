import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FormDefinition } from '../../shared/survey/form.ts';
import type { FormBook } from '../../shared/survey/formBook.ts';
import { startDraft } from '../../shared/survey/revision/startDraft.ts';
import { CallFailure, call, failureMessage } from '../api/call.ts';
import { useStatusLine } from '../ui/StatusLineState.tsx';
import { formText } from './formText.ts';

/** 元に戻せる回数。 */
const STEPS = 100;

export interface DraftEditor {
  readonly definition: FormDefinition;
  /** 本体にある下書きの版。まだ一度もしまっていなければ null。 */
  readonly seen: number | null;
  readonly savedAt: string | null;
  /** しまえなかった訳。conflict はほかの窓が先に変えたとき。 */
  readonly failure: { readonly message: string; readonly conflict: boolean } | null;
  /** 直して、すぐしまう。 */
  put(next: FormDefinition): void;
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
  retry(): void;
  /** しまい終わるのを待つ。しまえていれば true。 */
  settle(): Promise<boolean>;
}

/** 様式を直す手。直すたびに下書きとしてしまい、しまうのは一つずつ順に。 */
export function useFormDraft(book: FormBook): DraftEditor {
  const queryClient = useQueryClient();
  const { announce } = useStatusLine();
  const [definition, setDefinition] = useState(() => firstDefinition(book));
  const [past, setPast] = useState<readonly FormDefinition[]>([]);
  const [future, setFuture] = useState<readonly FormDefinition[]>([]);
  const [failure, setFailure] = useState<DraftEditor['failure']>(null);
  const [saved, setSaved] = useState(book.draft);
  const now = useRef(definition);
  const stored = useRef(definition);
  const seen = useRef(book.draft?.seen ?? null);
  const queue = useRef<Promise<void>>(Promise.resolve());

  const save = async (): Promise<void> => {
    const wanted = now.current;
    if (wanted === stored.current) return;
    try {
      const draft = await call('form.saveDraft', {
        form: book.form,
        definition: wanted,
        seen: seen.current,
      });
      seen.current = draft.seen;
      stored.current = wanted;
      setSaved(draft);
      setFailure(null);
      queryClient.setQueryData<FormBook>(
        ['form.book', { form: book.form }],
        (old) => old && { ...old, draft },
      );
      await queryClient.invalidateQueries({ queryKey: ['form.list'] });
      announce({ level: 'done', text: formText.saved });
    } catch (error) {
      const message = failureMessage(error);
      setFailure({ message, conflict: error instanceof CallFailure && error.code === 'conflict' });
      announce({ level: 'failed', text: message });
    }
  };
  const show = (next: FormDefinition) => {
    now.current = next;
    setDefinition(next);
    queue.current = queue.current.then(save);
  };
  const [back, forth] = [past.at(-1), future[0]];
  return {
    definition,
    seen: saved?.seen ?? null,
    savedAt: saved?.savedAt ?? null,
    failure,
    put: (next) => {
      if (next === definition) return;
      setPast((list) => [...list, definition].slice(-STEPS));
      setFuture([]);
      show(next);
    },
    undo:
      back === undefined
        ? null
        : () => {
            setPast((list) => list.slice(0, -1));
            setFuture((list) => [definition, ...list]);
            show(back);
          },
    redo:
      forth === undefined
        ? null
        : () => {
            setFuture((list) => list.slice(1));
            setPast((list) => [...list, definition]);
            show(forth);
          },
    retry: () => {
      queue.current = queue.current.then(save);
    },
    settle: async () => {
      await queue.current;
      return now.current === stored.current;
    },
  };
}

function firstDefinition({ draft, versions }: FormBook): FormDefinition {
  if (draft !== null) return draft.definition;
  const latest = versions[0]?.definition;
  if (latest === undefined) throw new Error('公表した版のない様式です');
  return startDraft(latest);
}
