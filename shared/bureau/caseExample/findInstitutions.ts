import { nameKey } from '../../register/nameKey.ts';
import { anyOf } from './anyOf.ts';
import type { FoundSpan } from './caseFinding.ts';
import { foldWithPlaces } from './foldWithPlaces.ts';
import { foundSpans, matchSpans } from './foundSpans.ts';

/** 台帳の医療機関・相談支援室・受託法人の名。法人の種類と字体の違い、間の空きによらない。 */
export function findInstitutions(text: string, institutions: readonly string[]): readonly FoundSpan[] {
  const keyed = foldWithPlaces(text, nameKey);
  const keys = [...new Set(institutions.flatMap(namesOf))]
    .map(nameKey)
    .filter((key) => [...key].length >= 3 && !GENERAL_WORDS.has(key));
  // 三字の名 (森医院) は、ほかの語の一部 (大森医院) と紛れる。
  const short = keys.filter((key) => [...key].length === 3);
  const long = keys.filter((key) => [...key].length > 3);
  const spans = [
    ...matchSpans(keyed.text, new RegExp(anyOf(long), 'gu')),
    ...matchSpans(keyed.text, new RegExp(`(?<!\\p{sc=Han})${anyOf(short)}`, 'gu')),
  ];
  return foundSpans('institution', text, keyed, spans);
}

/** 「医療法人 青空会 あおぞら診療所」は、終わりの「あおぞら診療所」だけでも呼ばれる。 */
function namesOf(name: string): readonly string[] {
  const last = name.trim().split(/\s+/u).at(-1) ?? '';
  return last === name || [...last].length < 4 ? [name] : [name, last];
}

/** 名に種類しか書かれていない行があっても、ふつうの言葉は採らない。 */
const GENERAL_WORDS: ReadonlySet<string> = new Set([
  'クリニック',
  '診療所',
  '相談支援室',
  '訪問看護',
  '地域包括支援センター',
  '医師会',
]);
