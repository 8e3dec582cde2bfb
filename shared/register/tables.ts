import type { RegisterDefinition, RegisterTable } from './definition.ts';
import { ASSIGNMENT_REGISTER } from './definitions/assignment.ts';
import { ATTENDANCE_REGISTER } from './definitions/attendance.ts';
import { CASE_EXAMPLE_REGISTER } from './definitions/caseExample.ts';
import { COORDINATOR_REGISTER } from './definitions/coordinator.ts';
import { EXPERIENCE_REGISTER } from './definitions/experience.ts';
import { INDICATOR_REGISTER } from './definitions/indicator.ts';
import { INDICATOR_VALUE_REGISTER } from './definitions/indicatorValue.ts';
import { INSTITUTION_REGISTER } from './definitions/institution.ts';
import { MEETING_REGISTER } from './definitions/meeting.ts';
import { MEETING_PLAN_REGISTER } from './definitions/meetingPlan.ts';
import { ONBOARDING_REGISTER } from './definitions/onboarding.ts';
import { ONBOARDING_GOAL_REGISTER } from './definitions/onboardingGoal.ts';
import { PUBLISHED_FIGURE_REGISTER } from './definitions/publishedFigure.ts';
import { QUALIFICATION_REGISTER } from './definitions/qualification.ts';
import { QUESTIONNAIRE_REGISTER } from './definitions/questionnaire.ts';
import { QUESTIONNAIRE_CHOICE_REGISTER } from './definitions/questionnaireChoice.ts';
import { QUESTIONNAIRE_COMMENT_REGISTER } from './definitions/questionnaireComment.ts';
import { QUESTIONNAIRE_ITEM_REGISTER } from './definitions/questionnaireItem.ts';
import { SUPPORT_ROOM_REGISTER } from './definitions/supportRoom.ts';
import { TRAINING_REGISTER } from './definitions/training.ts';
import { VISIT_REGISTER } from './definitions/visit.ts';
import { VISIT_STATEMENT_REGISTER } from './definitions/visitStatement.ts';
import { WARD_REGISTER } from './definitions/ward.ts';
import type { RegisterField } from './field.ts';

/** 台帳の定義のすべて (`design.md` 2)。一覧・入力・入出力・点検はこれを見る。 */
export const REGISTERS: readonly RegisterDefinition[] = [
  WARD_REGISTER,
  SUPPORT_ROOM_REGISTER,
  COORDINATOR_REGISTER,
  ASSIGNMENT_REGISTER,
  QUALIFICATION_REGISTER,
  EXPERIENCE_REGISTER,
  INSTITUTION_REGISTER,
  PUBLISHED_FIGURE_REGISTER,
  MEETING_REGISTER,
  MEETING_PLAN_REGISTER,
  TRAINING_REGISTER,
  ATTENDANCE_REGISTER,
  QUESTIONNAIRE_REGISTER,
  QUESTIONNAIRE_ITEM_REGISTER,
  QUESTIONNAIRE_CHOICE_REGISTER,
  QUESTIONNAIRE_COMMENT_REGISTER,
  ONBOARDING_REGISTER,
  ONBOARDING_GOAL_REGISTER,
  VISIT_REGISTER,
  VISIT_STATEMENT_REGISTER,
  INDICATOR_REGISTER,
  INDICATOR_VALUE_REGISTER,
  CASE_EXAMPLE_REGISTER,
];

/** 名前から台帳の定義。無ければ null。 */
export function registerDefinition(table: string): RegisterDefinition | null {
  return REGISTERS.find((definition) => definition.table === table) ?? null;
}

/** 決まった台帳の定義。 */
export function definitionOf(table: RegisterTable): RegisterDefinition {
  const definition = registerDefinition(table);
  if (definition === null) throw new Error(`台帳の定義がありません: ${table}`);
  return definition;
}

/** 列の定義。無ければ null。 */
export function registerField(definition: RegisterDefinition, key: string): RegisterField | null {
  return definition.fields.find((field) => field.key === key) ?? null;
}
