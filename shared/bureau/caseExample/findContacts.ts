import type { FoundSpan } from './caseFinding.ts';
import { foldWithPlaces } from './foldWithPlaces.ts';
import { foundSpans, matchSpans } from './foundSpans.ts';

/** 電話番号、郵便番号、メールアドレス。全角の数字、いろいろな横線、括弧、空きで区切ったものも。 */
export function findContacts(text: string): readonly FoundSpan[] {
  const folded = foldWithPlaces(text);
  return [
    ...foundSpans('telephone', text, folded, [
      ...matchSpans(folded.text, /(?<![\d.-])(?:\+81[-\s]?)?\(?0?\d[\d\-()\s.]{7,13}\d(?!\d)/gu, isTelephone),
      // 局番から (6208-1234)。年の幅 (2019-2023) は違う。
      ...matchSpans(
        folded.text,
        /(?<![\d.-])[2-9]\d{3}\s*-\s*\d{4}(?![\d-])/gu,
        ([found]) => !/^20\d\d\s*-\s*20\d\d$/.test(found),
      ),
      ...matchSpans(folded.text, /内線\s*:?\s*\d{2,}/gu),
    ]),
    ...foundSpans(
      'postalCode',
      text,
      folded,
      matchSpans(folded.text, /〒\s*\d{3}\s*-?\s*\d{4}(?!\d)|(?<![\d-])\d{3}-\d{4}(?![\d-])/gu),
    ),
    ...foundSpans(
      'email',
      text,
      folded,
      matchSpans(folded.text, /[\w.!#$%&'*+/=?^`{|}~-]+\s*@\s*[a-z\d-]+(?:\.[a-z\d-]+)+/giu),
    ),
  ];
}

/** 国内の番号は 0 で始まる10桁か11桁。 */
function isTelephone([found]: RegExpMatchArray): boolean {
  const digits = found.replace(/^\+81[-\s]?\(?0?\)?/, '0').replace(/\D/g, '');
  return /^0[1-9]\d{8,9}$/.test(digits);
}
