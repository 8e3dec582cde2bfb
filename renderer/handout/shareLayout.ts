/** 円の言葉一つの置き場所。単位は mm、円の中心が原点。 */
export interface ShareSpot {
  /** 扇の始まりと終わりの角度 (ラジアン、真上から右回り)。 */
  readonly from: number;
  readonly to: number;
  readonly side: 'left' | 'right';
  /** 引出し線: 円の縁から言葉の端へ。 */
  readonly edge: readonly [number, number];
  readonly label: readonly [number, number];
}

/** 円の縁から言葉までの幅。 */
const REACH = 7;

/**
 * 扇を真上から右回りに並べ、言葉を左右の縦の列に、重ならないように置く。
 * @param height 言葉一つの高さ
 */
export function placeShares(values: readonly number[], radius: number, height: number): readonly ShareSpot[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  let turned = 0;
  const wanted = values.map((value) => {
    const from = (turned / total) * Math.PI * 2;
    turned += value;
    const to = (turned / total) * Math.PI * 2;
    const middle = (from + to) / 2;
    const edge = [Math.sin(middle) * radius, -Math.cos(middle) * radius] as const;
    return { from, to, edge, side: edge[0] >= 0 ? ('right' as const) : ('left' as const) };
  });
  const tops = new Map<(typeof wanted)[number], number>();
  for (const side of ['left', 'right'] as const) {
    const own = wanted.filter((each) => each.side === side).toSorted((a, b) => a.edge[1] - b.edge[1]);
    spread(
      own.map(({ edge }) => edge[1]),
      height,
    ).forEach((y, index) => {
      const each = own[index];
      if (each !== undefined) tops.set(each, y);
    });
  }
  return wanted.map((each) => ({
    ...each,
    label: [(radius + REACH) * (each.side === 'right' ? 1 : -1), tops.get(each) ?? each.edge[1]],
  }));
}

/** 上から順の高さを、間が gap より狭くならないように離す。中心は変えない。 */
function spread(heights: readonly number[], gap: number): readonly number[] {
  const placed: number[] = [];
  for (const height of heights)
    placed.push(Math.max(height, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + gap));
  const drift =
    placed.reduce((sum, y, index) => sum + y - (heights[index] ?? y), 0) / Math.max(1, placed.length);
  return placed.map((y) => y - drift);
}
