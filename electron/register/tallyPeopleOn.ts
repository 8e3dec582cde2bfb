import { isValidOn } from '../../shared/register/isValidOn.ts';
import { findExpiring } from '../../shared/register/tallies/findExpiring.ts';
import { findNewcomers } from '../../shared/register/tallies/findNewcomers.ts';
import type { PeopleReport } from '../../shared/register/tallies/peopleReport.ts';
import { tallyPeople } from '../../shared/register/tallies/tallyPeople.ts';
import { tallyQualifications } from '../../shared/register/tallies/tallyQualifications.ts';
import type { Readable } from '../database/register.ts';

/** 基準日のコーディネーターの配置人数・有資格状況・新任・期限の近い資格。 */
export async function tallyPeopleOn(
  db: Readable,
  programme: 'room' | 'hub',
  day: string,
): Promise<PeopleReport> {
  const wards = await db.selectFrom('ward').select('code').orderBy('position').execute();
  const assignments = await db
    .selectFrom('assignment')
    .innerJoin('supportRoom', 'supportRoom.id', 'assignment.supportRoom')
    .selectAll('assignment')
    .select('supportRoom.ward as ward')
    .orderBy('assignment.id')
    .execute();
  const qualifications = await db.selectFrom('qualification').selectAll().orderBy('id').execute();
  const coordinators = await db.selectFrom('coordinator').select(['id', 'name']).orderBy('id').execute();
  const names = new Map(coordinators.map(({ id, name }) => [id, name]));
  const working = new Set(
    assignments
      .filter((each) => each.programme === programme && isValidOn(each.from, each.to, day))
      .map((each) => each.coordinator),
  );
  return {
    programme,
    day,
    people: tallyPeople(
      assignments,
      wards.map(({ code }) => code),
      programme,
      day,
    ),
    qualifications: tallyQualifications(qualifications, working, day),
    persons: working.size,
    newcomers: findNewcomers(assignments, programme, day).map((id) => ({ id, name: names.get(id) ?? '' })),
    expiring: findExpiring(
      qualifications.filter((each) => working.has(each.coordinator)),
      day,
    ).map(({ id, coordinator, kind, expiresOn }) => ({
      id,
      name: names.get(coordinator) ?? '',
      kind,
      expiresOn: expiresOn ?? '',
    })),
  };
}
