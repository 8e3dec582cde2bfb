import { useEffect, useState } from 'react';

interface RowLimits {
  /** ますの横の一覧。 */
  readonly beside: number;
  /** ますの下の一覧。 */
  readonly below: number;
}

/** 窓の高さに入る行の数。低い窓では行を減らし、画面全体は送らせない。 */
export function useRowLimit(tileRows: number): RowLimits {
  const [height, setHeight] = useState(window.innerHeight);
  useEffect(() => {
    const update = () => setHeight(window.innerHeight);
    window.addEventListener('resize', update);
    return () => window.removeEventListener('resize', update);
  }, []);
  return rowLimits(height, tileRows);
}

const ROW = 28;
/** 頭、見出しの行、下の帯、余白、見出しと「ほか n件」。 */
const FIXED = 216;
const TILES = 210;

/** 高さから行の数を。少なくとも2行は出す。 */
export function rowLimits(height: number, tileRows: number): RowLimits {
  return {
    beside: height >= 1000 ? 6 : 5,
    below: Math.max(2, Math.floor((height - FIXED - TILES * tileRows) / ROW)),
  };
}
