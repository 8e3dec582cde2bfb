/**
 * 公表値と突き合わせた数の言い方: 「公表 2,505／内訳計 2,386（差119）」。
 * 差は公表値から相手を引いたもの。公表値の方が少なければ「差−8」。
 */
export function differenceText(published: number, compared: number, what: '内訳計' | '再計算'): string {
  const difference = Math.round((published - compared) * 1000) / 1000;
  return `公表 ${number(published)}／${what} ${number(compared)}（差${number(difference).replace('-', '−')}）`;
}

function number(value: number): string {
  return value.toLocaleString('ja-JP');
}
