import { DaichoError } from '../../shared/api/failure.ts';
import { change } from '../database/change.ts';
import type { Session } from '../session.ts';
import { writeAnswer } from './correctAnswer.ts';
import { openCorrectable } from './openCorrectable.ts';
import { recheckReply } from './recheckReply.ts';

interface TakeBack {
  readonly reply: string;
  readonly version: number;
  readonly code: string;
  /** 確定した回答なら要る。 */
  readonly reason: string;
}

/** 訂正をやめて、読んだ値に戻す。済んでいた所見も戻る。したこととやめたことは履歴に残る。 */
export async function takeBackCorrection(session: Session, takeBack: TakeBack): Promise<void> {
  const { register, who } = session;
  const reason = takeBack.reason.trim();
  await change(
    register,
    { who, kind: 'correct', ...(reason === '' ? {} : { why: reason }) },
    async (write) => {
      const { reply, form } = await openCorrectable(write.read, takeBack);
      const correction = await write.read
        .selectFrom('correction')
        .selectAll()
        .where('reply', '=', reply.id)
        .where('code', '=', takeBack.code)
        .executeTakeFirst();
      if (correction === undefined) throw new DaichoError('correctionGone');
      const answer = await write.read
        .selectFrom('answer')
        .selectAll()
        .where('reply', '=', reply.id)
        .where('code', '=', takeBack.code)
        .executeTakeFirst();
      writeAnswer(write, reply.id, takeBack.code, answer, correction.readValue, correction);
      write.delete('correction', correction.id);
      write.update('reply', reply.id, { corrections: reply.corrections + 1 });
      await recheckReply(write, reply, form, reason);
    },
  );
}
