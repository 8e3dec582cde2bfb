import type { LicenceDue } from '../../shared/api/calls/agendaCalls.ts';
import { daysBetween } from '../../shared/calendar/daysBetween.ts';
import { expiringLicences } from '../../shared/register/checking/expiringLicences.ts';
import type { Readable } from '../database/register.ts';
import { listRegister } from './listRegister.ts';

/** 期限の近い資格を、近いものから。名も添える。 */
export async function loadLicencesDue(db: Readable, day: string): Promise<readonly LicenceDue[]> {
  const qualifications = (await listRegister(db, 'qualification', null)).rows;
  const assignments = (await listRegister(db, 'assignment', null)).rows;
  return expiringLicences(qualifications, assignments, day).map(({ qualification, expiresOn }) => ({
    id: String(qualification.id),
    person: String(qualification.coordinatorName),
    kind: String(qualification.kind),
    expiresOn,
    days: daysBetween(day, expiresOn),
  }));
}
