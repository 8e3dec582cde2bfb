import { choiceLabel } from '../../register/choiceLabel.ts';
import type { RegisterRow } from '../../register/row.ts';
import type { ConflictFacts } from './findConflicts.ts';
import type { HolidayTable } from './holidays.ts';

/** 台帳の行から、予定の食い違いを見るのに要ることを集める。済んだ訪問は入らない。 */
export function conflictFacts(
  rows: Readonly<Record<'ward' | 'coordinator' | 'visit', readonly RegisterRow[]>>,
  holidays: HolidayTable,
): ConflictFacts {
  const wardNames = Object.fromEntries(rows.ward.map((row) => [String(row.code), String(row.name)]));
  return {
    holidays,
    wardNames,
    people: rows.coordinator.map((row) => String(row.name)),
    visits: rows.visit.flatMap((row) =>
      typeof row.plannedOn !== 'string' || row.visitedOn !== null
        ? []
        : [
            {
              id: String(row.id),
              day: row.plannedOn,
              where: `${wardNames[String(row.ward)] ?? ''} ${choiceLabel('visit', 'target', String(row.target))}`,
              visitors: String(row.visitors ?? '').split('\n'),
            },
          ],
    ),
  };
}
