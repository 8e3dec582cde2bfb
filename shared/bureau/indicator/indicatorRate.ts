/**
 * 小数1位に四捨五入 (ちょうど半分は絶対値の大きい方)。打たれた小数の誤差で半分を取り違えない。
 * @returns 31.2 のような数
 */
export function toTenth(value: number): number {
  const scaled = Math.abs(value) * 10;
  const tenths = Math.floor(scaled + 0.5 + 1e-9);
  return (Math.sign(value) * tenths) / 10;
}

/** 単位が百分率か。 */
export function isPercent(unit: string): boolean {
  return ['%', 'パーセント', '百分率'].includes(unit.normalize('NFKC').trim());
}

/**
 * 分子÷分母。百分率なら100倍。小数1位に四捨五入する (`design.md` 2)。分母が0なら null (紙では －)。
 */
export function indicatorRate(numerator: number, denominator: number, unit: string): number | null {
  if (denominator === 0) return null;
  return toTenth((isPercent(unit) ? numerator * 100 : numerator) / denominator);
}

/** 値の書き方: 小数1位まで、末尾の .0 は書かない。桁区切りと単位を添える。 */
export function figureText(value: number, unit: string): string {
  return `${toTenth(value).toLocaleString('ja-JP', { maximumFractionDigits: 1 }).replace('-', '−')}${isPercent(unit) ? '％' : unit}`;
}
