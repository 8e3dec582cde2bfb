import type { DueFacts, DueStep, DueSurvey, DueVisit } from '../../../shared/bureau/meeting/dueSoon.ts';
import { onboardingOn } from '../../../shared/bureau/onboarding/onboardingOn.ts';
import { ONBOARDING_STEPS } from '../../../shared/bureau/onboarding/onboardingStep.ts';
import { choiceLabel } from '../../../shared/register/choiceLabel.ts';
import type { Readable } from '../../database/register.ts';
import { loadStatus } from '../../survey/loadStatus.ts';
import { listSurveys } from '../../survey/loadSurvey.ts';
import { loadOnboardingFacts } from '../loadOnboarding.ts';
import { loadEvents } from './loadEvents.ts';

/** 期日のあるものを、局の取組の台帳と調査から集める。 */
export async function loadDueFacts(db: Readable, today: string): Promise<DueFacts> {
  return {
    events: await loadEvents(db),
    visits: await loadVisits(db),
    onboarding: await loadSteps(db, today),
    surveys: await loadSurveys(db, today),
  };
}

async function loadVisits(db: Readable): Promise<readonly DueVisit[]> {
  const rows = await db
    .selectFrom('visit')
    .select(['id', 'ward', 'target', 'plannedOn', 'visitedOn', 'followUp', 'followUpDueOn', 'followUpDoneOn'])
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, target: choiceLabel('visit', 'target', row.target) }));
}

/** 1年目の人の、まだ済んでいない段階。 */
async function loadSteps(db: Readable, today: string): Promise<readonly DueStep[]> {
  const { assignments, people, records } = await loadOnboardingFacts(db);
  return onboardingOn(assignments, people, records, today).flatMap(({ name, ward, assignment, steps }) =>
    steps
      .filter(({ state }) => state === 'open' || state === 'late' || state === 'later')
      .map(({ step, dueOn }) => ({
        assignment,
        ward,
        title: `${name} 新任支援「${ONBOARDING_STEPS.find(({ code }) => code === step)?.label ?? step}」`,
        dueOn,
      })),
  );
}

async function loadSurveys(db: Readable, today: string): Promise<readonly DueSurvey[]> {
  const open = (await listSurveys(db)).filter(({ closedAt }) => closedAt === null);
  return Promise.all(
    open.map(async ({ id, title, deadline }) => {
      const { respondents } = await loadStatus(db, id, today);
      const waiting = respondents.filter(({ submittedOn }) => submittedOn === null).length;
      return { id, title, deadline, closed: false, waiting };
    }),
  );
}
