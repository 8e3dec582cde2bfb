import type { CaseWords } from '../../../shared/bureau/caseExample/caseFinding.ts';
import { namesInLecturer } from '../../../shared/bureau/caseExample/namesInLecturer.ts';
import type { Readable } from '../../database/register.ts';

/** 事例の点検に要る、今の台帳の人・医療機関・区の名。 */
export async function loadCaseWords(db: Readable): Promise<CaseWords> {
  const coordinators = await db.selectFrom('coordinator').select(['name', 'kana']).orderBy('id').execute();
  const meetings = await db.selectFrom('meeting').select('lecturer').orderBy('id').execute();
  const trainings = await db.selectFrom('training').select('lecturer').orderBy('id').execute();
  const onboardings = await db.selectFrom('onboarding').select('trainer').orderBy('id').execute();
  const visits = await db.selectFrom('visit').select('visitors').orderBy('id').execute();
  const institutions = await db.selectFrom('institution').select('name').orderBy('id').execute();
  const rooms = await db
    .selectFrom('supportRoom')
    .select(['name', 'commonName', 'operators'])
    .orderBy('id')
    .execute();
  const wards = await db.selectFrom('ward').select('name').orderBy('position').execute();
  const others = [
    ...meetings.map((row) => row.lecturer),
    ...trainings.map((row) => row.lecturer),
    ...onboardings.map((row) => row.trainer),
    ...visits.map((row) => row.visitors),
  ];
  return {
    people: distinct([...coordinators.map((row) => row.name), ...others.flatMap(namesInLecturer)]),
    kana: distinct(coordinators.map((row) => row.kana)),
    institutions: distinct([
      ...institutions.map((row) => row.name),
      ...rooms.flatMap((row) => [row.name, row.commonName ?? '', ...(row.operators ?? '').split('\n')]),
    ]),
    wards: wards.map((row) => row.name),
  };
}

function distinct(names: readonly (string | null)[]): readonly string[] {
  return [...new Set(names.filter((name): name is string => name !== null && name.trim() !== ''))];
}
