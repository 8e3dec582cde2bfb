import { isCalendarDay } from '../../calendar/wareki.ts';
import type { CellPlanValue } from '../../workbook/plan.ts';
import type { FieldKind, FieldValue, RegisterField } from '../field.ts';
import type { FieldContext } from '../fieldContext.ts';
import { choiceLabels, formatField } from '../formatField.ts';

const NUMBER_KINDS: ReadonlySet<FieldKind> = new Set(['count', 'hours', 'figure']);

/** ブックのセルに入れる値。日付と数はそのままの型、ほかは画面と同じ文字。 */
export function exportValue(field: RegisterField, value: FieldValue, context: FieldContext): CellPlanValue {
  if (value === null || value === '') return field.emptyLabel ?? null;
  if (field.kind === 'date' && isCalendarDay(String(value))) return { date: String(value) };
  if (typeof value === 'number' && NUMBER_KINDS.has(field.kind)) return value;
  // 並びはセルの中でも一行に一つ。
  if (field.kind === 'lines') return String(value);
  if (field.kind === 'multi') return choiceLabels(field, value).join('\n');
  return formatField(field, value, context);
}

/**
 * 書き出したセルを読んだときに得られるはずの文字: 日付は YYYY-MM-DD、数は桁区切りなし、空は ''。
 * CSV にはこの形で書き、取り込みでは「書き出してから触っていない」ことをこれで見分ける。
 */
export function exportText(field: RegisterField, value: FieldValue, context: FieldContext): string {
  const cell = exportValue(field, value, context);
  if (cell === null) return '';
  return (typeof cell === 'object' ? cell.date : String(cell)).replaceAll('\r\n', '\n');
}
