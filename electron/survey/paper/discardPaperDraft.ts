import { change, type Write } from '../../database/change.ts';
import type { Session } from '../../session.ts';
import { refuseClosed } from '../refuseClosed.ts';
import { draftId, type PaperRespondent } from './paperRespondent.ts';

/** 下書きを捨てる。打っていた文字は履歴に残る。 */
export async function discardPaperDraft(session: Session, respondent: PaperRespondent): Promise<void> {
  const { register, who } = session;
  const why = '紙の回答の下書きを捨てる';
  await change(register, { who, kind: 'paper', why }, async (write) => {
    await refuseClosed(write.read, respondent.survey);
    await removeDraft(write, draftId(respondent));
  });
}

/** 取引の中で下書きを消す。 */
export async function removeDraft(write: Write, draft: string): Promise<void> {
  const rows = await write.read
    .selectFrom('paperDraftAnswer')
    .select('id')
    .where('draft', '=', draft)
    .orderBy('id')
    .execute();
  for (const row of rows) write.delete('paperDraftAnswer', row.id);
  const head = await write.read
    .selectFrom('paperDraft')
    .select('id')
    .where('id', '=', draft)
    .executeTakeFirst();
  if (head !== undefined) write.delete('paperDraft', draft);
}
