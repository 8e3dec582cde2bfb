import type { ProposalCount } from '../../../shared/api/calls/proposalCalls.ts';
import type { FormId } from '../../../shared/survey/form.ts';
import type { Remaining } from '../../../shared/survey/remaining.ts';
import type { RespondentStatus, SurveyStatus } from '../../../shared/survey/survey.ts';
import type { Readable } from '../../database/register.ts';
import { loadStatus } from '../loadStatus.ts';
import { countProposals } from '../proposals/listProposals.ts';

/** 回にまだ残っていることを、様式と種類の順に。無ければ空。 */
export async function loadRemaining(
  db: Readable,
  survey: string,
  today: string,
): Promise<readonly Remaining[]> {
  const status = await loadStatus(db, survey, today);
  const proposals = (await countProposals(db, survey)).filter(({ open }) => open > 0);
  return status.survey.forms.flatMap(({ form }) => [
    ...KINDS.flatMap(([kind, states]) => {
      const wards = status.respondents
        .filter((each) => each.form === form && states.includes(each.state))
        .map((each) => each.respondent);
      return wards.length === 0 ? [] : [{ kind, form, wards }];
    }),
    ...openProposals(form, proposals, status),
  ]);
}

const KINDS: readonly (readonly [Remaining['kind'], readonly RespondentStatus['state'][]])[] = [
  ['notReceived', ['未送付', '送付済']],
  ['waiting', ['受領', '要確認']],
  ['returned', ['差戻し']],
];

function openProposals(
  form: FormId,
  proposals: readonly ProposalCount[],
  { respondents }: SurveyStatus,
): readonly Remaining[] {
  const open = new Set(proposals.filter((each) => each.form === form).map(({ ward }) => ward));
  const wards = respondents
    .filter((each) => each.form === form && open.has(each.respondent))
    .map(({ respondent }) => respondent);
  return wards.length === 0 ? [] : [{ kind: 'proposals', form, wards }];
}
