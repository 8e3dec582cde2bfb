import { useEffect, useState } from 'react';

interface RowLimits {
  /** ますの横の一覧。 */
  readonly beside: number;
  /** ますの下の三列の、一つの列に入る行。一覧が n 本なら columnRows(below, n) 行ずつ。 */
  readonly below: number;
}

/** 窓の高さに入る行の数。低い窓では行を減らし、画面全体は送らせない。 */
export function useRowLimit(tileRows: number): RowLimits {
  const [size, setSize] = useState(windowSize);
  useEffect(() => {
    const update = () => setSize(windowSize());
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, []);
  return rowLimits(size.width, size.height, tileRows);
}

const ROW = 28;
/** 頭、見出しの行、下の帯、余白、見出しと「ほか n件」。 */
const FIXED = 216;
/** 見出しと4段のます。広い窓ではますが高い。 */
const TILES = { narrow: 208, wide: 258 } as const;
const WIDE = 1600;
/** 二本目からの一覧の、見出しと「ほか n件」と間。行の数で。 */
const HEAD_ROWS = 2.5;

/** 窓の大きさから行の数を。少なくとも2行は出す。 */
export function rowLimits(width: number, height: number, tileRows: number): RowLimits {
  const wide = width >= WIDE;
  return {
    beside: wide ? 7 : 5,
    below: Math.max(2, Math.floor((height - FIXED - (wide ? TILES.wide : TILES.narrow) * tileRows) / ROW)),
  };
}

/** 一つの列に一覧を n 本重ねるときの、一本の行の数。少なくとも2行は出す。 */
export function columnRows(below: number, lists: number): number {
  return Math.max(2, Math.floor((below - HEAD_ROWS * (lists - 1)) / lists));
}

function windowSize() {
  return { width: window.innerWidth, height: window.innerHeight };
}
