import { readResourceJson } from '../../../electron/files/resources.ts';
import type { Session } from '../../../electron/session.ts';
import { type ImportMode, importReplies } from '../../../electron/survey/importReplies.ts';
import { loadFormFacts } from '../../../electron/survey/loadFormFacts.ts';
import { loadSurvey, loadSurveyForms } from '../../../electron/survey/loadSurvey.ts';
import { type RawAnswer, readSampleAnswers } from '../../../electron/survey/sampleAnswers.ts';
import { writeReply } from '../../../electron/survey/sampleReplies.ts';
import type { ImportedFile } from '../../../shared/survey/survey.ts';
import { KITA } from '../register/sampleSession.ts';

export const SURVEY = 'r6-hub';

/** 北区の連携拠点の回答を、見本の答えの一部を替えて作り、取り込む。 */
export async function importKita(
  session: Session,
  changed: Readonly<Record<string, RawAnswer>>,
  mode: ImportMode = 'store',
  name = '北区.xlsx',
): Promise<{ readonly reply: string; readonly result: ImportedFile }> {
  const bytes = await kitaReply(session, changed);
  const [result] = await importReplies(session, SURVEY, [{ name, bytes }], mode);
  const row = await session.register.db
    .selectFrom('reply')
    .select('id')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  if (result === undefined) throw new Error('取り込まれていません');
  return { reply: row.id, result };
}

export async function kitaReply(
  session: Session,
  changed: Readonly<Record<string, RawAnswer>>,
): Promise<Uint8Array> {
  const { db } = session.register;
  const survey = await loadSurvey(db, SURVEY);
  const [form] = await loadSurveyForms(db, SURVEY);
  const ward = await db.selectFrom('ward').selectAll().where('code', '=', KITA).executeTakeFirstOrThrow();
  const sample = readSampleAnswers(readResourceJson).replies.find((each) => each.ward === KITA);
  if (form === undefined || sample === undefined) throw new Error('見本がありません');
  const facts = await loadFormFacts(db, survey, form, ward);
  return writeReply(form, facts, { ...sample, answers: { ...sample.answers, ...changed } });
}
