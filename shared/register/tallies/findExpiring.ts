import { addMonths } from '../eligibility/experienceLength.ts';
import type { PersonQualification } from '../people.ts';

/** 基準日から6か月以内に期限の来る資格。期限の早い順。もう切れたものは入らない。 */
export function findExpiring(
  qualifications: readonly PersonQualification[],
  day: string,
): readonly PersonQualification[] {
  const limit = addMonths(day, 6);
  return qualifications
    .filter(({ expiresOn }) => expiresOn !== null && day <= expiresOn && expiresOn <= limit)
    .sort((a, b) => ((a.expiresOn ?? '') < (b.expiresOn ?? '') ? -1 : 1));
}
