import { DaichoError } from '../../../shared/api/failure.ts';
import { questionOf, WHOLE_FILE } from '../../../shared/survey/questions/questionOf.ts';
import { change } from '../../database/change.ts';
import { newId } from '../../database/newId.ts';
import type { Session } from '../../session.ts';
import { respondentId } from '../createSurvey.ts';
import { refuseClosed } from '../refuseClosed.ts';
import { loadReplyToReturn } from './loadQuestionFacts.ts';

export interface SendbackRequest {
  readonly reply: string;
  /** 画面が見ていた版。その間に変わっていれば断る。 */
  readonly version: number;
  readonly deadline: string | null;
  /** 確定した回答を差し戻す理由。確定していなければ空でよい。 */
  readonly reason: string;
  readonly questions: readonly {
    readonly finding: number | null;
    readonly label: string;
    readonly text: string;
  }[];
}

/**
 * 回答を差し戻す: 確認票の質問を書き留め、回答者の状態を差戻しにする。
 * 回答も確定した答えも変えない (次の回答が確定するまで、確定した答えはそのまま集計に使う)。
 * @returns 差戻しの id
 */
export async function sendBackReply(session: Session, request: SendbackRequest): Promise<string> {
  const { register, who, clock } = session;
  const { reply, survey, form, ward, findings, facts } = await loadReplyToReturn(register.db, request.reply);
  const questions = request.questions.map(({ finding, label, text }) => {
    const asked = text.trim();
    if (asked === '') throw new DaichoError('questionEmpty');
    const found = finding === null ? undefined : findings[finding];
    if (finding !== null && found === undefined) throw new DaichoError('replyChanged');
    if (found !== undefined) return { ...questionOf(found, facts), text: asked };
    return { kind: null, code: null, label: label.trim() || WHOLE_FILE, given: '', cell: null, text: asked };
  });
  if (questions.length === 0) throw new DaichoError('noQuestions');
  const reason = request.reason.trim();
  if (reply.state === 'accepted' && reason === '')
    throw new DaichoError('reasonMissing', { detail: '確定した回答を差し戻す理由' });
  if (request.deadline !== null && request.deadline < clock.today())
    throw new DaichoError('badArgument', { detail: '確認票の期限は、今日より後の日にします' });
  const why = `差戻し: ${survey.title} ${ward.name} ${form.respondent}${reason === '' ? '' : ` (${reason})`}`;
  return change(register, { who, kind: 'sendback', why }, async (write) => {
    await refuseClosed(write.read, survey.id);
    const now = await write.read
      .selectFrom('reply')
      .select(['version', 'state'])
      .where('id', '=', reply.id)
      .executeTakeFirstOrThrow();
    if (now.version !== request.version || now.state === 'superseded') throw new DaichoError('replyChanged');
    const before = await write.read
      .selectFrom('sendback')
      .select('round')
      .where('survey', '=', survey.id)
      .where('form', '=', form.id)
      .where('ward', '=', ward.code)
      .orderBy('round', 'desc')
      .executeTakeFirst();
    const id = newId();
    const returnedAt = clock.now();
    write.insert('sendback', {
      id,
      survey: survey.id,
      form: form.id,
      ward: ward.code,
      reply: reply.id,
      round: (before?.round ?? 0) + 1,
      returnedAt,
      deadline: request.deadline,
      reason,
      withdrawnAt: null,
      answeredFile: null,
    });
    questions.forEach((question, position) => {
      write.insert('question', { id: newId(), sendback: id, position, ...question, answer: null });
    });
    write.update('respondent', respondentId(survey.id, form.id, ward.code), { returnedAt });
    return id;
  });
}
