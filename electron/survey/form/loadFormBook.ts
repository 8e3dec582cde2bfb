import { DaichoError } from '../../../shared/api/failure.ts';
import { countProvisional } from '../../../shared/survey/countProvisional.ts';
import { FORM_IDS, type FormDefinition, type FormId, formItems } from '../../../shared/survey/form.ts';
import type { FormBook, FormSummary, PublishedForm } from '../../../shared/survey/formBook.ts';
import type { Readable } from '../../database/register.ts';
import { loadDraft } from './loadDraft.ts';

/** 三つの様式と、その版の一覧。 */
export async function listForms(db: Readable): Promise<readonly FormSummary[]> {
  const summaries: FormSummary[] = [];
  for (const form of FORM_IDS) {
    const { versions, draft } = await loadFormBook(db, form);
    summaries.push({
      form,
      title: versions[0]?.definition.title ?? form,
      versions: versions.map(({ definition, publishedAt }) => ({
        number: definition.version,
        publishedAt,
        items: formItems(definition).length,
        provisional: countProvisional(definition),
      })),
      draftSavedAt: draft?.savedAt ?? null,
    });
  }
  return summaries;
}

/** 一つの様式のすべての版 (新しい順) と下書き。 */
export async function loadFormBook(db: Readable, form: FormId): Promise<FormBook> {
  return { form, versions: await loadPublished(db, form), draft: await loadDraft(db, form) };
}

/** 書き出す・見る定義: 版の番号、null なら下書き。 */
export async function loadDefinition(
  db: Readable,
  form: FormId,
  version: number | null,
): Promise<FormDefinition> {
  const { versions, draft } = await loadFormBook(db, form);
  const found =
    version === null
      ? draft?.definition
      : versions.find(({ definition }) => definition.version === version)?.definition;
  if (found === undefined) {
    const detail = version === null ? '様式の下書きがありません' : `様式の版${version}がありません`;
    throw new DaichoError('badArgument', { detail });
  }
  return found;
}

async function loadPublished(db: Readable, form: FormId): Promise<readonly PublishedForm[]> {
  const rows = await db
    .selectFrom('formVersion')
    .select(['id', 'definition', 'publishedAt'])
    .where('form', '=', form)
    .orderBy('number', 'desc')
    .execute();
  const surveys = await db
    .selectFrom('surveyForm')
    .innerJoin('survey', 'survey.id', 'surveyForm.survey')
    .select(['surveyForm.formVersion', 'survey.title'])
    .where('surveyForm.form', '=', form)
    .orderBy('survey.asOf')
    .orderBy('survey.id')
    .execute();
  return rows.map(({ id, definition, publishedAt }) => ({
    definition: JSON.parse(definition) as FormDefinition,
    publishedAt,
    surveys: surveys.filter((each) => each.formVersion === id).map((each) => each.title),
  }));
}
