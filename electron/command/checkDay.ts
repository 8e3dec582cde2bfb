import { DaichoError } from '../../shared/api/failure.ts';
import { isCalendarDay } from '../../shared/calendar/wareki.ts';

/** 日付の指定を確かめてそのまま返す。 */
export function checkDay(option: string, text: string): string {
  if (!isCalendarDay(text)) {
    throw new DaichoError('badArgument', {
      detail: `${option} は 2024-09-01 の形の実在する日で書きます (「${text}」)`,
    });
  }
  return text;
}
