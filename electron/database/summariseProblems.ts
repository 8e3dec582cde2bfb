/** 点検の誤りを一文に収める。全部は数百行になりうる。 */
export function summariseProblems(problems: readonly string[]): string {
  const [first = ''] = problems;
  return problems.length > 1 ? `${first} ほか ${problems.length - 1} 件` : first;
}
