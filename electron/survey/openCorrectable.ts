import { DaichoError } from '../../shared/api/failure.ts';
import type { FormDefinition } from '../../shared/survey/form.ts';
import type { Readable } from '../database/register.ts';
import type { Row } from '../database/schema/databaseSchema.ts';
import { loadSurveyForms } from './loadSurvey.ts';
import { refuseClosed } from './refuseClosed.ts';

/** 訂正してよい回答とその様式。退いた回答、ほかで変わった回答、閉じた回、理由の無い確定後の訂正は断る。 */
export async function openCorrectable(
  db: Readable,
  {
    reply: id,
    version,
    reason,
  }: { readonly reply: string; readonly version: number; readonly reason: string },
): Promise<{ readonly reply: Row<'reply'>; readonly form: FormDefinition }> {
  const reply = await db.selectFrom('reply').selectAll().where('id', '=', id).executeTakeFirst();
  if (reply === undefined) throw new DaichoError('unknownReply');
  await refuseClosed(db, reply.survey);
  if (reply.version !== version || reply.state === 'superseded') throw new DaichoError('replyChanged');
  if (reply.state === 'accepted' && reason.trim() === '') {
    throw new DaichoError('reasonMissing', { detail: '確定した回答を訂正する理由' });
  }
  const form = (await loadSurveyForms(db, reply.survey)).find((each) => each.id === reply.form);
  if (form === undefined) throw new Error(`${reply.survey} に様式 ${reply.form} がありません`);
  return { reply, form };
}
