import type { EventSave, EventSaved } from '../../../shared/bureau/meeting/eventRecord.ts';
import { applyTogether } from '../../register/applyTogether.ts';
import type { Session } from '../../session.ts';

/** 催しの実績を書く: 催しの行と参加者の行を、一つの履歴のまとまりで。断られれば何も書かない。 */
export async function saveEvent(
  session: Pick<Session, 'register' | 'who'>,
  { table, id, edits, attendance }: EventSave,
): Promise<EventSaved> {
  const saved = await applyTogether(session, [
    { table, edits: edits.map((edit) => ({ ...edit, id })), inserts: [], deletes: [] },
    {
      table: 'attendance',
      edits: attendance.edits,
      inserts: attendance.inserts.map(({ values }) => ({ values: { ...values, [table]: id } })),
      deletes: attendance.deletes,
    },
  ]);
  if (saved.state === 'done') {
    return { state: 'done', batch: saved.batch, notes: saved.done.flatMap((each) => each.notes) };
  }
  const { outcome } = saved;
  if (outcome.state === 'conflict') return outcome;
  if (outcome.state === 'refused') {
    return {
      state: 'refused',
      table: saved.table === table ? table : 'attendance',
      refusals: outcome.refusals,
    };
  }
  // 催しの行は消さず、参加者の行にぶら下がるものは無い。
  throw new Error('実績の書き込みで dependents が返りました');
}
