import { DaichoError } from '../../shared/api/failure.ts';
import { buildCheckSheet } from '../../shared/bureau/onboarding/buildCheckSheet.ts';
import { onboardingPersonOn } from '../../shared/bureau/onboarding/onboardingOn.ts';
import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';
import { BUREAU } from '../../shared/survey/questions/questionSheet.ts';
import type { Session } from '../session.ts';
import { loadOnboardingFacts } from './loadOnboarding.ts';

/** 一人のチェックシートの紙の姿。 */
export async function loadCheckSheet(session: Session, coordinator: string): Promise<HandoutModel> {
  const { db } = session.register;
  const day = session.clock.today();
  const { assignments, people, records, goals } = await loadOnboardingFacts(db);
  const person = onboardingPersonOn(assignments, people, records, coordinator, day);
  if (person === null) throw new DaichoError('unknownNewcomer');
  const place = await db
    .selectFrom('supportRoom')
    .innerJoin('ward', 'ward.code', 'supportRoom.ward')
    .select(['supportRoom.name', 'ward.name as wardName'])
    .where('supportRoom.id', '=', person.supportRoom)
    .executeTakeFirst();
  return buildCheckSheet({
    person,
    goals: goals.filter(({ assignment }) => person.assignments.includes(assignment)),
    wardName: place?.wardName ?? '',
    roomName: place?.name ?? '',
    day,
    author: BUREAU,
    sample: session.sample,
  });
}
