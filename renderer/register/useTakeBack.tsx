import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { call, failureMessage } from '../api/call.ts';
import { useAsk } from '../ui/DialogHost.tsx';
import { useStatusLine } from '../ui/StatusLineState.tsx';
import { UndoConflictDialog } from './dialogs/UndoConflictDialog.tsx';
import { registerText } from './registerText.ts';

/** 取り消したまとまり。取り消しを取り消すとやり直しになる。戻さなければ null。 */
export type TakeBack = (batch: string, done: string) => Promise<string | null>;

/** 履歴のまとまりを取り消す。その後に変わった所があれば見せて、戻せる所だけ戻すかを尋ねる。 */
export function useTakeBack(): TakeBack {
  const queryClient = useQueryClient();
  const ask = useAsk();
  const { announce } = useStatusLine();
  return useCallback<TakeBack>(
    async (batch, done) => {
      try {
        let outcome = await call('register.undo', { batch });
        if (outcome.state === 'conflict') {
          const { conflicts } = outcome;
          const go = await ask<boolean>((answer) => (
            <UndoConflictDialog conflicts={conflicts} onAnswer={answer} />
          ));
          if (!go) return null;
          outcome = await call('register.undo', { batch, skipConflicts: true });
        }
        void queryClient.invalidateQueries();
        if (outcome.state === 'conflict') return null;
        const text = outcome.skipped.length > 0 ? registerText.undoneSome(outcome.skipped.length) : done;
        announce({ level: 'done', text });
        return outcome.batch;
      } catch (error) {
        announce({ level: 'failed', text: failureMessage(error) });
        return null;
      }
    },
    [queryClient, ask, announce],
  );
}
