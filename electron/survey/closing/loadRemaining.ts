import type { Remaining } from '../../../shared/survey/remaining.ts';
import type { RespondentStatus } from '../../../shared/survey/survey.ts';
import type { Readable } from '../../database/register.ts';
import { loadStatus } from '../loadStatus.ts';

/** 回にまだ残っていることを、様式と種類の順に。無ければ空。 */
export async function loadRemaining(
  db: Readable,
  survey: string,
  today: string,
): Promise<readonly Remaining[]> {
  const status = await loadStatus(db, survey, today);
  return status.survey.forms.flatMap(({ form }) =>
    KINDS.flatMap(([kind, states]) => {
      const wards = status.respondents
        .filter((each) => each.form === form && states.includes(each.state))
        .map((each) => each.respondent);
      return wards.length === 0 ? [] : [{ kind, form, wards }];
    }),
  );
}

const KINDS: readonly (readonly [Remaining['kind'], readonly RespondentStatus['state'][]])[] = [
  ['notReceived', ['未送付', '送付済']],
  ['waiting', ['受領', '要確認']],
  ['returned', ['差戻し']],
];
