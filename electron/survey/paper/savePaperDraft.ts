import { DaichoError } from '../../../shared/api/failure.ts';
import { formItems } from '../../../shared/survey/form.ts';
import { isTyped, type TypedAnswer } from '../../../shared/survey/typing/typedAnswer.ts';
import { change, type Write } from '../../database/change.ts';
import { newId } from '../../database/newId.ts';
import type { Session } from '../../session.ts';
import { refuseClosed } from '../refuseClosed.ts';
import { loadPaperForm } from './loadPaperDraft.ts';
import { draftId, type PaperRespondent } from './paperRespondent.ts';

interface PaperDraftPatch {
  readonly paperFrom?: string | undefined;
  readonly paperDay?: string | undefined;
  readonly typed: Readonly<Record<string, TypedAnswer>>;
}

/** 打った所だけを下書きに書く。打ったままの文字を残し、読めるかどうかは問わない。 */
export async function savePaperDraft(
  session: Session,
  respondent: PaperRespondent,
  patch: PaperDraftPatch,
): Promise<void> {
  const { register, who } = session;
  await change(register, { who, kind: 'paper' }, async (write) => {
    await refuseClosed(write.read, respondent.survey);
    const codes = new Set(formItems(await loadPaperForm(write.read, respondent)).map((item) => item.code));
    const strange = Object.keys(patch.typed).find((code) => !codes.has(code));
    if (strange !== undefined)
      throw new DaichoError('badArgument', { detail: `様式に項目 ${strange} がありません` });
    const id = draftId(respondent);
    const head = await write.read
      .selectFrom('paperDraft')
      .select('id')
      .where('id', '=', id)
      .executeTakeFirst();
    const { paperFrom, paperDay } = patch;
    const words = {
      ...(paperFrom === undefined ? {} : { paperFrom }),
      ...(paperDay === undefined ? {} : { paperDay }),
    };
    const { survey, form, ward } = respondent;
    if (head === undefined) write.insert('paperDraft', { id, survey, form, ward, ...words });
    else write.update('paperDraft', id, words);
    for (const [code, typed] of Object.entries(patch.typed)) await saveTyped(write, id, code, typed);
  });
}

async function saveTyped(write: Write, draft: string, code: string, typed: TypedAnswer): Promise<void> {
  const row = await write.read
    .selectFrom('paperDraftAnswer')
    .select('id')
    .where('draft', '=', draft)
    .where('code', '=', code)
    .executeTakeFirst();
  const json = JSON.stringify(typed);
  if (row !== undefined) {
    if (isTyped(typed)) write.update('paperDraftAnswer', row.id, { typed: json });
    else write.delete('paperDraftAnswer', row.id);
  } else if (isTyped(typed)) {
    write.insert('paperDraftAnswer', { id: newId(), draft, code, typed: json });
  }
}
