import { estimateWidth } from '../../shared/handout/printedText.ts';

/** 置きたい言葉。位置と幅の単位は mm、字の大きさは pt。 */
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
}

const GAP = 2;
const MM_PER_POINT = 25.4 / 72;

/**
 * 言葉を図の区分の始まりに揃えて置き、前の言葉と重なるなら次の段に下げる。
 * 右端を越えるものは右端に揃える。重なりは字の幅のめやすで判断する。
 */
export function placeLabels(labels: readonly WantedLabel[], width: number): readonly PlacedLabel[] {
  const ends: number[] = [];
  return labels.map((label) => {
    const size = labelWidth(label);
    const x = Math.max(0, Math.min(label.at, width - size));
    let tier = 0;
    while ((ends[tier] ?? Number.NEGATIVE_INFINITY) > x) tier += 1;
    ends[tier] = x + size + GAP;
    return { x, right: x + size, tier };
  });
}

/** 言葉の幅 (mm)。改行があればいちばん長い行。 */
export function labelWidth({ text, points, bold, extra }: Omit<WantedLabel, 'at'>): number {
  const longest = Math.max(...text.split('\n').map(estimateWidth));
  return longest * points * MM_PER_POINT * (bold ? 1.02 : 1) + (extra ?? 0);
}
