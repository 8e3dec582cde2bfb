import type { FormId } from '../../shared/survey/form.ts';
import type { RespondentStatus } from '../../shared/survey/survey.ts';
import type { Ward } from '../../shared/ward/ward.ts';

export interface WardRow {
  readonly ward: Ward;
  readonly respondent: RespondentStatus;
}

/** 1様式の回答者を行政順に。名簿に無い区コードは落とさず末尾に、コードのまま出す。 */
export function inOfficialOrder(
  respondents: readonly RespondentStatus[],
  form: FormId,
  wards: readonly Ward[],
): readonly WardRow[] {
  const byCode = new Map(wards.map((ward) => [ward.code, ward]));
  return respondents
    .filter((respondent) => respondent.form === form)
    .map((respondent) => ({
      respondent,
      ward: byCode.get(respondent.respondent) ?? unknownWard(respondent.respondent),
    }))
    .sort((a, b) => a.ward.position - b.ward.position);
}

function unknownWard(code: string): Ward {
  return { code, name: code, kana: '', block: '北', position: Number.MAX_SAFE_INTEGER };
}
