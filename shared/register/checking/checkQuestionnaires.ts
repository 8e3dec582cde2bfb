import { sumMessage } from '../../bureau/questionnaire/checkQuestionnaire.ts';
import { countAttendance } from '../../bureau/questionnaire/countAttendance.ts';
import { sumChoices } from '../../bureau/questionnaire/sumChoices.ts';
import type { RegisterRow } from '../row.ts';
import { type RegisterRows, textIn } from './facts.ts';
import type { RegisterFinding } from './finding.ts';

/**
 * アンケート: 選択肢の数の和と回収数、回収数と配った数。
 * アンケートの画面で今の差に理由が書いてあるものは言わない。
 */
export function checkQuestionnaires(rows: RegisterRows): readonly RegisterFinding[] {
  const choices = Map.groupBy(rows.questionnaireChoice, (row) => String(row.item));
  const items = Map.groupBy(rows.questionnaireItem, (row) => String(row.questionnaire));
  return rows.questionnaire.flatMap((row): readonly RegisterFinding[] => {
    const returned = numberIn(row, 'returned');
    if (returned === null) return [];
    const at = { level: 'confirm', table: 'questionnaire', id: String(row.id), field: 'returned' } as const;
    const base = numberIn(row, 'base') ?? attendanceOf(rows, row);
    const over =
      base === null || returned <= base || textIn(row, 'reason') !== null
        ? []
        : [{ ...at, message: `回収数 ${returned} が配った数 ${base} より多くなっています。` }];
    const sums = (items.get(String(row.id)) ?? []).flatMap((item) => {
      const counts = (choices.get(String(item.id)) ?? []).map((choice) => ({
        count: numberIn(choice, 'count'),
      }));
      const total = sumChoices(counts);
      const message = sumMessage(total, returned);
      if (total === null || message === null) return [];
      const explained = textIn(item, 'reason') !== null && item.reasonFor === total - returned;
      return explained ? [] : [{ ...at, message: `「${String(item.text)}」の${message}。` }];
    });
    return [...over, ...sums];
  });
}

/** 催しの参加者の数。内訳の行が無ければ、催しの行に打ってある数。 */
function attendanceOf(rows: RegisterRows, { meeting, training }: RegisterRow): number | null {
  const attended = rows.attendance
    .filter((each) => (meeting === null ? each.training === training : each.meeting === meeting))
    .map((each) => ({
      role: String(each.role),
      occupation: String(each.occupation ?? ''),
      persons: numberIn(each, 'persons') ?? 0,
    }));
  const event = (meeting === null ? rows.training : rows.meeting).find(
    ({ id }) => id === (meeting ?? training),
  );
  if (attended.length > 0 || event === undefined) return countAttendance(attended);
  return numberIn(event, meeting === null ? 'participants' : 'attendance');
}

function numberIn(row: RegisterRow, key: string): number | null {
  const value = row[key];
  return typeof value === 'number' ? value : null;
}
