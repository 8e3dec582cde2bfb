import { answerText } from './compareAnswers.ts';
import { type FormId, formItems } from './form.ts';
import type { FrozenRespondent, FrozenSurvey } from './frozenSurvey.ts';

/** 二つの締切の違い、一つ。前と後は人が読む文。 */
export interface FrozenChange {
  readonly form: FormId;
  /** 区コード。 */
  readonly ward: string;
  /** 項目の code。回答が入れ替わったこと自体は null。 */
  readonly code: string | null;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** 前の締切と後の締切で、どの区のどの答えが変わったかを、回答者と様式の順に。 */
export function compareFrozen(before: FrozenSurvey, after: FrozenSurvey): readonly FrozenChange[] {
  const earlier = new Map(before.respondents.map((each) => [`${each.form}/${each.ward}`, each]));
  return after.respondents.flatMap((respondent) => {
    const was = earlier.get(`${respondent.form}/${respondent.ward}`);
    return [...replyChange(was, respondent), ...answerChanges(after, was, respondent)];
  });
}

function replyChange(was: FrozenRespondent | undefined, now: FrozenRespondent): readonly FrozenChange[] {
  const name = (each: FrozenRespondent | undefined) => each?.reply?.fileName ?? '回答なし';
  if (was?.reply?.id === now.reply?.id) return [];
  return [{ form: now.form, ward: now.ward, code: null, label: '回答', before: name(was), after: name(now) }];
}

function answerChanges(
  after: FrozenSurvey,
  was: FrozenRespondent | undefined,
  now: FrozenRespondent,
): readonly FrozenChange[] {
  const form = after.forms.find((each) => each.id === now.form);
  if (form === undefined) return [];
  return formItems(form).flatMap((item) => {
    const [left, right] = [was?.reply?.answers[item.code], now.reply?.answers[item.code]];
    if (JSON.stringify(left) === JSON.stringify(right)) return [];
    return [
      {
        form: now.form,
        ward: now.ward,
        code: item.code,
        label: item.label,
        before: answerText(item, left),
        after: answerText(item, right),
      },
    ];
  });
}
