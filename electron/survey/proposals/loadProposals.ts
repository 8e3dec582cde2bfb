import { DaichoError } from '../../../shared/api/failure.ts';
import type { AnswerSource } from '../../../shared/survey/answer.ts';
import type { FormDefinition, FormId } from '../../../shared/survey/form.ts';
import type { Proposal, ProposalFacts } from '../../../shared/survey/proposals/proposal.ts';
import { proposeChanges } from '../../../shared/survey/proposals/proposeChanges.ts';
import type { Readable } from '../../database/register.ts';
import type { Row } from '../../database/schema/databaseSchema.ts';
import { loadReplyAnswers } from '../loadAccepted.ts';
import { loadSurvey, loadSurveyForms } from '../loadSurvey.ts';
import { loadRegisterState, type RegisterState } from './loadRegisterState.ts';
import { loadSentSince } from './loadSentSince.ts';

/** 確定した回答1通の、台帳との違い。 */
export interface ReplyProposals {
  readonly reply: Row<'reply'>;
  /** まだ決めていないもの。 */
  readonly open: readonly Proposal[];
  readonly dismissed: readonly (Row<'proposalDecision'> & { readonly proposal: Proposal })[];
}

/** 回の確定した回答すべての、台帳との違い。様式と行政順。 */
export async function loadSurveyProposals(db: Readable, id: string): Promise<readonly ReplyProposals[]> {
  const survey = await loadSurvey(db, id);
  const forms = await loadSurveyForms(db, id);
  const replies = await db
    .selectFrom('respondent')
    .innerJoin('reply', 'reply.id', 'respondent.acceptedReply')
    .innerJoin('ward', 'ward.code', 'reply.ward')
    .selectAll('reply')
    .where('respondent.survey', '=', id)
    .orderBy('reply.form')
    .orderBy('ward.position')
    .execute();
  const state = await loadRegisterState(db);
  const all: ReplyProposals[] = [];
  for (const reply of replies) {
    const form = forms.find((each) => each.id === reply.form);
    if (form !== undefined) all.push(await proposalsOf(db, reply, form, survey.asOf, state));
  }
  return all;
}

/** 回答1通の、台帳との違い。確定していない回答には無い (確定する前の値は台帳に関わらない)。 */
export async function loadReplyProposals(db: Readable, id: string): Promise<ReplyProposals> {
  const reply = await db.selectFrom('reply').selectAll().where('id', '=', id).executeTakeFirst();
  if (reply === undefined) throw new DaichoError('unknownReply');
  if (reply.state !== 'accepted') return { reply, open: [], dismissed: [] };
  const survey = await loadSurvey(db, reply.survey);
  const form = (await loadSurveyForms(db, reply.survey)).find((each) => each.id === reply.form);
  if (form === undefined) throw new Error(`調査 ${reply.survey} に様式 ${reply.form} がありません`);
  return proposalsOf(db, reply, form, survey.asOf, await loadRegisterState(db));
}

async function proposalsOf(
  db: Readable,
  reply: Row<'reply'>,
  form: FormDefinition,
  asOf: string,
  state: RegisterState,
): Promise<ReplyProposals> {
  const sources = await db
    .selectFrom('answer')
    .select(['code', 'sheet', 'cell', 'original', 'rowCells'])
    .where('reply', '=', reply.id)
    .orderBy('code')
    .execute();
  const facts: ProposalFacts = {
    form,
    ward: reply.ward,
    asOf,
    answers: await loadReplyAnswers(db, reply.id),
    sources: Object.fromEntries(
      sources.map(({ code, rowCells, ...source }): [string, AnswerSource] => [
        code,
        rowCells === null ? source : { ...source, rowCells: JSON.parse(rowCells) as readonly string[] },
      ]),
    ),
    rows: state.rowsOf(reply.ward),
    context: state.context,
    since: await loadSentSince(db, reply.survey, reply.form, reply.ward),
  };
  const proposals = proposeChanges(facts);
  const decisions = await loadDecisions(db, reply.survey, reply.form, reply.ward);
  const decided = new Map(decisions.map((each) => [each.key, each]));
  return {
    reply,
    open: proposals.filter((each) => !decided.has(each.key)),
    dismissed: proposals.flatMap((proposal) => {
      const decision = decided.get(proposal.key);
      return decision === undefined ? [] : [{ ...decision, proposal }];
    }),
  };
}

function loadDecisions(
  db: Readable,
  survey: string,
  form: FormId,
  ward: string,
): Promise<readonly Row<'proposalDecision'>[]> {
  return db
    .selectFrom('proposalDecision')
    .selectAll()
    .where('survey', '=', survey)
    .where('form', '=', form)
    .where('ward', '=', ward)
    .orderBy('id')
    .execute();
}
