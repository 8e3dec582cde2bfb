import type { Half } from '../survey/survey.ts';
import { ERAS, eraYear } from './wareki.ts';

/** 年度 (4月始まり) → 令和6年度。2019 は役所の通例により令和元年度。 */
export function fiscalYearLabel(fiscalYear: number): string {
  const era = eraOf(fiscalYear);
  return `${era.name}${eraYear(fiscalYear, era.from)}年度`;
}

/** その日の属する年度 (西暦、4月始まり)。 @param day YYYY-MM-DD */
export function fiscalYearOf(day: string): number {
  return Number(day.slice(0, 4)) - (day.slice(5, 7) < '04' ? 1 : 0);
}

/** 年度の短い書き方 R6 (令和元年度は R1)。ファイル名と狭い欄に。 */
export function fiscalYearShort(fiscalYear: number): string {
  const era = eraOf(fiscalYear);
  return `${era.letter}${fiscalYear - Number(era.from.slice(0, 4)) + 1}`;
}

const HALF_LABELS: Readonly<Record<Half, string>> = { first: '上半期', second: '下半期', year: '通年' };
const HALF_SHORTS: Readonly<Record<Half, string>> = { first: '上', second: '下', year: '通年' };

/** 上半期 (4–9月)・下半期 (10–3月)・通年。 */
export function halfLabel(half: Half): string {
  return HALF_LABELS[half];
}

/** 上・下・通年。 */
export function halfShort(half: Half): string {
  return HALF_SHORTS[half];
}

function eraOf(fiscalYear: number): (typeof ERAS)[number] {
  // 年度の大半が属する元号。昭和64年度・大正15年度のような数日の元号では呼ばない。
  const day = `${fiscalYear}-12-31`;
  const era = Number.isInteger(fiscalYear) ? ERAS.find((candidate) => candidate.from <= day) : undefined;
  if (!era || fiscalYear < 1873) throw new Error(`年度ではありません: ${fiscalYear}`);
  return era;
}
