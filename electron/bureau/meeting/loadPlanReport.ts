import { type PlanFacts, planAgainstHeld } from '../../../shared/bureau/meeting/planAgainstHeld.ts';
import { PLAN_ITEMS } from '../../../shared/bureau/meeting/planItems.ts';
import type { PlanReport, WardAnswer } from '../../../shared/bureau/meeting/planReport.ts';
import type { FormDefinition, FormId } from '../../../shared/survey/form.ts';
import type { Readable } from '../../database/register.ts';
import { listRegister } from '../../register/listRegister.ts';
import { freezeRespondents } from '../../survey/closing/buildFrozen.ts';
import { loadFrozen } from '../../survey/closing/loadFrozen.ts';
import { listSurveys, loadSurveyForms } from '../../survey/loadSurvey.ts';

/** 年度・種類の計画と実績を、同じことを尋ねた調査の回答と並べる。締め切った回は写しから。 */
export async function loadPlanReport(
  db: Readable,
  { fiscalYear, kind, today }: Pick<PlanFacts, 'fiscalYear' | 'kind' | 'today'>,
): Promise<PlanReport> {
  const wards = await db
    .selectFrom('ward')
    .select(['code', 'name', 'kana', 'block', 'position'])
    .orderBy('position')
    .execute();
  return planAgainstHeld({
    fiscalYear,
    kind,
    today,
    wards,
    plans: (await listRegister(db, 'meetingPlan', null)).rows,
    meetings: (await listRegister(db, 'meeting', null)).rows,
    ...(await loadAsked(db, fiscalYear, kind)),
  });
}

/** その年度に計画を尋ねた回のうち基準日のいちばん新しいもの。無ければ、様式だけをいちばん新しい版から。 */
async function loadAsked(
  db: Readable,
  fiscalYear: number,
  kind: string,
): Promise<Pick<PlanFacts, 'form' | 'survey' | 'answers'>> {
  const items = PLAN_ITEMS[kind];
  if (items === undefined) return { form: null, survey: null, answers: new Map() };
  const survey = (await listSurveys(db)).find(
    (each) => each.fiscalYear === fiscalYear && each.forms.some(({ form }) => form === items.form),
  );
  if (survey === undefined) {
    return { form: await loadNewestForm(db, items.form), survey: null, answers: new Map() };
  }
  const form = (await loadSurveyForms(db, survey.id)).find(({ id }) => id === items.form) ?? null;
  const frozen = await loadFrozen(db, survey.id);
  const respondents =
    form === null ? [] : (frozen?.respondents ?? (await freezeRespondents(db, survey.id, form)));
  const answers = respondents
    .filter((each) => each.form === items.form)
    .map(({ ward, reply }): readonly [string, WardAnswer] => {
      const count = reply?.answers[items.count];
      const topics = reply?.answers[items.topics];
      return [
        ward,
        {
          reply: reply?.id ?? null,
          count: typeof count === 'number' ? count : null,
          topics: Array.isArray(topics) ? topics.filter((code) => typeof code === 'string') : null,
        },
      ];
    });
  return { form, survey: { id: survey.id, title: survey.title }, answers: new Map(answers) };
}

async function loadNewestForm(db: Readable, form: FormId): Promise<FormDefinition | null> {
  const row = await db
    .selectFrom('formVersion')
    .select('definition')
    .where('form', '=', form)
    .orderBy('number', 'desc')
    .executeTakeFirst();
  return row === undefined ? null : (JSON.parse(row.definition) as FormDefinition);
}
