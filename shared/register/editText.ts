import { ERAS, isCalendarDay } from '../calendar/wareki.ts';
import type { FieldValue, RegisterField } from './field.ts';
import type { FieldContext } from './fieldContext.ts';
import { choiceLabels, formatField } from './formatField.ts';

/** 書き直すときに欄に置く文字。日付は打ちやすい R6.9.1、並びは一行に一つ、ほかは見せる文字。 */
export function editText(field: RegisterField, value: FieldValue, context: FieldContext): string {
  if (value === null || value === '') return '';
  if (field.kind === 'date') return shortWareki(String(value));
  if (field.kind === 'lines') return String(value);
  if (field.kind === 'multi') return choiceLabels(field, value).join('\n');
  return formatField(field, value, context);
}

/** 明治・大正は字の略が読めないので、西暦のまま。 */
function shortWareki(day: string): string {
  const era = ERAS.find((each) => each.from <= day);
  if (!isCalendarDay(day) || era === undefined || !['R', 'H', 'S'].includes(era.letter)) return day;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return `${era.letter}${year - Number(era.from.slice(0, 4)) + 1}.${month}.${date}`;
}
