import { DaichoError } from '../../shared/api/failure.ts';
import { recheckAnswers } from '../../shared/survey/checking/recheckAnswers.ts';
import type { FormDefinition } from '../../shared/survey/form.ts';
import type { Write } from '../database/change.ts';
import { newId } from '../database/newId.ts';
import type { Row } from '../database/schema/databaseSchema.ts';
import { loadReplyAnswers } from './loadAccepted.ts';
import { loadCheckFacts } from './loadCheckFacts.ts';
import { loadSurvey } from './loadSurvey.ts';

/**
 * 取引の中で、訂正を入れた答えで所見を見直す。済んだ所見は settledFinding へ移し、戻ったものは finding へ戻す。
 * 確定した回答では、新しく立った確認に訂正の理由を付ける。ほかの項目の訂正で文が変わっただけの確認は、前の理由と注記を引き継ぐ。誤りに戻るなら断る。
 */
export async function recheckReply(
  write: Write,
  reply: Row<'reply'>,
  form: FormDefinition,
  reason: string,
): Promise<void> {
  const { read: db } = write;
  const live = await db
    .selectFrom('finding')
    .selectAll()
    .where('reply', '=', reply.id)
    .orderBy('position')
    .execute();
  const settled = await db
    .selectFrom('settledFinding')
    .selectAll()
    .where('reply', '=', reply.id)
    .orderBy('position')
    .execute();
  const corrections = await db
    .selectFrom('correction')
    .select('code')
    .where('reply', '=', reply.id)
    .execute();
  const survey = await loadSurvey(db, reply.survey);
  const corrected = new Set(corrections.map(({ code }) => code));
  const outcome = recheckAnswers({
    form,
    read: [...live.filter((row) => row.raised === 0), ...settled].toSorted((a, b) => a.position - b.position),
    answers: await loadReplyAnswers(db, reply.id),
    corrected,
    facts: await loadCheckFacts(db, survey, form, reply.ward),
  });
  const given = reply.state === 'accepted' ? reason : null;

  for (const row of outcome.settled.filter((each) => live.some((one) => one.id === each.id))) {
    write.delete('finding', row.id);
    write.insert('settledFinding', kept(row));
  }
  for (const row of outcome.standing.filter((each) => settled.some((one) => one.id === each.id))) {
    if (row.level === 'error' && reply.state === 'accepted') {
      throw new DaichoError('replyHasErrors', { detail: row.message });
    }
    write.delete('settledFinding', row.id);
    write.insert('finding', { ...kept(row), reason: row.reason ?? (row.level === 'confirm' ? given : null) });
  }
  const raisedBefore = live.filter((row) => row.raised === 1);
  const same = (a: { kind: string; code: string | null; message: string }, b: typeof a) =>
    a.kind === b.kind && a.code === b.code && a.message === b.message;
  for (const row of raisedBefore.filter((each) => !outcome.raised.some((one) => same(one, each)))) {
    write.delete('finding', row.id);
  }
  let position = Math.max(-1, ...live.map((row) => row.position), ...settled.map((row) => row.position));
  for (const finding of outcome.raised.filter((each) => !raisedBefore.some((one) => same(one, each)))) {
    position += 1;
    const earlier = corrected.has(finding.code ?? '')
      ? undefined
      : [...settled, ...outcome.settled].find(
          (row) => row.kind === finding.kind && row.code === finding.code,
        );
    write.insert('finding', {
      id: newId(),
      reply: reply.id,
      position,
      level: finding.level,
      kind: finding.kind,
      code: finding.code,
      cell: finding.cell,
      message: finding.message,
      reason: earlier?.reason ?? given,
      printed: earlier?.printed ?? 0,
      raised: 1,
    });
  }
}

function kept(row: Row<'settledFinding'>): Omit<Row<'settledFinding'>, 'version'> {
  const { id, reply, position, level, kind, code, cell, message, reason, printed } = row;
  return { id, reply, position, level, kind, code, cell, message, reason, printed };
}
