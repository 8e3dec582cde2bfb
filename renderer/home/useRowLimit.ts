import { useEffect, useState } from 'react';

interface RowLimits {
  /** ますの横の一覧。 */
  readonly beside: number;
  /** ますの下の一覧。 */
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

/** 窓の大きさから行の数を。少なくとも2行は出す。 */
export function rowLimits(width: number, height: number, tileRows: number): RowLimits {
  const wide = width >= WIDE;
  return {
    beside: wide ? 7 : 5,
    below: Math.max(2, Math.floor((height - FIXED - (wide ? TILES.wide : TILES.narrow) * tileRows) / ROW)),
  };
}

function windowSize() {
  return { width: window.innerWidth, height: window.innerHeight };
}
