import type { EditOutcome, EditRequest } from '../../shared/register/edit.ts';
import { change } from '../database/change.ts';
import type { Session } from '../session.ts';
import { applyWithin } from './editRegister.ts';

type Done = EditOutcome & { readonly state: 'done' };
type Refused = Exclude<EditOutcome, Done>;

/** いくつもの台帳への書き込みの結果。done でなければ、table の書き込みが断られ、何も書いていない。 */
export type TogetherOutcome =
  | { readonly state: 'done'; readonly batch: string | null; readonly done: readonly Done[] }
  | { readonly state: 'refused'; readonly table: string; readonly outcome: Refused };

/**
 * いくつもの台帳への書き込みを、並んだ順に、一つの履歴のまとまりで。
 * 一つでも断られれば、先に書いたものも残さない。
 */
export async function applyTogether(
  session: Pick<Session, 'register' | 'who'>,
  requests: readonly EditRequest[],
  why?: string,
): Promise<TogetherOutcome> {
  const reason = why?.trim() ?? '';
  const batch = { who: session.who, kind: 'edit' as const, ...(reason === '' ? {} : { why: reason }) };
  try {
    return await change(session.register, batch, async (write) => {
      const done: Done[] = [];
      for (const request of requests) {
        const outcome = await applyWithin(write, request);
        if (outcome.state !== 'done') throw new PutDown(request.table, outcome);
        done.push(outcome);
      }
      const written = done.some((each) => each.batch !== null);
      return { state: 'done', batch: written ? write.batch : null, done };
    });
  } catch (error) {
    if (error instanceof PutDown) return { state: 'refused', table: error.table, outcome: error.outcome };
    throw error;
  }
}

/** 書きかけを捨てて戻るためだけの例外。 */
class PutDown extends Error {
  readonly table: string;
  readonly outcome: Refused;
  constructor(table: string, outcome: Refused) {
    super(`${table} の書き込みが断られました`);
    this.table = table;
    this.outcome = outcome;
  }
}
