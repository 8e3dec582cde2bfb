/** 升目の場所。行も列も、いま見えている並びでの番目 (0 から)。 */
export interface Spot {
  readonly row: number;
  readonly column: number;
}

/** 表の大きさ。 */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** anchor から head までの四角を選び、その中の active に打つ。 */
export interface Selection {
  readonly active: Spot;
  readonly anchor: Spot;
  readonly head: Spot;
}

/** 両端を含む四角。 */
export interface Range {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export type Direction = 'up' | 'down' | 'left' | 'right';

export function selectOne(spot: Spot): Selection {
  return { active: spot, anchor: spot, head: spot };
}

export function selectRange(anchor: Spot, head: Spot): Selection {
  return { active: anchor, anchor, head };
}

export function rangeOf({ anchor, head }: Selection): Range {
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.column, head.column),
    right: Math.max(anchor.column, head.column),
  };
}

export function isInRange(range: Range, row: number, column: number): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

export function isOneCell(range: Range): boolean {
  return range.top === range.bottom && range.left === range.right;
}

/** 表からはみ出さないように寄せる。 */
export function clampSpot(spot: Spot, extent: Extent): Spot {
  return {
    row: clamp(spot.row, extent.rows),
    column: clamp(spot.column, extent.columns),
  };
}

export function stepSpot(spot: Spot, direction: Direction, extent: Extent, by = 1): Spot {
  const sign = direction === 'up' || direction === 'left' ? -by : by;
  return clampSpot(
    direction === 'up' || direction === 'down'
      ? { ...spot, row: spot.row + sign }
      : { ...spot, column: spot.column + sign },
    extent,
  );
}

/**
 * Ctrl+矢印: 詰まった所ではその端へ、端や空きからは次の詰まった升目へ、無ければ表の端へ。
 * 表計算と同じ動き。
 */
export function jumpSpot(
  spot: Spot,
  direction: Direction,
  extent: Extent,
  isFilled: (spot: Spot) => boolean,
): Spot {
  const next = stepSpot(spot, direction, extent);
  if (isSame(next, spot)) return spot;
  let here = next;
  if (isFilled(spot) && isFilled(next)) {
    for (let ahead = stepSpot(here, direction, extent); !isSame(ahead, here) && isFilled(ahead); ) {
      here = ahead;
      ahead = stepSpot(here, direction, extent);
    }
    return here;
  }
  while (!isFilled(here)) {
    const ahead = stepSpot(here, direction, extent);
    if (isSame(ahead, here)) return here;
    here = ahead;
  }
  return here;
}

/** Tab: 右へ、行の終わりでは次の行の頭へ。動けなければ null (表の外へ出てよい)。 */
export function tabSpot(spot: Spot, back: boolean, extent: Extent): Spot | null {
  const at = spot.row * extent.columns + spot.column + (back ? -1 : 1);
  if (at < 0 || at >= extent.rows * extent.columns) return null;
  return { row: Math.floor(at / extent.columns), column: at % extent.columns };
}

/** 選んだ四角の中を Enter / Tab で巡る。 */
export function cycleInRange(range: Range, spot: Spot, across: boolean, back: boolean): Spot {
  const height = range.bottom - range.top + 1;
  const width = range.right - range.left + 1;
  const row = spot.row - range.top;
  const column = spot.column - range.left;
  const count = height * width;
  const at = across ? row * width + column : column * height + row;
  const next = (at + (back ? -1 : 1) + count) % count;
  return across
    ? { row: range.top + Math.floor(next / width), column: range.left + (next % width) }
    : { row: range.top + (next % height), column: range.left + Math.floor(next / height) };
}

function isSame(a: Spot, b: Spot): boolean {
  return a.row === b.row && a.column === b.column;
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(value, count - 1));
}
