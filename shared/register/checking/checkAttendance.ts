import { findAttendanceProblems } from '../../bureau/meeting/findAttendanceProblems.ts';
import { choiceLabel } from '../choiceLabel.ts';
import type { RegisterRow } from '../row.ts';
import { definitionOf } from '../tables.ts';
import { type RegisterRows, textIn } from './facts.ts';
import type { RegisterFinding } from './finding.ts';

/** 全体の人数の欄。 */
const TOTALS = { meeting: 'attendance', training: 'participants' } as const;

/** 参加者: 催しごとに合わない数、指す先の無い・二つある行、開いていない催しの人数。どれも直さない。 */
export function checkAttendance(rows: RegisterRows): readonly RegisterFinding[] {
  return [
    ...checkPointing(rows),
    ...(['meeting', 'training'] as const).flatMap((table) => checkEvents(table, rows)),
  ];
}

/** 会議か研修のどちらか一つだけを指す。 */
function checkPointing(rows: RegisterRows): readonly RegisterFinding[] {
  return (['attendance', 'questionnaire'] as const).flatMap((table) =>
    rows[table].flatMap((row): readonly RegisterFinding[] => {
      const both = textIn(row, 'meeting') !== null && textIn(row, 'training') !== null;
      const neither = textIn(row, 'meeting') === null && textIn(row, 'training') === null;
      if (!both && !neither) return [];
      const message = both
        ? '会議と研修・普及啓発の両方を指しています。どちらか一つにします。'
        : '会議も研修・普及啓発も指していません。どちらか一つを書きます。';
      return [{ level: 'error', table, id: String(row.id), field: 'meeting', message }];
    }),
  );
}

function checkEvents(table: 'meeting' | 'training', rows: RegisterRows): readonly RegisterFinding[] {
  const byEvent = Map.groupBy(rows.attendance, (row) => textIn(row, table));
  const totalKey = TOTALS[table];
  const totalLabel = definitionOf(table).fields.find(({ key }) => key === totalKey)?.label ?? '';
  return rows[table].flatMap((event): readonly RegisterFinding[] => {
    const mine = byEvent.get(String(event.id)) ?? [];
    if (mine.length === 0) return [];
    const total = event[totalKey];
    const problems = findAttendanceProblems(
      typeof total === 'number' ? total : null,
      totalLabel,
      mine.map((row) => ({
        role: String(row.role),
        occupation: String(row.occupation ?? ''),
        persons: numberIn(row, 'persons'),
        newcomers: numberIn(row, 'newcomers'),
      })),
      (role) => choiceLabel('attendance', 'role', role),
    );
    const at = { level: 'confirm', table, id: String(event.id) } as const;
    const found = problems.map(({ role, occupation, field, message }): RegisterFinding => {
      const row =
        mine.find((each) => each.role === role && each.occupation === occupation) ??
        mine.find((each) => each.role === role);
      if (field === 'total' || row === undefined) return { ...at, field: totalKey, message };
      return { level: 'confirm', table: 'attendance', id: String(row.id), field, message };
    });
    if (textIn(event, 'heldOn') === null && textIn(event, 'endedOn') === null && event.format !== 'written') {
      found.push({ ...at, field: 'heldOn', message: '参加者の内訳がありますが、開催日が空です。' });
    }
    return found;
  });
}

function numberIn(row: RegisterRow, key: string): number | null {
  const value = row[key];
  return typeof value === 'number' ? value : null;
}
