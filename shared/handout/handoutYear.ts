import { fiscalYearOf } from '../calendar/fiscalYear.ts';
import type { HandoutDefinition } from './definition/handoutDefinition.ts';

/**
 * 年度で刷る資料の、年度を選ばないときの年度: 定義に書いた年度か、今日の年度。調査の回から作る資料は undefined。
 * @param today YYYY-MM-DD
 */
export function handoutYear(
  { fiscalYear, ofThisYear }: Pick<HandoutDefinition, 'fiscalYear' | 'ofThisYear'>,
  today: string,
): number | undefined {
  return fiscalYear ?? (ofThisYear === true ? fiscalYearOf(today) : undefined);
}
