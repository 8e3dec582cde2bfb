import type { CellBand } from '../../../shared/handout/model/cellsBlock.ts';
import type { Segment } from '../../../shared/handout/model/segment.ts';
import { labelWidth, type PlacedLabel, placeLabels } from '../placeLabels.ts';

/** 本文の横幅 261mm に24区を並べる物差し。単位は mm。 */
export const MEASURE = 261;
export const GAP = 0.9;
export const CELL_HEIGHT = 10.4;
export const LABEL_LINE = 5.4;
/** 数を重ねて上げるときの一段。 */
export const COUNT_STEP = 7;
/** 凡例と、左の帯または数の間。ますと下の凡例の間。 */
const LEGEND_MARGIN = 6;
export const LEGEND_GAP = 1.8;
/** 凡例の見本の幅と、言葉との間。 */
const SWATCH = 9;

export interface CellBandLayout {
  readonly pitch: number;
  /** 区分の始まり (mm)。 */
  readonly starts: readonly number[];
  /** 1ますの区分があるので数を小さくする。 */
  readonly small: boolean;
  readonly countHeight: number;
  readonly counts: readonly PlacedLabel[];
  readonly countTiers: number;
  /** beside: 数の横。below: ますの下。legend: 混むときの凡例、帯の右、数の段の右端、ますの下のうち空いているところ。 */
  readonly labelsAt: 'beside' | 'below' | 'legend' | 'legendAbove' | 'legendBelow';
  /** 凡例の左端 (mm)。null なら右端に揃える。 */
  readonly legendLeft: number | null;
  readonly labels: readonly PlacedLabel[];
  /** 段の上端 (ますの下端から)。最後は全体の高さ。 */
  readonly tierTops: readonly number[];
}

/** 帯の数と言葉をどこに置くかを決める。 */
export function layOutCellBand(band: CellBand, width: number): CellBandLayout {
  const pitch = MEASURE / width;
  const starts = segmentStarts(band.segments).map((start) => start * pitch);
  const small = band.segments.some((segment) => segment.count === 1);
  const points = small ? 18 : 26;
  const counts = placeLabels(
    band.segments.map((segment, index) => ({
      at: starts[index] ?? 0,
      text: `${segment.count}`,
      points,
      bold: true,
      extra: small ? 4.5 : 5.4,
    })),
    MEASURE + 10,
    1,
  );
  const labels = placeLabels(
    band.segments.map((segment, index) => ({
      at: starts[index] ?? 0,
      text: segment.label,
      points: 12,
      bold: true,
    })),
    MEASURE,
  );
  const beside = band.segments.every(
    (segment) => besideWidth(segment, points) <= segment.count * pitch - GAP,
  );
  const tierTops = stackTiers(labels);
  const lastCount = counts.at(-1)?.right ?? 0;
  const crowded = labels.some((label) => label.tier > 0);
  const labelsAt = beside ? 'beside' : crowded ? placeLegend(band, pitch, lastCount) : 'below';
  return {
    pitch,
    starts,
    small,
    countHeight: small ? 8.2 : 10.6,
    counts,
    countTiers: Math.max(0, ...counts.map((count) => count.tier)),
    labelsAt,
    legendLeft:
      labelsAt === 'legend' ? band.base * pitch + LEGEND_MARGIN : labelsAt === 'legendBelow' ? 0 : null,
    labels,
    tierTops: labelsAt === 'below' ? tierTops : labelsAt === 'legendBelow' ? [LEGEND_GAP + LABEL_LINE] : [0],
  };
}

/** 同じ濃さが二つあると凡例では見分けられないので、そのときは段を下げて引出し線で結ぶ。 */
function placeLegend(band: CellBand, pitch: number, lastCount: number): CellBandLayout['labelsAt'] {
  const tones = new Set(band.segments.map((segment) => segment.tone));
  const wanted = legendWidth(band);
  if (tones.size < band.segments.length || wanted > MEASURE) return 'below';
  if (wanted + LEGEND_MARGIN <= MEASURE - band.base * pitch) return 'legend';
  return lastCount + LEGEND_MARGIN + wanted <= MEASURE ? 'legendAbove' : 'legendBelow';
}

/** 区分の始まり、単位はます。 */
export function segmentStarts(segments: readonly Segment[]): readonly number[] {
  return segments.map((_, index) => segments.slice(0, index).reduce((sum, each) => sum + each.count, 0));
}

/** 読み上げの文。 */
export function describeBand(title: string, band: CellBand): string {
  const parts = band.segments.map((segment) => `${segment.label.replaceAll('\n', '')} ${segment.count}区`);
  return `${title}（${band.base}区）: ${parts.join('、')}`;
}

function besideWidth(segment: Segment, points: number): number {
  const count = labelWidth({ text: `${segment.count}`, points, bold: true });
  const label = segment.label.replaceAll('\n', '');
  return count + 7 + labelWidth({ text: label, points: 12, bold: true, extra: 4 });
}

function legendWidth(band: CellBand): number {
  return band.segments.reduce(
    (sum, segment) =>
      sum + SWATCH + 4 + labelWidth({ text: segment.label.replaceAll('\n', ''), points: 12, bold: true }),
    0,
  );
}

function stackTiers(labels: readonly PlacedLabel[]): readonly number[] {
  const tiers = Math.max(0, ...labels.map((label) => label.tier + 1));
  const tops = [1];
  for (let tier = 0; tier < tiers; tier += 1) {
    const own = labels.filter((label) => label.tier === tier);
    const lines = Math.max(0, ...own.map((label) => label.text.split('\n').length));
    tops.push((tops[tier] ?? 1) + lines * LABEL_LINE);
  }
  return tops;
}
