const DIGITS = '〇一二三四五六七八九';

/**
 * 年・月・日の前の漢数字を数字にする: 令和六年九月一日 → 令和6年9月1日、二〇二四年十二月三十一日 → 2024年12月31日。
 * ほかの所の漢数字 (横棒と紛れる「一」など) には触れない。
 */
export function kanjiYearMonthDay(text: string): string {
  return text.replace(
    /(?<![0-9〇零一二三四五六七八九十])[〇零一二三四五六七八九十]+(?=[年月日])/g,
    (word) => {
      const plain = word.replaceAll('零', '〇');
      if (!plain.includes('十')) return [...plain].map((digit) => DIGITS.indexOf(digit)).join('');
      const match = /^([一二三四五六七八九])?十([一二三四五六七八九])?$/.exec(plain);
      if (match === null) return word;
      const [, tens = '一', ones = '〇'] = match;
      return String(DIGITS.indexOf(tens) * 10 + DIGITS.indexOf(ones));
    },
  );
}
