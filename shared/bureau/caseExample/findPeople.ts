import { nameKey } from '../../register/nameKey.ts';
import { anyOf } from './anyOf.ts';
import type { CaseWords, FoundSpan } from './caseFinding.ts';
import { COMMON_SURNAMES } from './commonSurnames.ts';
import { findHonorifics } from './findHonorifics.ts';
import { foldWithPlaces } from './foldWithPlaces.ts';
import { type FoldedSpan, foundSpans, matchSpans } from './foundSpans.ts';

/** 人の名: 台帳の氏名とよみ、台帳の姓か多い姓に職名が続く所、名らしい字に敬称の続く所。 */
export function findPeople(text: string, words: Pick<CaseWords, 'people' | 'kana'>): readonly FoundSpan[] {
  const keyed = foldWithPlaces(text, nameKey);
  const folded = foldWithPlaces(text);
  return [
    ...foundSpans('person', text, keyed, fullNames(keyed.text, [...words.people, ...words.kana])),
    ...foundSpans('person', text, folded, [
      ...surnameSpans(folded.text, surnames(words.people)),
      ...findHonorifics(folded.text),
    ]),
  ];
}

/**
 * 二字の氏名 (林 健) は、ほかの語の一部 (森林健康) と紛れるので、漢字に挟まれていれば採らない。
 * 短いよみ (四字まで) も採らない。
 */
function fullNames(keyed: string, names: readonly string[]): readonly FoldedSpan[] {
  const keys = [...new Set(names.map(nameKey))];
  const kana = keys.filter((key) => KANA.test(key) && key.length >= 5);
  const kanji = keys.filter((key) => !KANA.test(key));
  const short = kanji.filter((key) => key.length === 2);
  const long = kanji.filter((key) => key.length > 2);
  return [
    ...matchSpans(keyed, new RegExp(anyOf([...kana, ...long]), 'gu')),
    ...matchSpans(keyed, new RegExp(`(?<!\\p{sc=Han})${anyOf(short)}(?!\\p{sc=Han})`, 'gu')),
  ];
}

const KANA = /^[ァ-ヴー]+$/u;

/** 姓と名の間に空きのある氏名の姓と、多い姓。 */
function surnames(people: readonly string[]): readonly string[] {
  const found = people.flatMap((name) => {
    const [surname, given] = name.normalize('NFKC').trim().split(/\s+/u);
    return surname === undefined || given === undefined ? [] : [surname];
  });
  return [...new Set([...found, ...COMMON_SURNAMES])];
}

const TITLES =
  '(?:歯科)?医師(?!会)|医長|ドクター|Dr|看護師|保健師|薬剤師|介護士|相談員|支援員|社会福祉士|療法士|ケアマネ|コーディネーター|ヘルパー|CM|MSW|PSW|CW|室長|所長|院長|施設長|管理者|係長|課長|主任|職員';

/** 一字の姓は、前が漢字なら姓ではない。 */
function surnameSpans(folded: string, names: readonly string[]): readonly FoldedSpan[] {
  const single = anyOf(names.filter((name) => [...name].length === 1));
  const several = anyOf(names.filter((name) => [...name].length > 1));
  const surname = `(?:${several}|(?<!\\p{sc=Han})${single})`;
  return [
    ...matchSpans(folded, new RegExp(`${surname}\\s?(?:${TITLES})`, 'giu')),
    ...matchSpans(folded, new RegExp(`(?:Dr\\.?|ドクター)\\s?${anyOf(names)}`, 'gu')),
  ];
}
