import { isCalendarDay } from '../../calendar/wareki.ts';
import type { AnswerValue, RowAnswer } from '../answer.ts';
import type { Item, RowColumn } from '../form.ts';
import type { RawCell } from './facts.ts';

/** 台帳の行をセルの値に: 選択肢は文言、日付は日付、ほかはそのまま。列は様式の順。 */
export function prefilledRows(item: Item, value: AnswerValue | undefined): readonly (readonly RawCell[])[] {
  if (value === undefined || !isRowAnswers(value)) return [];
  return value.map((row) =>
    (item.columns ?? []).map((column) => cellValue(column, row[column.code] ?? null)),
  );
}

function cellValue(column: RowColumn, value: string | number | null): RawCell {
  if (typeof value !== 'string') return value;
  if (column.type === 'choice')
    return column.choices?.find((choice) => choice.code === value)?.label ?? value;
  return column.type === 'date' && isCalendarDay(value) ? { date: value } : value;
}

function isRowAnswers(value: AnswerValue): value is readonly RowAnswer[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object');
}
