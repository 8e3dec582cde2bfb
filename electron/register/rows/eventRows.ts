import type { RowsOf } from './rowsOf.ts';

/** 会議、研修・普及啓発、参加者、アンケート。 */
export const EVENT_ROWS = {
  meeting: (db) =>
    db
      .selectFrom('meeting')
      .leftJoin('ward', 'ward.code', 'meeting.ward')
      .selectAll('meeting')
      .orderBy((order) => order.fn.coalesce('meeting.heldOn', 'meeting.plannedOn'))
      .orderBy('meeting.startTime')
      .orderBy('ward.position')
      .orderBy('meeting.id')
      .execute(),
  meetingPlan: (db) =>
    db
      .selectFrom('meetingPlan')
      .leftJoin('ward', 'ward.code', 'meetingPlan.ward')
      .selectAll('meetingPlan')
      .orderBy('meetingPlan.fiscalYear', 'desc')
      .orderBy('ward.position')
      .orderBy('meetingPlan.kind')
      .orderBy('meetingPlan.id')
      .execute(),
  training: (db) =>
    db
      .selectFrom('training')
      .leftJoin('ward', 'ward.code', 'training.ward')
      .selectAll('training')
      .orderBy((order) => order.fn.coalesce('training.heldOn', 'training.plannedOn'))
      .orderBy('training.startTime')
      .orderBy('ward.position')
      .orderBy('training.id')
      .execute(),
  attendance: (db) =>
    db
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
      .execute(),
  questionnaire: (db) =>
    db
      .selectFrom('questionnaire')
      .leftJoin('meeting', 'meeting.id', 'questionnaire.meeting')
      .leftJoin('training', 'training.id', 'questionnaire.training')
      .selectAll('questionnaire')
      .orderBy((order) =>
        order.fn.coalesce('meeting.heldOn', 'meeting.plannedOn', 'training.heldOn', 'training.plannedOn'),
      )
      .orderBy('questionnaire.title')
      .orderBy('questionnaire.id')
      .execute(),
  questionnaireItem: (db) =>
    db
      .selectFrom('questionnaireItem')
      .selectAll()
      .orderBy('questionnaire')
      .orderBy('position')
      .orderBy('id')
      .execute(),
  questionnaireChoice: (db) =>
    db
      .selectFrom('questionnaireChoice')
      .innerJoin('questionnaireItem', 'questionnaireItem.id', 'questionnaireChoice.item')
      .selectAll('questionnaireChoice')
      .orderBy('questionnaireItem.questionnaire')
      .orderBy('questionnaireItem.position')
      .orderBy('questionnaireChoice.position')
      .orderBy('questionnaireChoice.id')
      .execute(),
  questionnaireComment: (db) =>
    db
      .selectFrom('questionnaireComment')
      .selectAll()
      .orderBy('questionnaire')
      .orderBy('position')
      .orderBy('id')
      .execute(),
} as const satisfies Readonly<Record<string, RowsOf>>;
