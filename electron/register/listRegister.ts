import { DaichoError } from '../../shared/api/failure.ts';
import type { RegisterDefinition, RegisterTable } from '../../shared/register/definition.ts';
import { isValidOn } from '../../shared/register/isValidOn.ts';
import type { RegisterRow } from '../../shared/register/row.ts';
import { REGISTERS, registerDefinition } from '../../shared/register/tables.ts';
import type { Readable } from '../database/register.ts';

interface RegisterRows {
  readonly definition: RegisterDefinition;
  readonly rows: readonly RegisterRow[];
  /** 台帳にはあるが、その基準日には有効でない行。 */
  readonly outside: readonly RegisterRow[];
}

/** 台帳の行を決まった順で。基準日があれば有効な行だけ、無ければ終わった行も。 */
export async function listRegister(db: Readable, table: string, asOf: string | null): Promise<RegisterRows> {
  const definition = requireDefinition(table);
  const rows = (await loadRows(db, definition.table)) as readonly RegisterRow[];
  const { valid } = definition;
  if (asOf === null || valid === null) return { definition, rows, outside: [] };
  const inside = (row: RegisterRow) => isValidOn(dateIn(row, valid.from), dateIn(row, valid.to), asOf);
  return { definition, rows: rows.filter(inside), outside: rows.filter((row) => !inside(row)) };
}

/** 名前から台帳の定義。無い名は断る。 */
export function requireDefinition(table: string): RegisterDefinition {
  const definition = registerDefinition(table);
  if (definition === null) {
    throw new DaichoError('unknownTable', { table, known: REGISTERS.map((each) => each.table).join('・') });
  }
  return definition;
}

