import { formatWareki } from '../../calendar/wareki.ts';
import { type CheckFacts, personName, type RegisterRows, textIn } from './facts.ts';
import type { RegisterFinding } from './finding.ts';

/** 新任支援: 着任日より前に済んだ段階、まだ来ていない済んだ日。到達目標の、着任日より前とまだ来ていない確かめた日。 */
export function checkOnboarding(rows: RegisterRows, facts: CheckFacts): readonly RegisterFinding[] {
  const firsts = firstDays(rows);
  const assigned = new Map(rows.assignment.map((row) => [row.id, textIn(row, 'coordinator')]));
  const check = (table: 'onboarding' | 'onboardingGoal', field: string, label: string) =>
    rows[table].flatMap((row): readonly RegisterFinding[] => {
      const day = textIn(row, field);
      if (day === null) return [];
      const at = { level: 'confirm', table, id: String(row.id), field } as const;
      if (day > facts.day) {
        return [{ ...at, message: `${label} (${formatWareki(day)}) がまだ来ていません。` }];
      }
      const person = assigned.get(row.assignment ?? null) ?? null;
      const first = person === null ? undefined : firsts.get(person);
      if (first === undefined || first <= day) return [];
      return [
        {
          ...at,
          level: 'error',
          message: `${label} (${formatWareki(day)}) が ${personName(facts, person)} の着任日 (${formatWareki(first)}) より前です。`,
        },
      ];
    });
  return [
    ...check('onboarding', 'doneOn', '「済んだ日」'),
    ...check('onboardingGoal', 'checkedOn', '「確かめた日」'),
  ];
}

/** 人の id → 初めて着いた日。着任日の分からない配置のある人は入らない。 */
function firstDays(rows: RegisterRows): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  const unknown = new Set<string>();
  for (const row of rows.assignment) {
    const person = textIn(row, 'coordinator');
    const from = textIn(row, 'from');
    if (person === null) continue;
    if (from === null) unknown.add(person);
    else if (from < (days.get(person) ?? '9999')) days.set(person, from);
  }
  for (const person of unknown) days.delete(person);
  return days;
}
