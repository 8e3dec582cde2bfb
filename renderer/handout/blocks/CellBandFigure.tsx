import type { CellBand, FigureSource, Segment } from '../../../shared/handout/model.ts';
import { OpenableFigure } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';
import { labelWidth, type PlacedLabel, placeLabels } from '../placeLabels.ts';
import { ToneRect } from '../ToneRect.tsx';
import { MUTED } from '../tones.ts';

/** 本文の横幅 261mm に24区を並べる物差し。単位は mm。 */
export const MEASURE = 261;
export const GAP = 0.9;
export const CELL_HEIGHT = 10.4;
const COUNT_HEIGHT = 9.6;
const LABEL_LINE = 5.4;

interface CellBandProps {
  readonly title: string;
  readonly source: FigureSource | null;
  readonly band: CellBand;
  /** 横幅に並ぶますの数。 */
  readonly width: number;
}

/** ます1つが1区の帯: 数は始まりの上、言葉は数の横か、ますの下。 */
export function CellBandFigure({ title, source, band, width }: CellBandProps) {
  const pitch = MEASURE / width;
  const starts = segmentStarts(band.segments);
  const small = band.segments.some((segment) => segment.count === 1);
  const points = small ? 18 : 26;
  const beside = band.segments.every((segment) => besideWidth(segment, points) <= segment.count * pitch - GAP);
  const labels = placeLabels(
    band.segments.map((segment, index) => ({
      at: (starts[index] ?? 0) * pitch,
      text: segment.label,
      points: 12,
      bold: true,
    })),
    MEASURE,
  );
  const counts = placeLabels(
    band.segments.map((segment, index) => ({
      at: (starts[index] ?? 0) * pitch,
      text: `${segment.count}`,
      points,
      bold: true,
      extra: 5,
    })),
    MEASURE + 10,
  );
  const countTiers = Math.max(0, ...counts.map((count) => count.tier));
  const top = COUNT_HEIGHT + countTiers * 7;
  const below = beside ? 0 : labelsHeight(band.segments, labels);
  if (band.segments.length === 0) return <p className="none">該当なし</p>;
  return (
    <div className="cell-band" style={{ height: `${top + CELL_HEIGHT + below}mm` }}>
      {band.segments.map((segment, index) => (
        <div
          key={segment.code}
          className="cell-count"
          data-label
          style={{
            left: `${(starts[index] ?? 0) * pitch}mm`,
            top: `${(countTiers - (counts[index]?.tier ?? 0)) * 7}mm`,
            height: `${COUNT_HEIGHT}mm`,
          }}
        >
          <OpenableFigure figure={{ title, source, ...segment }}>
            <span className={small ? 'key-figure small' : 'key-figure'}>{segment.count}</span>
            <span className={small ? 'key-unit small' : 'key-unit'}>区</span>
            {beside && <SegmentLabel segment={segment} beside />}
          </OpenableFigure>
        </div>
      ))}
      <svg
        className="cell-svg"
        style={{ top: `${top}mm` }}
        width={`${MEASURE}mm`}
        height={`${CELL_HEIGHT + below}mm`}
        viewBox={`0 0 ${MEASURE} ${CELL_HEIGHT + below}`}
        role="img"
        aria-label={describeBand(title, band)}
      >
        <title>{describeBand(title, band)}</title>
        {band.segments.flatMap((segment, index) =>
          Array.from({ length: segment.count }, (_, at) => {
            const x = ((starts[index] ?? 0) + at) * pitch;
            return (
              <ToneRect key={x} x={x} y={0} width={pitch - GAP} height={CELL_HEIGHT} tone={segment.tone} />
            );
          }),
        )}
        {!beside && labels.map((label, index) => <Leader key={label.x} label={label} at={(starts[index] ?? 0) * pitch} />)}
      </svg>
      {!beside &&
        band.segments.map((segment, index) => (
          <div
            key={segment.code}
            className="cell-label"
            data-label
            style={{
              left: `${labels[index]?.x ?? 0}mm`,
              top: `${top + CELL_HEIGHT + labelTop(band.segments, labels, labels[index]?.tier ?? 0)}mm`,
            }}
          >
            <SegmentLabel segment={segment} />
          </div>
        ))}
    </div>
  );
}

export function segmentStarts(segments: readonly Segment[]): readonly number[] {
  return segments.map((_, index) => segments.slice(0, index).reduce((sum, each) => sum + each.count, 0));
}

export function describeBand(title: string, band: CellBand): string {
  const parts = band.segments.map((segment) => `${segment.label.replace('\n', '')} ${segment.count}区`);
  return `${title}（${band.base}区）: ${parts.join('、')}`;
}

function SegmentLabel({ segment, beside }: { readonly segment: Segment; readonly beside?: boolean }) {
  const strong = segment.tone === 'solid' || segment.tone === 'hatched';
  return (
    <span className={`${beside ? 'beside ' : ''}${strong ? 'segment-label strong' : 'segment-label'}`}>
      <PrintedText text={segment.label} />
    </span>
  );
}

/** 段を下げた言葉は、ますの始まりから細い線で引く。 */
function Leader({ label, at }: { readonly label: PlacedLabel; readonly at: number }) {
  if (label.tier === 0) return null;
  const x = Math.max(at, label.x) + 0.3;
  return (
    <path
      d={`M${x} ${CELL_HEIGHT + 0.8}V${CELL_HEIGHT + 1 + label.tier * LABEL_LINE}`}
      stroke={MUTED}
      strokeWidth={0.2}
      fill="none"
    />
  );
}

function besideWidth(segment: Segment, points: number): number {
  const count = labelWidth({ text: `${segment.count}`, points, bold: true });
  return count + 7 + labelWidth({ text: segment.label.replace('\n', ''), points: 12, bold: true, extra: 4 });
}

/** 段の上端。前の段までの行数の分だけ下がる。 */
function labelTop(segments: readonly Segment[], labels: readonly PlacedLabel[], tier: number): number {
  let lines = 0;
  for (let above = 0; above < tier; above += 1) lines += tierLines(segments, labels, above);
  return 1 + lines * LABEL_LINE;
}

function labelsHeight(segments: readonly Segment[], labels: readonly PlacedLabel[]): number {
  const tiers = Math.max(0, ...labels.map((label) => label.tier)) + 1;
  return labelTop(segments, labels, tiers);
}

function tierLines(segments: readonly Segment[], labels: readonly PlacedLabel[], tier: number): number {
  return Math.max(
    0,
    ...segments.map((segment, index) =>
      labels[index]?.tier === tier ? segment.label.split('\n').length : 0,
    ),
  );
}
