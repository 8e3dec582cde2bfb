import type { Ward } from '../../ward/ward.ts';
import type { RespondentState } from '../answer.ts';
import type { FormDefinition } from '../form.ts';
import { formLetter } from '../formLetter.ts';
import type { SurveyStatus } from '../survey.ts';
import { officeName } from './offices.ts';

/** 未提出一覧の一行。日は YYYY-MM-DD。 */
export interface Unsubmitted {
  readonly ward: string;
  /** 区役所、相談支援室 */
  readonly office: string;
  /** C 連携拠点 */
  readonly form: string;
  readonly state: RespondentState;
  readonly sentOn: string | null;
  readonly due: string;
  readonly daysLate: number;
  readonly extensionReason: string;
}

/** まだ手元に出そろっていない回答: 未提出 (まだ送っていない所も) と差し戻しているもの。様式の順、行政順。 */
export function listUnsubmitted(
  status: SurveyStatus,
  definitions: readonly Pick<FormDefinition, 'id' | 'respondent'>[],
  wards: readonly Ward[],
): readonly Unsubmitted[] {
  const position = new Map(wards.map((ward) => [ward.code, ward]));
  return definitions.flatMap(({ id, respondent }) =>
    status.respondents
      .filter((each) => each.form === id && (each.submittedOn === null || each.state === '差戻し'))
      .toSorted((a, b) => place(position, a.respondent) - place(position, b.respondent))
      .map((each) => ({
        ward: position.get(each.respondent)?.name ?? each.respondent,
        office: officeName(id),
        form: `${formLetter(id)} ${respondent}`,
        state: each.state,
        sentOn: each.sentAt?.slice(0, 10) ?? null,
        due: each.state === '差戻し' ? (each.questionsDue ?? each.due) : each.due,
        daysLate: each.daysLate,
        extensionReason: each.extendedTo === null ? '' : each.extensionReason,
      })),
  );
}

function place(wards: ReadonlyMap<string, Ward>, code: string): number {
  return wards.get(code)?.position ?? Number.MAX_SAFE_INTEGER;
}
