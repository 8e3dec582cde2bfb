import { checkAssignments } from './checking/checkAssignments.ts';
import { checkAttendance } from './checking/checkAttendance.ts';
import { checkDates } from './checking/checkDates.ts';
import { checkDuplicates } from './checking/checkDuplicates.ts';
import { checkEligibility } from './checking/checkEligibility.ts';
import { checkEventPlans } from './checking/checkEventPlans.ts';
import { checkFields } from './checking/checkFields.ts';
import { checkInstitutions } from './checking/checkInstitutions.ts';
import { checkLicences } from './checking/checkLicences.ts';
import { checkMeetings } from './checking/checkMeetings.ts';
import { checkOnboarding } from './checking/checkOnboarding.ts';
import { checkPublished } from './checking/checkPublished.ts';
import { checkQuestionnaires } from './checking/checkQuestionnaires.ts';
import { checkTrainings } from './checking/checkTrainings.ts';
import { checkVisits } from './checking/checkVisits.ts';
import { checkWards } from './checking/checkWards.ts';
import type { CheckFacts, RegisterRows } from './checking/facts.ts';
import type { RegisterFinding } from './checking/finding.ts';
import { REGISTERS } from './tables.ts';

/**
 * 登録の点検: 台帳みなの行を読み、直すところと確かめるところを言う。何も直さない。
 * 並びは台帳の順、その中は行の順。
 */
export function checkRegister(rows: RegisterRows, facts: CheckFacts): readonly RegisterFinding[] {
  const found = [
    ...REGISTERS.flatMap((definition) => [
      ...checkFields(definition, rows[definition.table], facts.context),
      ...checkDates(definition, rows[definition.table]),
      ...checkDuplicates(definition, rows[definition.table], facts.context),
    ]),
    ...checkWards(rows, facts),
    ...checkAssignments(rows, facts),
    ...checkEligibility(rows, facts),
    ...checkLicences(rows, facts),
    ...checkInstitutions(rows),
    ...checkMeetings(rows, facts),
    ...checkTrainings(rows, facts),
    ...checkAttendance(rows),
    ...checkEventPlans(rows, facts),
    ...checkOnboarding(rows, facts),
    ...checkVisits(rows, facts),
    ...checkPublished(rows, facts),
    ...checkQuestionnaires(rows),
  ];
  return REGISTERS.flatMap((definition) => {
    const order = new Map(rows[definition.table].map((row, index) => [row[definition.idKey], index]));
    return found
      .filter((finding) => finding.table === definition.table)
      .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
  });
}
