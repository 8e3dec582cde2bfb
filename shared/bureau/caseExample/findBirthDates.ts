import type { FoundSpan } from './caseFinding.ts';
import { foldWithPlaces } from './foldWithPlaces.ts';
import { foundSpans, matchSpans } from './foundSpans.ts';

/**
 * 生年月日: 「生まれ」「生」の付く年か月、「生年月日」に続く日付、昭和までの元号か1999年までの年月日。
 * 令和5年度、令和5年5月1日、昭和50年頃、昭和生まれは採らない。
 */
export function findBirthDates(text: string): readonly FoundSpan[] {
  const folded = foldWithPlaces(text);
  const spans = [
    ...matchSpans(
      folded.text,
      new RegExp(`(?:${YEAR}(?:${MONTH}(?:${DAY})?)?|${MONTH}(?:${DAY})?)${BORN}`, 'giu'),
    ),
    ...matchSpans(
      folded.text,
      new RegExp(`(?:生年月日|誕生日)[\\s:はが]*${YEAR}(?:${MONTH}(?:${DAY})?)?`, 'giu'),
    ),
    ...matchSpans(folded.text, new RegExp(`${OLD_YEAR}${MONTH}(?:${DAY})?`, 'giu')),
  ];
  return foundSpans('birthDate', text, folded, spans);
}

const DIGITS = '(?:元|\\d{1,2}|[〇一二三四五六七八九十]{1,3})';
const ERA = '(?:明治|大正|昭和|平成|令和|(?<![a-z])[MTSHR](?=\\s*[\\d元]))';
const OLD_ERA = '(?:明治|大正|昭和|(?<!\\p{sc=Han})[明大昭](?=\\s*\\d)|(?<![a-z])[MTS](?=\\s*[\\d元]))';
const WESTERN = '(?<!\\d)(?:19|20)\\d\\d';
const YEAR = `(?:${ERA}\\s*${DIGITS}|${WESTERN})\\s*[年./-]?\\s*`;
const OLD_YEAR = `(?:${OLD_ERA}\\s*${DIGITS}|(?<!\\d)19\\d\\d)\\s*[年./-]\\s*`;
const MONTH = `${DIGITS}\\s*[月./-]\\s*`;
const DAY = `${DIGITS}\\s*日?\\s*`;
/** 「生活」「生じる」「生存」の生ではない。 */
const BORN = '\\s*(?:生まれ|生れ|うまれ|生(?![活計じ存命体理涯協業物徒育保]))';
