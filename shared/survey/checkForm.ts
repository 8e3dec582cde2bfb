import { findFormProblems } from './findFormProblems.ts';
import type { FormDefinition } from './form.ts';
import type { FormProblem } from './formProblem.ts';
import { checkFormShape } from './formShape.ts';

/** 通れば `form`、通らなければ `problems` のどちらか一つがある。 */
export type CheckedForm =
  | { readonly form: FormDefinition; readonly problems?: undefined }
  | { readonly form?: undefined; readonly problems: readonly string[] };

/**
 * 様式の定義 (読み込んだままの JSON) を調べる。形が正しく、コードが一意で、前問・内訳・再掲・導出値が
 * 実在の項目を指し、階級が 0 から上限なしまでを覆うときだけ `form` を返す。
 */
export function checkForm(definition: unknown): CheckedForm {
  const shape = checkFormShape(definition);
  if (shape.length > 0) return { problems: shape };
  const form = definition as FormDefinition; // 形は checkFormShape が確かめた
  const problems = findFormProblems(form).map(problemSentence);
  return problems.length > 0 ? { problems } : { form };
}

/** 画面の外で言うときの一文: どの項目のことかを頭に付ける。 */
export function problemSentence({ code, message }: FormProblem): string {
  return code === null ? message : `${code}: ${message}`;
}
