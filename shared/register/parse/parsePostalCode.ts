import { foldDashes } from '../../text/normaliseText.ts';
import { type ParsedField, refused } from './parsed.ts';

/** 郵便番号を 530-0001 の形に。〒、全角、横棒の有無を問わない。 */
export function parsePostalCode(text: string): ParsedField {
  const plain = foldDashes(text.normalize('NFKC')).replace(/[〒\sー-]/g, '');
  if (!/^\d{7}$/.test(plain))
    return refused(`「${text}」は郵便番号として読めません。530-0001 のように7桁で書きます。`);
  return { ok: true, value: `${plain.slice(0, 3)}-${plain.slice(3)}` };
}
