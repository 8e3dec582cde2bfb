import { parseDateText } from '../../calendar/parseDate.ts';
import type { RegisterField } from '../field.ts';
import { type ParsedField, refused } from './parsed.ts';

/** 和暦・西暦の日付を YYYY-MM-DD に。曜日が日付と合わないものは、どちらが正しいか決まらないので断る。 */
export function parseRegisterDate(field: RegisterField, text: string): ParsedField {
  const parsed = parseDateText(text);
  if (!parsed.ok) {
    return refused(
      `「${text}」は「${field.label}」の日付として読めません。令和6年9月1日、R6.9.1、2024/9/1 のように書きます。`,
    );
  }
  if (parsed.doubt !== undefined) return refused(`「${text}」の${parsed.doubt}。日付を確かめてください。`);
  return { ok: true, value: parsed.date };
}
