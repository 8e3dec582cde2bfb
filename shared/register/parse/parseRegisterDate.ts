import { parseDateText, serialToDate } from '../../calendar/parseDate.ts';
import type { RegisterField } from '../field.ts';
import { type ParsedField, refused } from './parsed.ts';

/**
 * 和暦・西暦の日付を YYYY-MM-DD に。表計算から写したときの連番 (書式の無い升目の 45536) と、末尾の 0:00 も読む。
 * 曜日が日付と合わないものは、どちらが正しいか決まらないので断る。
 */
export function parseRegisterDate(field: RegisterField, text: string): ParsedField {
  const plain = text.normalize('NFKC').trim();
  // 写した字からは 1904年方式かどうか分からないので、ふつうの1900年方式とみる。
  const serial = /^\d{5}$/.test(plain) ? serialToDate(Number(plain), false) : null;
  if (serial !== null) return { ok: true, value: serial };
  const parsed = parseDateText(plain.replace(/(?:\s+|T)0?0:00(?::00)?$/, ''));
  if (!parsed.ok) {
    return refused(
      `「${text}」は「${field.label}」の日付として読めません。令和6年9月1日、R6.9.1、2024/9/1 のように書きます。`,
    );
  }
  if (parsed.doubt !== undefined) return refused(`「${text}」の${parsed.doubt}。日付を確かめてください。`);
  return { ok: true, value: parsed.date };
}
