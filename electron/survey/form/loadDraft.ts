import type { FormDefinition, FormId, Section } from '../../../shared/survey/form.ts';
import type { FormDraft } from '../../../shared/survey/formBook.ts';
import type { Readable } from '../../database/register.ts';

/** 様式の下書き。無ければ null。 */
export async function loadDraft(db: Readable, form: FormId): Promise<FormDraft | null> {
  const row = await db.selectFrom('formDraft').selectAll().where('id', '=', form).executeTakeFirst();
  if (row === undefined) return null;
  const sections = await loadDraftSections(db, form);
  const head = JSON.parse(row.head) as Omit<FormDefinition, 'sections'>;
  return {
    definition: { ...head, sections: sections.map(({ section }) => JSON.parse(section) as Section) },
    savedAt: row.savedAt,
    seen: row.version,
  };
}

/** 下書きの節の行、並びの順。 */
export function loadDraftSections(db: Readable, form: FormId) {
  return db
    .selectFrom('formDraftSection')
    .select(['id', 'position', 'section'])
    .where('draft', '=', form)
    .orderBy('position')
    .orderBy('id')
    .execute();
}
