import type { ProposalItem, VisitProposal } from '../../shared/api/calls/visitCalls.ts';
import type { CallInput } from '../../shared/api/contract.ts';
import { onboardingOn } from '../../shared/bureau/onboarding/onboardingOn.ts';
import { proposeWards } from '../../shared/bureau/visit/proposeWards.ts';
import type { VisitTarget } from '../../shared/bureau/visit/visitRecord.ts';
import { type FormDefinition, type FormId, formItems } from '../../shared/survey/form.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { ChoiceTally } from '../../shared/survey/tally.ts';
import type { Readable } from '../database/register.ts';
import { listSurveys, loadSurveyForms } from '../survey/loadSurvey.ts';
import { loadTally } from '../survey/loadTally.ts';
import { loadOnboardingFacts } from './loadOnboarding.ts';
import { loadVisits } from './loadVisits.ts';

/** 区役所は様式A、相談支援室は様式Bの答えを見る。 */
const FORMS: Readonly<Record<VisitTarget, FormId>> = { wardOffice: 'ward', supportRoom: 'room' };
/** はじめに選んでおく項目: 未着手の区がこの数まで。多くの区が済ませたのに、まだの区が目立つもの。 */
const FEW = 6;

/** 訪問先の候補を、調査の答え・新任・訪問の間隔から。 */
export async function proposeVisits(
  db: Readable,
  { target, survey: asked, items: chosen, years }: CallInput<'visit.propose'>,
  day: string,
): Promise<VisitProposal> {
  const form = FORMS[target];
  const surveys = (await listSurveys(db)).filter((each) => each.forms.some((one) => one.form === form));
  const survey = surveys.find(({ id, asOf }) => (asked === null ? asOf <= day : id === asked)) ?? null;
  const answers = survey === null ? [] : await loadNotStarted(db, survey, form);
  const items = answers.map(({ code, label, wards }) => ({
    code,
    label,
    notStarted: wards.length,
    chosen: chosen === null ? wards.length > 0 && wards.length <= FEW : chosen.includes(code),
  })) satisfies readonly ProposalItem[];
  const picked = new Set(items.filter((item) => item.chosen).map(({ code }) => code));
  const wards = await db.selectFrom('ward').select('code').orderBy('position').execute();
  const { assignments, people, records } = await loadOnboardingFacts(db);
  return {
    surveys: surveys.map(({ id, title }) => ({ id, title })),
    survey: survey?.id ?? null,
    items,
    wards: proposeWards({
      wards: wards.map(({ code }) => code),
      visits: await loadVisits(db),
      target,
      newcomers: onboardingOn(assignments, people, records, day),
      notStarted: answers.filter(({ code }) => picked.has(code)),
      jumps: survey === null ? [] : await loadJumps(db, survey.id, form),
      day,
      years,
    }),
  };
}

/** 三状態の項目ごとに、未着手と答えた区。様式の順。 */
async function loadNotStarted(db: Readable, survey: Survey, form: FormId) {
  const definition = (await loadSurveyForms(db, survey.id)).find((each) => each.id === form);
  const tally = (await loadTally(db, survey.id)).forms[form];
  return statusItems(definition).map(({ code, label }) => ({
    code,
    label,
    wards: (tally?.items[code] as ChoiceTally | undefined)?.wards.notstarted ?? [],
  }));
}

function statusItems(definition: FormDefinition | undefined) {
  return definition === undefined ? [] : formItems(definition).filter(({ type }) => type === 'status3');
}

/** 確定した回答の「前回から大きく変わった」所見。 */
async function loadJumps(db: Readable, survey: string, form: FormId) {
  return db
    .selectFrom('finding')
    .innerJoin('respondent', 'respondent.acceptedReply', 'finding.reply')
    .select(['respondent.ward', 'finding.message'])
    .where('respondent.survey', '=', survey)
    .where('respondent.form', '=', form)
    .where('finding.kind', '=', 'jump')
    .orderBy('finding.id')
    .execute();
}
