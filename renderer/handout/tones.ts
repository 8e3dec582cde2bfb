/** 紙の色。白黒の複写機で隣どうしが見分けられるように選んである (灰の値は 0–255)。 */
export const INK_BLUE = '#0017C1'; // 35
export const LIGHT_BLUE = '#E3E8F8'; // 232
export const INK = '#1A1A1A';
export const MUTED = '#595959';
export const HAIRLINE = '#B4B4B4';

/** 地図の階級、白から濃へ。255・226・184・101・35。 */
export const SHADES: readonly string[] = ['#FFFFFF', '#DDE2F5', '#AAB6EA', '#4A5FD0', '#0017C1'];

/** 濃い二つの上の字は白。 */
export function shadeInk(shade: number): string {
  return shade >= 3 ? '#FFFFFF' : INK;
}
