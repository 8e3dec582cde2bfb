import type { FoundSpan } from './caseFinding.ts';
import { foldWithPlaces } from './foldWithPlaces.ts';
import { foundSpans, matchSpans } from './foundSpans.ts';

/**
 * 住所: 区の名に町の名が続く所、丁目、番地、町の名に番号が続く所、部屋の番号。
 * 区の名だけ、「2区」「近隣区」、「要介護1-2」「週1-2回」は採らない。
 */
export function findAddresses(text: string, wards: readonly string[]): readonly FoundSpan[] {
  const folded = foldWithPlaces(text);
  const names = wards.filter((ward) => ward !== '').join('|');
  const spans = [
    ...(names === ''
      ? []
      : matchSpans(folded.text, new RegExp(`(?:大阪市)?(?:${names})${TOWN}(?:${NUMBERS})?`, 'gu'))),
    ...(names === ''
      ? []
      : matchSpans(
          folded.text,
          new RegExp(`(?:${names})(?![内在役民医外])${PLACE}{1,7}\\s*\\d{1,4}(?![\\d${UNITS}])`, 'gu'),
        )),
    ...matchSpans(folded.text, new RegExp(`${PLACE}{0,8}${NUMBER}+\\s*丁目(?:${NUMBERS})?`, 'gu')),
    ...matchSpans(folded.text, /\d+\s*番地(?:の?\d+)?(?:\s*\d+\s*号)?|\d+\s*番\s*\d+\s*号/gu),
    ...matchSpans(
      folded.text,
      new RegExp(`(${PLACE}{2,8})\\s*\\d{1,3}\\s*-\\s*\\d{1,3}\\s*-\\s*\\d{1,4}(?![\\d-])`, 'gu'),
      ([, place = '']) => !NOT_PLACE.test(place),
    ),
    ...matchSpans(
      folded.text,
      new RegExp(`${PLACE}{1,7}(?:町|通|筋|橋|丁)\\s*\\d{1,3}\\s*-\\s*\\d{1,4}(?![\\d-])`, 'gu'),
    ),
    ...matchSpans(
      folded.text,
      /\d{2,4}\s*号室|(?<=[\p{sc=Han}ァ-ヴー]\s?)(?<!第|条例)\d{3,4}\s*号(?![線被室])/gu,
    ),
  ];
  return foundSpans('address', text, folded, spans);
}

const PLACE = '[\\p{sc=Han}ヶケノ々之ァ-ヴー]';
const NUMBER = '[\\d一二三四五六七八九十]';
/** 区の名に続く町の名。「北区の町会」「北区内」は町の名でない。 */
const TOWN = '(?![内在役民医外])[\\p{sc=Han}ヶケノ々ァ-ヴー]{1,7}町(?![会内並村民])';
const NUMBERS = '\\s*\\d{1,4}(?:\\s*[-番の]\\s*\\d{1,4}){0,2}(?:\\s*号)?';
/** 数に付く語なら番地ではない (北区訪問看護3件)。 */
const UNITS = '件人名回区年月日時歳才代階つ箇か所社台施設事業%％';
const NOT_PLACE = /(?:介護度?|支援|度|週|月|年|日|時|約|回|令和|平成|昭和|大正|明治|電話|番号|携帯|内線)$/u;
