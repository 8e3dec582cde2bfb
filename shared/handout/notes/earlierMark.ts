/** 三状態の棒の▼の断り。定義の注にあり、▼の無い頁とスライドでは刷らない。 */
const EARLIER_MARK = '▼は前の年度の区数の位置。';

/** ▼の断りを除いた文。 */
export function withoutEarlierMark(text: string): string {
  return text.replace(EARLIER_MARK, '');
}
