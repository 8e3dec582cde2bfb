import type { Answers } from './answer.ts';
import { followsChain } from './followsChain.ts';
import { type FormDefinition, formItems } from './form.ts';

/**
 * 前の回の版とそのまま比べられる項目: この様式の code → 前の版の code。
 * 意味の変わらない項目 (same でつながるもの) だけで、変わった項目・分かれた項目・新しい項目は入らない。
 * @param older この版より前の、同じ様式の版すべて
 * @param lastVersion 前の回が使った版
 */
export function comparableCodes(
  form: FormDefinition,
  older: readonly FormDefinition[],
  lastVersion: number,
): ReadonlyMap<string, string> {
  return new Map(
    formItems(form).flatMap((item): [string, string][] => {
      if (lastVersion === form.version) return [[item.code, item.code]];
      const link = followsChain(older, item).find((each) => each.version === lastVersion);
      return link?.how === 'same' && link.code !== null ? [[item.code, link.code]] : [];
    }),
  );
}

/** 前の回の答えのうち比べられるものを、この様式の code で。 */
export function comparableAnswers(codes: ReadonlyMap<string, string>, last: Answers): Answers {
  return Object.fromEntries(
    [...codes].flatMap(([code, before]) => {
      const value = last[before];
      return value === undefined ? [] : [[code, value]];
    }),
  );
}
