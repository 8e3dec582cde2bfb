import type { Derived, FormDefinition, FormId, Item } from '../../shared/survey/form.ts';
import { formItems, itemChoices } from '../../shared/survey/form.ts';
import type { Readable } from '../database/register.ts';
import { loadRespondents } from './loadRespondents.ts';
import { loadSurvey, loadSurveyForms } from './loadSurvey.ts';

/** 調査の中身を外に見せる形 (`survey show --json`、形は `design.md` 5)。無いものは null。 */
export interface ShownSurvey {
  readonly id: string;
  readonly forms: readonly ShownForm[];
}

interface ShownForm {
  readonly id: FormId;
  readonly version: number;
  readonly respondents: readonly string[];
  readonly items: readonly ReturnType<typeof shownItem>[];
  readonly derived: readonly Pick<Derived, 'code' | 'label' | 'items'>[];
}

export async function showSurvey(db: Readable, id: string): Promise<ShownSurvey> {
  await loadSurvey(db, id);
  const forms: ShownForm[] = [];
  for (const form of await loadSurveyForms(db, id)) forms.push(await showForm(db, id, form));
  return { id, forms };
}

async function showForm(db: Readable, survey: string, form: FormDefinition): Promise<ShownForm> {
  return {
    id: form.id,
    version: form.version,
    respondents: await loadRespondents(db, survey, form.id),
    items: formItems(form).map(shownItem),
    derived: form.derived.map(({ code, label, items }) => ({ code, label, items })),
  };
}

function shownItem(item: Item) {
  return {
    code: item.code,
    label: item.label,
    type: item.type,
    choices: itemChoices(item),
    unit: item.unit ?? null,
    required: item.required,
    partOf: item.partOf ?? null,
    within: item.within ?? null,
    base: item.base ?? null,
    bands: item.bands ?? [],
  };
}
