import { DaichoError } from '../../../shared/api/failure.ts';

const LONGEST = 32_767;

/**
 * 人の書いた文を、開いても壊れず意味の変わらない文字列にする。
 * `_x0041_` は Excel が「A」と読むので、先頭の下線を逃がして文字どおり残す。
 */
export function safeText(text: string, where: string): string {
  const lines = text.replaceAll('\r\n', '\n').toWellFormed();
  // U+FFFE と U+FFFF は XML に書けない。
  const written = lines.replaceAll(/[\ufffe\uffff]/g, '\ufffd');
  if (written.length > LONGEST) throw new DaichoError('textTooLong', { where });
  return written.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
