import type { Ward } from '../../ward/ward.ts';
import type { HandoutFacts } from '../facts.ts';
import { countInstitutions } from '../institutions.ts';
import type { Figure } from '../lookUpFigure.ts';
import { findSeries } from '../yearValue.ts';

/**
 * 区ごとの頁の文に入る数。ほかの名は undefined。
 * - `this.name` 区名、`this.institutions` か所
 * - `this.institutionsRank` 多い方から何番目か (同数は同じ順位)、`this.institutionsAbove` 24区の計を区数で割った
 *   平均より多ければ 1、少なければ -1、同じなら 0
 * - `this.room.b_o_1k` その区の今年度の値
 */
export function lookUpWard(facts: HandoutFacts, ward: Ward, name: string): Figure {
  const [, key = '', item] = name.split('.');
  if (key === 'name') return ward.name;
  if (item !== undefined) {
    const half = facts.survey?.half ?? 'year';
    const point = findSeries(facts, `${key}.${item}`)?.points.find(
      (each) => each.fiscalYear === facts.fiscalYear && each.half === half,
    );
    return point?.values?.[ward.code];
  }
  const counts = countInstitutions(facts);
  const own = counts.find((each) => each.ward.code === ward.code)?.value ?? 0;
  if (key === 'institutions') return own;
  if (key === 'institutionsRank') return counts.filter((each) => each.value > own).length + 1;
  if (key !== 'institutionsAbove') return undefined;
  return Math.sign(own * counts.length - counts.reduce((sum, each) => sum + each.value, 0));
}
