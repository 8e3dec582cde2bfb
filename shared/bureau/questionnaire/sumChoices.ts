/**
 * 選択肢の数の和 (人)。一つも打っていなければ null (空白は 0 ではない)。
 */
export function sumChoices(choices: readonly { readonly count: number | null }[]): number | null {
  const typed = choices.flatMap(({ count }) => (count === null ? [] : [count]));
  return typed.length === 0 ? null : typed.reduce((sum, count) => sum + count, 0);
}
