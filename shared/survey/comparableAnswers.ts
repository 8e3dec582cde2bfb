import type { Answers } from './answer.ts';
import { followsChain } from './followsChain.ts';
import { type FormDefinition, formItems } from './form.ts';

/**
 * 前の回の答えを、この様式の code で。意味の変わらない項目 (same でつながるもの) だけで、
 * 変わった項目・分かれた項目は比べられないので入れない。
 * @param older この版より前の、同じ様式の版すべて
 * @param lastVersion 前の回が使った版
 */
export function comparableAnswers(
  form: FormDefinition,
  older: readonly FormDefinition[],
  lastVersion: number,
  last: Answers,
): Answers {
  if (lastVersion === form.version) return last;
  return Object.fromEntries(
    formItems(form).flatMap((item) => {
      const link = followsChain(older, item).find((each) => each.version === lastVersion);
      const value = link?.how === 'same' && link.code !== null ? last[link.code] : undefined;
      return value === undefined ? [] : [[item.code, value]];
    }),
  );
}
