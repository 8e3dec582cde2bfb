import type { FoundSpan } from './caseFinding.ts';
import { foldWithPlaces } from './foldWithPlaces.ts';
import { foundSpans, matchSpans } from './foundSpans.ts';

/** 年齢: 「83歳」「八十三才」。80歳代、65歳以上、百歳体操は採らない。 */
export function findAges(text: string): readonly FoundSpan[] {
  const folded = foldWithPlaces(text);
  const spans = [
    ...matchSpans(
      folded.text,
      /(?<![\d.])(?:\(\d{1,3}\)|\d{1,3}|[〇一二三四五六七八九十百]{1,5})\s*[歳才](?!\s*(?:代|台|以上|以下|未満|超|を超え|以降|到達|体操|児健診))/gu,
    ),
    ...matchSpans(
      folded.text,
      /(?:男性|女性|男|女|本人|夫|妻|父|母|兄|姉|弟|妹|息子|娘|さん|様|氏)\s*\(\s*\d{1,3}\s*\)/gu,
    ),
    ...matchSpans(folded.text, /還暦|古希|喜寿|傘寿|米寿|卒寿|白寿/gu),
    ...matchSpans(
      folded.text,
      /(?:年齢|享年|行年)[\s:はが]*\d{1,3}(?!\d|\s*[歳才]?\s*(?:代|台|以上|以下|未満))/gu,
    ),
  ];
  return foundSpans('exactAge', text, folded, spans);
}
