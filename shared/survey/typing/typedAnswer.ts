import type { AnswerValue, RowAnswer } from '../answer.ts';
import type { Item } from '../form.ts';

/**
 * 画面で打った答え。一つの欄は文字 (status3・choice は選択肢の code)、multi は選んだ code、
 * rows は行ごとの列 code → 文字。打っていない欄は空の文字。
 */
export type TypedAnswer = string | readonly string[] | readonly TypedRow[];
export type TypedRow = Readonly<Record<string, string>>;

/** 何も打っていない欄。 */
export function emptyTyped(item: Item): TypedAnswer {
  return item.type === 'multi' || item.type === 'rows' ? [] : '';
}

/** 今の値を、打った形に。訂正の欄を埋めておくため。 */
export function typedOf(item: Item, value: AnswerValue | undefined): TypedAnswer {
  if (value === undefined) return emptyTyped(item);
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (item.type === 'multi') return value as readonly string[];
  return (value as readonly RowAnswer[]).map((row) =>
    Object.fromEntries(
      (item.columns ?? []).map((column) => [column.code, row[column.code]?.toString() ?? '']),
    ),
  );
}

export function isTyped(typed: TypedAnswer): boolean {
  return typeof typed === 'string' ? typed.trim() !== '' : typed.length > 0;
}
