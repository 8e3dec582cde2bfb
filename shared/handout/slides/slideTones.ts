import type { Tone } from '../model/segment.ts';

/**
 * グラフの塗り。スライドのグラフは斜線が引けず、数の字の色も一枚に一つなので、どれにも黒い字が読め、
 * 灰に落としても隣と見分けられる明るさの並びにする (紙の色は look/paper.md)。
 */
export const SLIDE_FILLS: Readonly<Record<Tone, string>> = {
  solid: '7F92F0',
  hatched: 'B3BFF8',
  light: 'E0E6FB',
  white: 'FFFFFF',
  dashed: 'F2F2F2',
};

export const INK = '1A1A1A';
export const BLUE = '0017C1';
export const MUTED = '595959';
export const HAIRLINE = 'B4B4B4';

/** 地図の階級 (0 白から 4 濃)。 */
export const MAP_FILLS = ['FFFFFF', 'DDE2F5', 'AAB6EA', '4A5FD0', '0017C1'] as const;
