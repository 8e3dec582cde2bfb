import { DaichoError } from '../../../shared/api/failure.ts';
import type { FormDefinition } from '../../../shared/survey/form.ts';
import type { PaperDraft } from '../../../shared/survey/paperDraft.ts';
import type { TypedAnswer } from '../../../shared/survey/typing/typedAnswer.ts';
import type { Readable } from '../../database/register.ts';
import { loadCheckFacts } from '../loadCheckFacts.ts';
import { loadComparableLast } from '../loadComparableLast.ts';
import { loadSurvey, loadSurveyForms } from '../loadSurvey.ts';
import { draftId, type PaperRespondent } from './paperRespondent.ts';

/** 紙の回答の打ちかけ (無ければ空) と、照らす相手。 */
export async function loadPaperDraft(db: Readable, respondent: PaperRespondent): Promise<PaperDraft> {
  const survey = await loadSurvey(db, respondent.survey);
  const form = await loadPaperForm(db, respondent);
  const id = draftId(respondent);
  const draft = await db.selectFrom('paperDraft').selectAll().where('id', '=', id).executeTakeFirst();
  const closed = await db
    .selectFrom('survey')
    .select('closedAt')
    .where('id', '=', survey.id)
    .executeTakeFirstOrThrow();
  const last = await loadComparableLast(db, survey, form, respondent.ward);
  return {
    paperFrom: draft?.paperFrom ?? '',
    paperDay: draft?.paperDay ?? '',
    typed: await loadTyped(db, id),
    before: last === null ? null : { label: last.title, answers: last.answers, items: last.items },
    facts: await loadCheckFacts(db, survey, form, respondent.ward),
    closed: closed.closedAt !== null,
  };
}

/** 下書きの打った答え: 項目 code → 打ったまま。 */
export async function loadTyped(db: Readable, draft: string): Promise<Readonly<Record<string, TypedAnswer>>> {
  const rows = await db
    .selectFrom('paperDraftAnswer')
    .select(['code', 'typed'])
    .where('draft', '=', draft)
    .orderBy('code')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.code, JSON.parse(row.typed) as TypedAnswer]));
}

/** 回答者がこの回でその様式に答えることになっていなければ断る。 */
export async function loadPaperForm(db: Readable, respondent: PaperRespondent): Promise<FormDefinition> {
  const known = await db
    .selectFrom('respondent')
    .select('id')
    .where('id', '=', draftId(respondent))
    .executeTakeFirst();
  const form = (await loadSurveyForms(db, respondent.survey)).find((each) => each.id === respondent.form);
  if (known === undefined || form === undefined) {
    throw new DaichoError('badArgument', { detail: 'この調査の回答者ではありません' });
  }
  return form;
}
