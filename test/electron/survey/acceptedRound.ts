import { randomUUID } from 'node:crypto';
import { change } from '../../../electron/database/change.ts';
import { newId } from '../../../electron/database/newId.ts';
import type { Session } from '../../../electron/session.ts';
import { insertSurvey, type NewSurvey, respondentId } from '../../../electron/survey/createSurvey.ts';
import type { Answers } from '../../../shared/survey/answer.ts';
import type { FormId } from '../../../shared/survey/form.ts';

/** 確定した回答のある回を作る。回答はファイルを通さず、確定したあとの姿で入れる。 */
export async function acceptedRound(
  session: Session,
  survey: NewSurvey,
  answers: Partial<Readonly<Record<FormId, Readonly<Record<string, Answers>>>>>,
): Promise<void> {
  await change(session.register, { who: '架空', kind: 'survey' }, async (write) => {
    await insertSurvey(write, survey);
  });
  for (const [form, wards] of Object.entries(answers) as [FormId, Record<string, Answers>][]) {
    for (const [ward, values] of Object.entries(wards))
      await acceptAnswers(session, survey.id, form, ward, values);
  }
}

/** 確定した回答を一通入れる。前の回答は退く。 */
export async function acceptAnswers(
  session: Session,
  survey: string,
  form: FormId,
  ward: string,
  answers: Answers,
): Promise<string> {
  const reply = newId();
  const hash = randomUUID().replaceAll('-', '').repeat(2);
  await change(session.register, { who: '架空', kind: 'accept' }, async (write) => {
    const id = respondentId(survey, form, ward);
    const before = await write.read
      .selectFrom('respondent')
      .select('acceptedReply')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    if (before.acceptedReply !== null) write.update('reply', before.acceptedReply, { state: 'superseded' });
    write.insert('replyFile', { hash, bytes: Buffer.from('架空') });
    write.insert('reply', {
      id: reply,
      survey,
      form,
      ward,
      fileName: `${survey}_${ward}.xlsx`,
      fileHash: hash,
      receivedAt: '2024-09-10T09:00:00.000+09:00',
      identifiedBy: '隠しシート',
      state: 'accepted',
      acceptedAt: '2024-09-11T09:00:00.000+09:00',
    });
    for (const [code, value] of Object.entries(answers)) {
      write.insert('answer', {
        id: newId(),
        reply,
        code,
        value: JSON.stringify(value),
        sheet: '回答',
        cell: 'F10',
        original: String(value),
      });
    }
    write.update('respondent', id, { acceptedReply: reply, sentAt: '2024-09-02T09:00:00.000+09:00' });
  });
  return reply;
}
