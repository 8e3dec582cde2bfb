import type { RowsOf } from './rowsOf.ts';

/** 新任支援、訪問、評価指標、事例。 */
export const SUPPORT_ROWS = {
  onboarding: (db) =>
    db
      .selectFrom('onboarding')
      .innerJoin('assignment', 'assignment.id', 'onboarding.assignment')
      .selectAll('onboarding')
      .orderBy('assignment.from')
      .orderBy('onboarding.assignment')
      .orderBy('onboarding.doneOn')
      .orderBy('onboarding.id')
      .execute(),
  onboardingGoal: (db) =>
    db
      .selectFrom('onboardingGoal')
      .innerJoin('assignment', 'assignment.id', 'onboardingGoal.assignment')
      .selectAll('onboardingGoal')
      .orderBy('assignment.from')
      .orderBy('onboardingGoal.assignment')
      .orderBy('onboardingGoal.goal')
      .execute(),
  visit: (db) =>
    db
      .selectFrom('visit')
      .innerJoin('ward', 'ward.code', 'visit.ward')
      .selectAll('visit')
      .orderBy((order) => order.fn.coalesce('visit.visitedOn', 'visit.plannedOn'))
      .orderBy('ward.position')
      .orderBy('visit.id')
      .execute(),
  visitStatement: (db) =>
    db
      .selectFrom('visitStatement')
      .selectAll()
      .orderBy('fiscalYear', 'desc')
      .orderBy((order) =>
        order
          .case()
          .when('heading', '=', 'workDone')
          .then(0)
          .when('heading', '=', 'issues')
          .then(1)
          .else(2)
          .end(),
      )
      .orderBy('position')
      .orderBy('id')
      .execute(),
  indicator: (db) => db.selectFrom('indicator').selectAll().orderBy('position').orderBy('id').execute(),
  indicatorValue: (db) =>
    db
      .selectFrom('indicatorValue')
      .innerJoin('indicator', 'indicator.id', 'indicatorValue.indicator')
      .selectAll('indicatorValue')
      .orderBy('indicator.position')
      .orderBy('indicatorValue.fiscalYear')
      .orderBy('indicatorValue.id')
      .execute(),
  caseExample: (db) =>
    db
      .selectFrom('caseExample')
      .selectAll()
      .orderBy('fiscalYear', 'desc')
      .orderBy('half')
      .orderBy('position')
      .orderBy('id')
      .execute(),
} as const satisfies Readonly<Record<string, RowsOf>>;
