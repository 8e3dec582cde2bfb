import { DaichoError } from '../../../shared/api/failure.ts';
import type { FormDefinition, FormId, Section } from '../../../shared/survey/form.ts';
import type { FormDraft } from '../../../shared/survey/formBook.ts';
import { checkFormShape } from '../../../shared/survey/formShape.ts';
import { change, type Write } from '../../database/change.ts';
import { newId } from '../../database/newId.ts';
import type { Session } from '../../session.ts';
import { loadDraft, loadDraftSections } from './loadDraft.ts';

/**
 * 下書きをしまう。無ければいちばん新しい版から始めたものとして作る。変わった節だけを書く。
 * @param seen 直した人が見ていた下書きの版。まだ無いと思っていたなら null。違えば conflict
 */
export async function saveDraft(
  session: Session,
  form: FormId,
  definition: unknown,
  seen: number | null,
): Promise<FormDraft> {
  const draft = readDefinition(form, definition);
  await change(session.register, { who: session.who, kind: 'form' }, async (write) => {
    const latest = await write.read
      .selectFrom('formVersion')
      .select(['id', 'number'])
      .where('form', '=', form)
      .orderBy('number', 'desc')
      .executeTakeFirstOrThrow();
    const { sections, ...rest } = draft;
    const head = JSON.stringify({ ...rest, version: latest.number + 1 });
    const present = await write.read
      .selectFrom('formDraft')
      .select('savedAt')
      .where('id', '=', form)
      .executeTakeFirst();
    const savedAt = session.clock.now();
    if (present === undefined && seen === null) {
      write.insert('formDraft', { id: form, basedOn: latest.id, head, savedAt });
    } else if (present !== undefined && seen === null) {
      throw new DaichoError('conflict', { present: `${present.savedAt.slice(0, 16)} の下書き` });
    } else {
      write.update('formDraft', form, { head, savedAt }, { version: seen ?? 0 });
    }
    await writeSections(write, form, sections);
  });
  const saved = await loadDraft(session.register.db, form);
  if (saved === null) throw new Error('しまった下書きがありません');
  return saved;
}

/** 下書きを捨てる。公表した版はそのまま。 */
export async function discardDraft(session: Session, form: FormId, seen: number): Promise<void> {
  await change(session.register, { who: session.who, kind: 'form', why: '下書きを捨てた' }, (write) =>
    deleteDraft(write, form, seen),
  );
}

/** 取引の中で下書きを消す (公表するときも使う)。 */
export async function deleteDraft(write: Write, form: FormId, seen: number): Promise<void> {
  for (const { id } of await loadDraftSections(write.read, form)) write.delete('formDraftSection', id);
  write.delete('formDraft', form, { version: seen });
}

async function writeSections(write: Write, form: FormId, sections: readonly Section[]): Promise<void> {
  const left = new Map(
    (await loadDraftSections(write.read, form)).map((row) => [
      (JSON.parse(row.section) as Section).code,
      row,
    ]),
  );
  sections.forEach((section, position) => {
    const text = JSON.stringify(section);
    const row = left.get(section.code);
    left.delete(section.code);
    if (row === undefined) {
      write.insert('formDraftSection', { id: newId(), draft: form, position, section: text });
    } else {
      write.update('formDraftSection', row.id, { position, section: text });
    }
  });
  for (const { id } of left.values()) write.delete('formDraftSection', id);
}

function readDefinition(form: FormId, definition: unknown): FormDefinition {
  const problems = checkFormShape(definition);
  if (problems.length > 0) throw new DaichoError('badArgument', { detail: problems.join(' ') });
  const draft = definition as FormDefinition; // 形は checkFormShape が確かめた
  if (draft.id !== form) throw new DaichoError('badArgument', { detail: `様式 ${draft.id} の定義です` });
  const codes = draft.sections.map((section) => section.code);
  if (new Set(codes).size < codes.length)
    throw new DaichoError('badArgument', { detail: '節のコードが重なっています' });
  return draft;
}
