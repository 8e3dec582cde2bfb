import { fiscalYearLabel, halfLabel } from '../../calendar/fiscalYear.ts';
import type { Survey } from '../survey.ts';

type Period = Pick<Survey, 'fiscalYear' | 'half'>;

/** 回の名の付け方: 令和7年度 上半期 取組み調査。 */
export function usualTitle(round: Period & { readonly forms: readonly string[] }): string {
  const subject = round.forms.join() === 'hub' ? '在宅医療連携拠点事業 調査' : '取組み調査';
  return `${fiscalYearLabel(round.fiscalYear)} ${halfLabel(round.half)} ${subject}`;
}

/** もとの回の名の、年度と期のところだけを次の回のものにする。年度が書いていなければ、いつもの付け方。 */
export function followingTitle(
  from: Period & Pick<Survey, 'title'>,
  to: Period & { readonly forms: readonly string[] },
): string {
  const year = fiscalYearLabel(from.fiscalYear);
  const [before, half] = [halfLabel(from.half), halfLabel(to.half)];
  if (!from.title.includes(year)) return usualTitle(to);
  const dated = from.title.replace(year, fiscalYearLabel(to.fiscalYear));
  if (before === half || dated.includes(before)) return dated.replace(before, half);
  return usualTitle(to);
}
