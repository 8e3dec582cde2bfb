import type { Half } from '../survey/survey.ts';

/** 年度と期。 */
export interface Period {
  readonly fiscalYear: number;
  readonly half: Half;
}

/** 年度、上半期・下半期・通年の順に並べるときの、前後。 */
export function comparePeriods(one: Period, other: Period): number {
  return one.fiscalYear - other.fiscalYear || HALF_ORDER[one.half] - HALF_ORDER[other.half];
}

export function samePeriod(one: Period, other: Period): boolean {
  return one.fiscalYear === other.fiscalYear && one.half === other.half;
}

const HALF_ORDER: Readonly<Record<Half, number>> = { first: 0, second: 1, year: 2 };
