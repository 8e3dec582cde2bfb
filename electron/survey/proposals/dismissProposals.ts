import { DaichoError } from '../../../shared/api/failure.ts';
import { proposalSentence } from '../../../shared/survey/proposals/proposalSentence.ts';
import { change } from '../../database/change.ts';
import { newId } from '../../database/newId.ts';
import type { Session } from '../../session.ts';
import { loadReplyProposals } from './loadProposals.ts';

/** 選んだ違いを、理由を残して見送る。台帳は変えない。同じ違いは、差替えの回答でも見送ったままになる。 */
export async function dismissProposals(
  session: Session,
  id: string,
  keys: readonly string[],
  reason: string,
): Promise<number> {
  const why = reason.trim();
  if (why === '') throw new DaichoError('reasonMissing', { detail: '台帳への反映を見送る理由' });
  const { register, who, clock } = session;
  return change(register, { who, kind: 'proposal', why: `見送り: ${why}`, reply: id }, async (write) => {
    const { reply, open } = await loadReplyProposals(write.read, id);
    for (const key of keys) {
      const proposal = open.find((each) => each.key === key);
      if (proposal === undefined) throw new DaichoError('proposalStale', { title: '見送るもの' });
      write.insert('proposalDecision', {
        id: newId(),
        survey: reply.survey,
        form: reply.form,
        ward: reply.ward,
        key,
        reply: id,
        title: proposalSentence(proposal),
        reason: why,
        decidedAt: clock.now(),
        who,
      });
    }
    return keys.length;
  });
}

/** 見送りをやめて、決めていない違いに戻す。 */
export async function reopenProposal(session: Session, decision: string): Promise<void> {
  const { register, who } = session;
  await change(register, { who, kind: 'proposal', why: '見送りをやめる' }, (write) => {
    write.delete('proposalDecision', decision);
  });
}
