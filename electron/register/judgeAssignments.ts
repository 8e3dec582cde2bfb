import { judgeEligibility } from '../../shared/register/eligibility/judgeEligibility.ts';
import type { PersonEligibility } from '../../shared/register/eligibility/personEligibility.ts';
import { isValidOn } from '../../shared/register/isValidOn.ts';
import type { Readable } from '../database/register.ts';
import { readEligibilityRules } from './readEligibilityRules.ts';

/** その日に有効な配置ごとに、資格要件を満たすかを判定する。区の順。 */
export async function judgeAssignments(
  db: Readable,
  coordinator: string | null,
  day: string,
): Promise<readonly PersonEligibility[]> {
  const rules = readEligibilityRules();
  const qualifications = await db.selectFrom('qualification').selectAll().orderBy('id').execute();
  const experiences = await db.selectFrom('experience').selectAll().orderBy('id').execute();
  const assignments = await db
    .selectFrom('assignment')
    .innerJoin('coordinator', 'coordinator.id', 'assignment.coordinator')
    .innerJoin('supportRoom', 'supportRoom.id', 'assignment.supportRoom')
    .innerJoin('ward', 'ward.code', 'supportRoom.ward')
    .selectAll('assignment')
    .select(['coordinator.name as name', 'supportRoom.ward as ward'])
    .orderBy('ward.position')
    .orderBy('assignment.programme')
    .orderBy('assignment.from')
    .orderBy('assignment.id')
    .execute();
  return assignments
    .filter((each) => isValidOn(each.from, each.to, day))
    .filter((each) => coordinator === null || each.coordinator === coordinator)
    .map((each) => {
      const mine = (row: { readonly coordinator: string }) => row.coordinator === each.coordinator;
      const { met, missing } = judgeEligibility(rules, {
        programme: each.programme,
        day,
        qualifications: qualifications.filter(mine),
        experiences: experiences.filter(mine),
      });
      return {
        assignment: each.id,
        coordinator: each.coordinator,
        name: each.name,
        ward: each.ward,
        programme: each.programme,
        clause: each.clause,
        met: met.map(({ code, text }) => ({ code, text })),
        missing,
      };
    });
}
