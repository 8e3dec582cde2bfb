/** 資料での番号: ① から ⑳ まで、その先は (21)。 */
export function caseNumber(position: number): string {
  return position >= 1 && position <= 20 ? String.fromCodePoint(0x245f + position) : `(${position})`;
}
