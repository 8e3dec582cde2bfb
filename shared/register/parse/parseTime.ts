import type { RegisterField } from '../field.ts';
import { type ParsedField, refused } from './parsed.ts';

/** 時刻を HH:MM に。14:00、表計算から写した 14:00:00 と 2:00 PM、14時、午後2時30分、午後2時半。 */
export function parseTime(field: RegisterField, text: string): ParsedField {
  const plain = text
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(/(:\d{2}):00(?=$|AM$|PM$)/i, '$1')
    .replace(/^([\d:]+)(AM|PM)$/i, '$2$1')
    .replace(/^AM(?=\d)/i, '午前')
    .replace(/^PM(?=\d)/i, '午後');
  const match = /^(午前|午後)?(\d{1,2})(?:(?::|時)(\d{1,2})分?|時(半)?|:00)?(?:から|~|開始)?$/.exec(plain);
  const [, half, hourText = '', minuteText, halfPast] = match ?? [];
  const bare = /^\d+$/.test(plain);
  const hour = Number(hourText) + (half === '午後' && Number(hourText) < 12 ? 12 : 0);
  const minute = halfPast === undefined ? Number(minuteText ?? 0) : 30;
  if (match === null || bare || hour > 23 || minute > 59) {
    return refused(
      `「${text}」は「${field.label}」の時刻として読めません。14:00、午後2時30分のように書きます。`,
    );
  }
  return { ok: true, value: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` };
}
