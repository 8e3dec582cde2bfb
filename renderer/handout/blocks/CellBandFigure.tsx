import type { CellBand } from '../../../shared/handout/model/cellsBlock.ts';
import type { FigurePlace, FigureSource } from '../../../shared/handout/model/figureOrigin.ts';
import type { Segment } from '../../../shared/handout/model/segment.ts';
import { OpenableFigure } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';
import { ToneRect } from '../ToneRect.tsx';
import { MUTED } from '../tones.ts';
import {
  CELL_HEIGHT,
  type CellBandLayout,
  COUNT_STEP,
  describeBand,
  GAP,
  LABEL_LINE,
  LEGEND_GAP,
  layOutCellBand,
  MEASURE,
} from './cellBandLayout.ts';

interface CellBandProps {
  readonly title: string;
  readonly source: FigureSource | null;
  /** ほかの年度の帯なら、その年度と期。 */
  readonly place?: FigurePlace | undefined;
  readonly band: CellBand;
  /** 横幅に並ぶますの数。 */
  readonly width: number;
}

/** ます1つが1区の帯: 数は始まりの上、言葉は数の横か、ますの下。 */
export function CellBandFigure({ title, source, place, band, width }: CellBandProps) {
  if (band.segments.length === 0) return <p className="none">該当なし</p>;
  const layout = layOutCellBand(band, width);
  const top = layout.countHeight + layout.countTiers * COUNT_STEP;
  const below = layout.tierTops.at(-1) ?? 0;
  return (
    <div className="cell-band" style={{ height: `${top + CELL_HEIGHT + below}mm` }}>
      {band.segments.map((segment, index) => (
        <div
          key={segment.code}
          className="cell-count"
          data-label
          style={{
            left: `${layout.starts[index] ?? 0}mm`,
            top: `${(layout.countTiers - (layout.counts[index]?.tier ?? 0)) * COUNT_STEP}mm`,
            height: `${layout.countHeight}mm`,
          }}
        >
          <OpenableFigure figure={{ title, source, place, ...segment }}>
            <span className={layout.small ? 'key-figure small' : 'key-figure'}>{segment.count}</span>
            <span className={layout.small ? 'key-unit small' : 'key-unit'}>区</span>
            {layout.labelsAt === 'beside' && (
              <span className="beside">
                <SegmentLabel segment={segment} text={segment.label.replaceAll('\n', '')} />
              </span>
            )}
          </OpenableFigure>
        </div>
      ))}
      <Cells title={title} band={band} layout={layout} top={top} />
      {layout.labelsAt === 'below' &&
        band.segments.map((segment, index) => (
          <div
            key={segment.code}
            className="cell-label"
            data-label
            style={{
              left: `${layout.labels[index]?.x ?? 0}mm`,
              top: `${top + CELL_HEIGHT + (layout.tierTops[layout.labels[index]?.tier ?? 0] ?? 0)}mm`,
            }}
          >
            <SegmentLabel segment={segment} text={layout.labels[index]?.text ?? segment.label} />
          </div>
        ))}
      {layout.labelsAt === 'legend' && (
        <BandLegend band={band} layout={layout} top={top} height={CELL_HEIGHT} />
      )}
      {layout.labelsAt === 'legendAbove' && (
        <BandLegend band={band} layout={layout} top={top - LEGEND_GAP - LABEL_LINE} height={LABEL_LINE} />
      )}
      {layout.labelsAt === 'legendBelow' && (
        <BandLegend band={band} layout={layout} top={top + CELL_HEIGHT + LEGEND_GAP} height={LABEL_LINE} />
      )}
    </div>
  );
}

function Cells({
  title,
  band,
  layout,
  top,
}: {
  readonly title: string;
  readonly band: CellBand;
  readonly layout: CellBandLayout;
  readonly top: number;
}) {
  const height = CELL_HEIGHT + (layout.tierTops.at(-1) ?? 0);
  const description = describeBand(title, band);
  return (
    <svg
      className="cell-svg"
      style={{ top: `${top}mm` }}
      width={`${MEASURE}mm`}
      height={`${height}mm`}
      viewBox={`0 0 ${MEASURE} ${height}`}
      role="img"
      aria-label={description}
    >
      <title>{description}</title>
      {band.segments.flatMap((segment, index) =>
        Array.from({ length: segment.count }, (_, at) => {
          const x = (layout.starts[index] ?? 0) + at * layout.pitch;
          const width = layout.pitch - GAP;
          return <ToneRect key={x} x={x} y={0} width={width} height={CELL_HEIGHT} tone={segment.tone} />;
        }),
      )}
      {layout.labelsAt === 'below' && <Leaders layout={layout} />}
    </svg>
  );
}

/** 段を下げた言葉は、ますの始まりから細い線で引く。 */
function Leaders({ layout }: { readonly layout: CellBandLayout }) {
  return layout.labels.map((label, index) => {
    if (label.tier === 0) return null;
    const x = Math.max(layout.starts[index] ?? 0, label.x) + 0.3;
    const end = CELL_HEIGHT + (layout.tierTops[label.tier] ?? 0) + 0.4;
    return (
      <path key={x} data-leader d={`M${x} ${CELL_HEIGHT + 0.8}V${end}`} stroke={MUTED} strokeWidth={0.2} />
    );
  });
}

function BandLegend({
  band,
  layout,
  top,
  height,
}: {
  readonly band: CellBand;
  readonly layout: CellBandLayout;
  readonly top: number;
  readonly height: number;
}) {
  return (
    <div
      className="band-legend"
      data-label
      style={{
        ...(layout.legendLeft === null ? { right: 0 } : { left: `${layout.legendLeft}mm` }),
        top: `${top}mm`,
        height: `${height}mm`,
      }}
    >
      {band.segments.map((segment) => (
        <span key={segment.code}>
          <svg width="7mm" height="4.6mm" viewBox="0 0 7 4.6" aria-hidden="true">
            <ToneRect x={0} y={0} width={7} height={4.6} tone={segment.tone} />
          </svg>
          <SegmentLabel segment={segment} text={segment.label.replaceAll('\n', '')} />
        </span>
      ))}
    </div>
  );
}

function SegmentLabel({ segment, text }: { readonly segment: Segment; readonly text: string }) {
  const strong = segment.tone === 'solid' || segment.tone === 'hatched';
  return (
    <span className={strong ? 'segment-label strong' : 'segment-label'}>
      <PrintedText text={text} />
    </span>
  );
}
