import {
  type HeldExperience,
  type HeldQualification,
  judgeEligibility,
} from '../eligibility/judgeEligibility.ts';
import type { RegisterRow } from '../row.ts';
import { type CheckFacts, personName, type RegisterRows, textIn } from './facts.ts';
import type { RegisterFinding } from './finding.ts';

/** いまの配置と先の配置の人が資格要件を満たすか、書いてある号が満たす号か。終わった配置は見ない。 */
export function checkEligibility(rows: RegisterRows, facts: CheckFacts): readonly RegisterFinding[] {
  const qualifications = Map.groupBy(rows.qualification, (row) => row.coordinator);
  const experiences = Map.groupBy(rows.experience, (row) => row.coordinator);
  return rows.assignment.flatMap((row): readonly RegisterFinding[] => {
    const to = textIn(row, 'to');
    if (to !== null && to < facts.day) return [];
    const from = textIn(row, 'from');
    const { met, missing } = judgeEligibility(facts.rules, {
      programme: row.programme === 'hub' ? 'hub' : 'room',
      day: from !== null && from > facts.day ? from : facts.day,
      qualifications: (qualifications.get(row.coordinator ?? null) ?? []).map(heldQualification),
      experiences: (experiences.get(row.coordinator ?? null) ?? []).map(heldExperience),
    });
    const at = { level: 'confirm', table: 'assignment', id: String(row.id), field: 'clause' } as const;
    const name = personName(facts, textIn(row, 'coordinator'));
    if (met.length === 0) {
      return [{ ...at, message: `${name} はどの資格要件も満たしていません。${missing.join('')}` }];
    }
    const clause = textIn(row, 'clause');
    const codes = met.map((each) => each.code).join('・');
    if (clause === null)
      return [{ ...at, message: `該当要件が空です。${name} が満たすのは ${codes} です。` }];
    if (met.some((each) => each.code === clause)) return [];
    return [
      { ...at, message: `該当要件は「${clause}」と書いてありますが、${name} が満たすのは ${codes} です。` },
    ];
  });
}

function heldQualification(row: RegisterRow): HeldQualification {
  return {
    kind: textIn(row, 'kind') ?? '',
    obtainedOn: textIn(row, 'obtainedOn'),
    expiresOn: textIn(row, 'expiresOn'),
  };
}

function heldExperience(row: RegisterRow): HeldExperience {
  return { route: textIn(row, 'route') ?? '', from: textIn(row, 'from'), to: textIn(row, 'to') };
}
