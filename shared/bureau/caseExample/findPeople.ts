import { nameKey } from '../../register/nameKey.ts';
import type { CaseWords, FoundSpan } from './caseFinding.ts';
import { findHonorifics } from './findHonorifics.ts';
import { foldWithPlaces } from './foldWithPlaces.ts';
import { type FoldedSpan, foundSpans, matchSpans } from './foundSpans.ts';

/** 人の名: 台帳の氏名とよみ、台帳の姓に職名が続く所、名らしい字に敬称の続く所。 */
export function findPeople(text: string, words: Pick<CaseWords, 'people' | 'kana'>): readonly FoundSpan[] {
  const keyed = foldWithPlaces(text, nameKey);
  const names = [...words.people, ...words.kana].flatMap((name) => fullNameSpans(keyed.text, nameKey(name)));
  const folded = foldWithPlaces(text);
  return [
    ...foundSpans('person', text, keyed, names),
    ...foundSpans('person', text, folded, [
      ...surnames(words.people).flatMap((surname) => surnameSpans(folded.text, surname)),
      ...findHonorifics(folded.text),
    ]),
  ];
}

/** 二字の氏名 (林 健) は、ほかの語の一部 (森林健康) と紛れるので、漢字に挟まれていれば採らない。 */
function fullNameSpans(keyed: string, key: string): readonly FoldedSpan[] {
  const kana = /^[ァ-ヴー]+$/u.test(key);
  if (key.length < (kana ? 5 : 2)) return [];
  const inner = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = key.length === 2 ? `(?<!\\p{sc=Han})${inner}(?!\\p{sc=Han})` : inner;
  return matchSpans(keyed, new RegExp(pattern, 'gu'));
}

/** 姓と名の間に空きのある氏名の、姓。 */
function surnames(people: readonly string[]): readonly string[] {
  const found = people.flatMap((name) => {
    const [surname, given] = name.normalize('NFKC').trim().split(/\s+/u);
    return surname === undefined || given === undefined ? [] : [surname];
  });
  return [...new Set(found)];
}

const TITLES =
  '(?:歯科)?医師|医長|ドクター|Dr|看護師|保健師|薬剤師|介護士|相談員|支援員|社会福祉士|療法士|ケアマネ|コーディネーター|ヘルパー|CM|MSW|PSW|CW|室長|所長|院長|施設長|管理者|係長|課長|主任|職員';

function surnameSpans(folded: string, surname: string): readonly FoldedSpan[] {
  const inner = surname.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const alone = [...surname].length === 1 ? '(?<!\\p{sc=Han})' : '';
  return matchSpans(folded, new RegExp(`${alone}${inner}\\s*(?:${TITLES})`, 'giu'));
}
