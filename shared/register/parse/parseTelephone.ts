import { foldDashes } from '../../text/normaliseText.ts';
import type { RegisterField } from '../field.ts';
import { type ParsedField, refused } from './parsed.ts';

/**
 * 電話とFAXの番号。全角、いろいろな横棒、かっこ、+81 を読み、人の区切りはそのまま残す。
 * 区切りの無いものは、決まっている番号 (06・03、携帯、0120) だけを区切る。内線と「代表」は後ろに残す。
 */
export function parseTelephone(field: RegisterField, text: string): ParsedField {
  const plain = foldDashes(text.normalize('NFKC')).trim();
  const [, number = '', main, extension] =
    /^(?:tel|fax|電話|[☎☏])?[:.\s]*([+0-9()\-ー.\s]+?)\s*(?:(\(代表?\)|代表?)|\(?(?:内線|内)[:\s]*([0-9]+)\)?)?$/i.exec(
      plain,
    ) ?? [];
  const parts = number
    .replace(/^\+81[-\s]*(?:\(0\))?\s*/, '0')
    .split(/[^0-9]+/)
    .filter((part) => part !== '');
  const digits = parts.join('');
  if (!isTelephone(digits)) {
    return refused(
      `「${text}」は「${field.label}」の番号として読めません。市外局番から 10桁 (携帯などは11桁) で書きます。`,
    );
  }
  const grouped = parts.length > 1 ? parts.join('-') : groupDigits(digits);
  const suffix = main !== undefined ? '（代表）' : extension !== undefined ? `（内線${extension}）` : '';
  return { ok: true, value: `${grouped}${suffix}` };
}

/** 国内の番号の桁: 0 で始まる10桁、携帯・IP は11桁。 */
export function isTelephone(digits: string): boolean {
  return /^0[5789]0\d{8}$/.test(digits) || /^0(?![5789]0)\d{9}$/.test(digits);
}

function groupDigits(digits: string): string {
  const rule = [
    [/^(0120|0570)(\d{3})(\d{3})$/, '$1-$2-$3'],
    [/^(0800)(\d{3})(\d{4})$/, '$1-$2-$3'],
    [/^(0[36])(\d{4})(\d{4})$/, '$1-$2-$3'],
    [/^(0[5789]0)(\d{4})(\d{4})$/, '$1-$2-$3'],
  ] as const;
  const found = rule.find(([pattern]) => pattern.test(digits));
  return found === undefined ? digits : digits.replace(found[0], found[1]);
}