function loadRows(db: Readable, table: RegisterTable): Promise<readonly object[]> {
  switch (table) {
    case 'ward':
      return db.selectFrom('ward').selectAll().orderBy('position').execute();
    case 'supportRoom':
      return db
        .selectFrom('supportRoom')
        .innerJoin('ward', 'ward.code', 'supportRoom.ward')
        .selectAll('supportRoom')
        .orderBy('ward.position')
        .orderBy('supportRoom.openedOn')
        .orderBy('supportRoom.id')
        .execute();
    case 'coordinator':
      return db.selectFrom('coordinator').selectAll().orderBy('kana').orderBy('id').execute();
    case 'assignment':
      return db
        .selectFrom('assignment')
        .innerJoin('coordinator', 'coordinator.id', 'assignment.coordinator')
        .innerJoin('supportRoom', 'supportRoom.id', 'assignment.supportRoom')
        .innerJoin('ward', 'ward.code', 'supportRoom.ward')
        .selectAll('assignment')
        .select([
          'supportRoom.ward as ward',
          'coordinator.name as coordinatorName',
          'supportRoom.name as supportRoomName',
        ])
        .orderBy('ward.position')
        .orderBy('assignment.programme')
        .orderBy('assignment.from')
        .orderBy('assignment.id')
        .execute();
    case 'qualification':
      return db
        .selectFrom('qualification')
        .innerJoin('coordinator', 'coordinator.id', 'qualification.coordinator')
        .selectAll('qualification')
        .select('coordinator.name as coordinatorName')
        .orderBy('coordinator.kana')
        .orderBy('qualification.obtainedOn')
        .orderBy('qualification.id')
        .execute();
    case 'experience':
      return db
        .selectFrom('experience')
        .innerJoin('coordinator', 'coordinator.id', 'experience.coordinator')
        .selectAll('experience')
        .select('coordinator.name as coordinatorName')
        .orderBy('coordinator.kana')
        .orderBy('experience.from')
        .orderBy('experience.id')
        .execute();
    case 'institution':
      return db
        .selectFrom('institution')
        .innerJoin('ward', 'ward.code', 'institution.ward')
        .selectAll('institution')
        .orderBy('ward.position')
        .orderBy('institution.designatedOn')
        .orderBy('institution.id')
        .execute();
    case 'meeting':
      return db
        .selectFrom('meeting')
        .leftJoin('ward', 'ward.code', 'meeting.ward')
        .selectAll('meeting')
        .orderBy((order) => order.fn.coalesce('meeting.heldOn', 'meeting.plannedOn'))
        .orderBy('meeting.startTime')
        .orderBy('ward.position')
        .orderBy('meeting.id')
        .execute();
    case 'meetingPlan':
      return db
        .selectFrom('meetingPlan')
        .leftJoin('ward', 'ward.code', 'meetingPlan.ward')
        .selectAll('meetingPlan')
        .orderBy('meetingPlan.fiscalYear', 'desc')
        .orderBy('ward.position')
        .orderBy('meetingPlan.kind')
        .orderBy('meetingPlan.id')
        .execute();
    case 'training':
      return db
        .selectFrom('training')
        .leftJoin('ward', 'ward.code', 'training.ward')
        .selectAll('training')
        .orderBy((order) => order.fn.coalesce('training.heldOn', 'training.plannedOn'))
        .orderBy('training.startTime')
        .orderBy('ward.position')
        .orderBy('training.id')
        .execute();
    case 'attendance':
      return db
        .selectFrom('attendance')
        .leftJoin('meeting', 'meeting.id', 'attendance.meeting')
        .leftJoin('training', 'training.id', 'attendance.training')
        .selectAll('attendance')
        .orderBy((order) =>
          order.fn.coalesce('meeting.heldOn', 'meeting.plannedOn', 'training.heldOn', 'training.plannedOn'),
        )
        .orderBy((order) => order.fn.coalesce('attendance.meeting', 'attendance.training'))
        .orderBy('attendance.role')
        .orderBy('attendance.occupation')
        .orderBy('attendance.id')
        .execute();
    case 'questionnaire':
      return db
        .selectFrom('questionnaire')
        .leftJoin('meeting', 'meeting.id', 'questionnaire.meeting')
        .leftJoin('training', 'training.id', 'questionnaire.training')
        .selectAll('questionnaire')
        .orderBy((order) =>
          order.fn.coalesce('meeting.heldOn', 'meeting.plannedOn', 'training.heldOn', 'training.plannedOn'),
        )
        .orderBy('questionnaire.title')
        .orderBy('questionnaire.id')
        .execute();
    case 'questionnaireItem':
      return db
        .selectFrom('questionnaireItem')
        .selectAll()
        .orderBy('questionnaire')
        .orderBy('position')
        .orderBy('id')
        .execute();
    case 'questionnaireChoice':
      return db
        .selectFrom('questionnaireChoice')
        .innerJoin('questionnaireItem', 'questionnaireItem.id', 'questionnaireChoice.item')
        .selectAll('questionnaireChoice')
        .orderBy('questionnaireItem.questionnaire')
        .orderBy('questionnaireItem.position')
        .orderBy('questionnaireChoice.position')
        .orderBy('questionnaireChoice.id')
        .execute();
    case 'questionnaireComment':
      return db
        .selectFrom('questionnaireComment')
        .selectAll()
        .orderBy('questionnaire')
        .orderBy('position')
        .orderBy('id')
        .execute();
    case 'onboarding':
      return db
        .selectFrom('onboarding')
        .innerJoin('assignment', 'assignment.id', 'onboarding.assignment')
        .selectAll('onboarding')
        .orderBy('assignment.from')
        .orderBy('onboarding.assignment')
        .orderBy('onboarding.doneOn')
        .orderBy('onboarding.id')
        .execute();
    case 'onboardingGoal':
      return db
        .selectFrom('onboardingGoal')
        .innerJoin('assignment', 'assignment.id', 'onboardingGoal.assignment')
        .selectAll('onboardingGoal')
        .orderBy('assignment.from')
        .orderBy('onboardingGoal.assignment')
        .orderBy('onboardingGoal.goal')
        .execute();
    case 'visit':
      return db
        .selectFrom('visit')
        .innerJoin('ward', 'ward.code', 'visit.ward')
        .selectAll('visit')
        .orderBy((order) => order.fn.coalesce('visit.visitedOn', 'visit.plannedOn'))
        .orderBy('ward.position')
        .orderBy('visit.id')
        .execute();
    case 'visitStatement':
      return db
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
        .execute();
    case 'indicator':
      return db.selectFrom('indicator').selectAll().orderBy('position').orderBy('id').execute();
    case 'indicatorValue':
      return db
        .selectFrom('indicatorValue')
        .innerJoin('indicator', 'indicator.id', 'indicatorValue.indicator')
        .selectAll('indicatorValue')
        .orderBy('indicator.position')
        .orderBy('indicatorValue.fiscalYear')
        .orderBy('indicatorValue.id')
        .execute();
    case 'caseExample':
      return db
        .selectFrom('caseExample')
        .selectAll()
        .orderBy('fiscalYear', 'desc')
        .orderBy('half')
        .orderBy('position')
        .orderBy('id')
        .execute();
    case 'publishedFigure':
      return db
        .selectFrom('publishedFigure')
        .selectAll()
        .orderBy('fiscalYear', 'desc')
        .orderBy('half')
        .orderBy('id')
        .execute();
  }
}

function dateIn(row: RegisterRow, key: string): string | null {
  const value = row[key];
  return typeof value === 'string' ? value : null;
}
