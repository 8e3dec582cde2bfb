import { DaichoError } from '../../shared/api/failure.ts';
import type { Parsed } from './context.ts';

/** `--fiscal-year 2023` の年度。書いていなければ undefined。 */
export function fiscalYearOption(parsed: Parsed): number | undefined {
  const year = parsed.text('fiscal-year');
  if (year === undefined) return undefined;
  if (!/^\d{4}$/.test(year) || Number(year) < 1989)
    throw new DaichoError('badArgument', { detail: '--fiscal-year は西暦4桁で書きます (例 2023)' });
  return Number(year);
}
