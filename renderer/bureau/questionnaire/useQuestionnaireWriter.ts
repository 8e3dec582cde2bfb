import { useQueryClient } from '@tanstack/react-query';
import type { CallName, CallOutput } from '../../../shared/api/contract.ts';
import type { EditOutcome, EditRequest } from '../../../shared/register/edit.ts';
import { call, failureMessage } from '../../api/call.ts';
import { useUndo } from '../../register/UndoProvider.tsx';
import { useStatusLine } from '../../ui/StatusLineState.tsx';

type Table = 'questionnaire' | 'questionnaireItem' | 'questionnaireChoice' | 'questionnaireComment';
type Change = Partial<Pick<EditRequest, 'edits' | 'inserts' | 'deletes'>>;

/** 書けたら reason は null。書けなければ訳の一文 (何も書いていない)。 */
export interface Written {
  readonly reason: string | null;
  readonly inserted: readonly string[];
}

/** アンケートの四つの表への書き手。どれを書いても、この画面の「元に戻す」に積む。 */
export function useQuestionnaireWriter() {
  const queryClient = useQueryClient();
  const { announce } = useStatusLine();
  const { push } = useUndo('questionnaire');

  /** 書いたまとまりを積み、読んであるものを取り直す。 */
  const settle = (batch: string | null, done: string | null) => {
    if (batch !== null) push(batch);
    announce(done === null ? null : { level: 'done', text: done });
    return queryClient.invalidateQueries();
  };
  const refuse = (reason: string): Written => {
    announce({ level: 'failed', text: reason });
    return { reason, inserted: [] };
  };
  const write = async (table: Table, change: Change, done: string | null = null): Promise<Written> => {
    try {
      const outcome = await call('register.apply', {
        table,
        edits: [...(change.edits ?? [])],
        inserts: (change.inserts ?? []).map(({ values }) => ({ values: { ...values } })),
        deletes: [...(change.deletes ?? [])].map(({ id }) => ({ id })),
        cascade: true,
      });
      if (outcome.state !== 'done') {
        if (outcome.state === 'conflict') void queryClient.invalidateQueries();
        return refuse(reasonOf(outcome));
      }
      await settle(outcome.batch, done);
      return { reason: null, inserted: outcome.inserted };
    } catch (error) {
      return refuse(failureMessage(error));
    }
  };
  /** 表をまたぐ呼び出し。書けなければ null。 */
  const run = async <N extends CallName>(
    asked: () => Promise<CallOutput<N> & { readonly batch: string | null }>,
    done: (output: CallOutput<N>) => string | null,
  ): Promise<CallOutput<N> | null> => {
    try {
      const output = await asked();
      await settle(output.batch, done(output));
      return output;
    } catch (error) {
      refuse(failureMessage(error));
      return null;
    }
  };
  return { write, run };
}

export type QuestionnaireWriter = ReturnType<typeof useQuestionnaireWriter>;

function reasonOf(outcome: Exclude<EditOutcome, { state: 'done' }>): string {
  if (outcome.state === 'refused') return outcome.refusals[0]?.reason ?? '';
  if (outcome.state === 'conflict') return outcome.conflicts[0]?.message ?? '';
  throw new Error('cascade を付けた書き込みで dependents が返りました');
}
