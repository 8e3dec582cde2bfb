import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { FormDefinition } from '../../shared/survey/form.ts';
import type { FormBook } from '../../shared/survey/formBook.ts';
import { startDraft } from '../../shared/survey/revision/startDraft.ts';
import { CallFailure, call, failureMessage } from '../api/call.ts';
import { useStatusLine } from '../ui/StatusLineState.tsx';
import { type SavedSteps, useSavedSteps } from '../ui/useSavedSteps.ts';
import { formText } from './formText.ts';

export interface DraftEditor extends Omit<SavedSteps<FormDefinition>, 'value' | 'isOpen'> {
  readonly definition: FormDefinition;
  /** 本体にある下書きの版。まだ一度もしまっていなければ null。 */
  readonly seen: number | null;
  readonly savedAt: string | null;
  /** しまえなかった訳。conflict はほかの窓が先に変えたとき。 */
  readonly failure: { readonly message: string; readonly conflict: boolean } | null;
}

/** 様式を直す手。直すたびに下書きとしてしまう。 */
export function useFormDraft(book: FormBook): DraftEditor {
  const queryClient = useQueryClient();
  const { announce } = useStatusLine();
  const [failure, setFailure] = useState<DraftEditor['failure']>(null);
  const [saved, setSaved] = useState(book.draft);
  const seen = useRef(book.draft?.seen ?? null);

  const save = async (definition: FormDefinition, changed: boolean): Promise<boolean> => {
    if (!changed) return true;
    try {
      const draft = await call('form.saveDraft', { form: book.form, definition, seen: seen.current });
      seen.current = draft.seen;
      setSaved(draft);
      setFailure(null);
      queryClient.setQueryData<FormBook>(
        ['form.book', { form: book.form }],
        (old) => old && { ...old, draft },
      );
      await queryClient.invalidateQueries({ queryKey: ['form.list'] });
      announce({ level: 'done', text: formText.saved });
      return true;
    } catch (error) {
      const message = failureMessage(error);
      setFailure({ message, conflict: error instanceof CallFailure && error.code === 'conflict' });
      announce({ level: 'failed', text: message });
      return false;
    }
  };
  const { value, isOpen: _, ...steps } = useSavedSteps(firstDefinition(book), save);
  return {
    ...steps,
    definition: value,
    seen: saved?.seen ?? null,
    savedAt: saved?.savedAt ?? null,
    failure,
  };
}

function firstDefinition({ draft, versions }: FormBook): FormDefinition {
  if (draft !== null) return draft.definition;
  const latest = versions[0]?.definition;
  if (latest === undefined) throw new Error('公表した版のない様式です');
  return startDraft(latest);
}
