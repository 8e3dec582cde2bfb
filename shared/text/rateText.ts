/**
 * 率の書き方: 小数1桁に四捨五入し、末尾の .0 は書かない (93％、87.3％)。0分の0は －。
 *
 * @param part 分子、0以上の整数
 * @param whole 分母、0以上の整数
 */
export function rateText(part: number, whole: number): string {
  if (whole === 0) return '－';
  // 整数のまま四捨五入する (0.1 の端数の誤差を持ち込まない)。
  const tenths = Math.floor((part * 2000 + whole) / (whole * 2));
  return `${tenths % 10 === 0 ? tenths / 10 : (tenths / 10).toFixed(1)}％`;
}
