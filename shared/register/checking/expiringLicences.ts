import { addMonths } from '../eligibility/experienceLength.ts';
import type { RegisterRow } from '../row.ts';
import { textIn } from './facts.ts';

/** 期限の切れた、または6か月以内に切れる資格。 */
export interface ExpiringLicence {
  readonly qualification: RegisterRow;
  /** coordinator の id。 */
  readonly person: string;
  /** 期限の日。 */
  readonly expiresOn: string;
  readonly expired: boolean;
}

/**
 * 資格の期限を、近いものから。配置の終わった人は見ない。期限の日そのものはまだ有効とみる。
 * @param day 今日 (YYYY-MM-DD)
 */
export function expiringLicences(
  qualifications: readonly RegisterRow[],
  assignments: readonly RegisterRow[],
  day: string,
): readonly ExpiringLicence[] {
  const working = workingPeople(assignments, day);
  const soon = addMonths(day, 6);
  return qualifications
    .flatMap((qualification) => {
      const person = textIn(qualification, 'coordinator');
      const expiresOn = textIn(qualification, 'expiresOn');
      if (person === null || !working.has(person) || expiresOn === null || expiresOn > soon) return [];
      return [{ qualification, person, expiresOn, expired: expiresOn < day }];
    })
    .toSorted((a, b) => (a.expiresOn < b.expiresOn ? -1 : a.expiresOn > b.expiresOn ? 1 : 0));
}

/** その日より後に終わる、または終わりの無い配置のある人。 */
export function workingPeople(assignments: readonly RegisterRow[], day: string): ReadonlySet<string | null> {
  return new Set(
    assignments.filter((row) => (textIn(row, 'to') ?? day) >= day).map((row) => textIn(row, 'coordinator')),
  );
}
