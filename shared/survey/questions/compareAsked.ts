import type { Answers } from '../answer.ts';
import { answerText } from '../compareAnswers.ts';
import { type FormDefinition, formItems } from '../form.ts';

/** 尋ねたことが、あとの回答でどうなったか。 */
export interface AskedAnswer {
  /** 今の回答の文。項目の無い質問では null。 */
  readonly now: string | null;
  /** 尋ねたときと変わったか。比べるものが無ければ null。 */
  readonly changed: boolean | null;
}

/** 尋ねた項目の、尋ねたときの答えと今の答えを比べる。 */
export function compareAsked(
  form: FormDefinition,
  code: string | null,
  before: Answers,
  after: Answers,
): AskedAnswer {
  const item = formItems(form).find((each) => each.code === code);
  if (item === undefined) return { now: null, changed: null };
  return {
    now: answerText(item, after[item.code]),
    changed: JSON.stringify(before[item.code]) !== JSON.stringify(after[item.code]),
  };
}
