import { estimateWidth } from '../../shared/handout/printedText.ts';

/** 置きたい言葉。位置と幅の単位は mm、字の大きさは pt。\n は、入らないときだけ使う改行。 */
export interface WantedLabel {
  readonly at: number;
  readonly text: string;
  readonly points: number;
  readonly bold?: boolean;
  /** 言葉の外に足す幅。 */
  readonly extra?: number;
}

export interface PlacedLabel {
  readonly x: number;
  readonly right: number;
  /** 0 が図にいちばん近い段。 */
  readonly tier: number;
  /** 改行を使うかどうかを決めたあとの言葉。 */
  readonly text: string;
}

const MM_PER_POINT = 25.4 / 72;

/**
 * 言葉を図の区分の始まりに揃えて置く。入らなければ改行し、それでも隣と重なるなら次の段に下げる。
 * 右から順に決めるので、下げた言葉への引出し線 (始まりから真下) がほかの言葉を横切らない。
 * 右端を越えるものは右端に揃える。重なりは字の幅のめやすで判断する。
 */
export function placeLabels(labels: readonly WantedLabel[], width: number, gap = 2): readonly PlacedLabel[] {
  /** 段ごとの、もう使われている左端。 */
  const taken: number[] = [];
  const free = (tier: number) => taken[tier] ?? Number.POSITIVE_INFINITY;
  const placed = labels.toReversed().map((label): PlacedLabel => {
    const whole = label.text.replaceAll('\n', '');
    const tryAt = (text: string, tier: number) => {
      const size = labelWidth({ ...label, text });
      const x = Math.max(0, Math.min(label.at, width - size));
      return x + size + gap <= free(tier) || free(tier) === Number.POSITIVE_INFINITY
        ? { x, right: x + size, tier, text }
        : null;
    };
    let spot = tryAt(whole, 0) ?? tryAt(label.text, 0);
    for (let tier = 1; spot === null; tier += 1) spot = tryAt(whole, tier);
    taken[spot.tier] = spot.x;
    for (let above = 0; above < spot.tier; above += 1) taken[above] = Math.min(free(above), label.at);
    return spot;
  });
  return placed.toReversed();
}

/** 言葉の幅 (mm)。改行があればいちばん長い行。 */
export function labelWidth({ text, points, bold, extra }: Omit<WantedLabel, 'at'>): number {
  const longest = Math.max(...text.split('\n').map(estimateWidth));
  return longest * points * MM_PER_POINT * (bold ? 1.02 : 1) + (extra ?? 0);
}
