import type { CellsBlock } from '../../../shared/handout/model/cellsBlock.ts';
import { PrintedText } from '../PrintedText.tsx';
import { labelWidth } from '../placeLabels.ts';
import { INK } from '../tones.ts';
import { BreakdownFigure } from './BreakdownFigure.tsx';
import { CellBandFigure } from './CellBandFigure.tsx';
import { GAP, MEASURE, segmentStarts } from './cellBandLayout.ts';
import { FigureTitle } from './FigureTitle.tsx';
import { NamedWards } from './NamedWards.tsx';

/** 括弧の線と言葉の間、言葉の左右に残す線。単位は mm。 */
const BRACKET_GAP = 1.6;
const LEAST_ARM = 3;

/** 帯と、その一部の内訳 (括弧、または同じます幅の帯)、該当する区の名。 */
export function CellsFigure({ block }: { readonly block: CellsBlock }) {
  const pitch = MEASURE / block.width;
  const opened = block.stripsOf;
  return (
    <figure className="cells">
      <FigureTitle {...block} />
      <CellBandFigure title={block.title} source={block.source} band={block.band} width={block.width} />
      {block.breakdown !== null && (
        <BreakdownFigure
          breakdown={block.breakdown}
          segments={block.band.segments}
          pitch={pitch}
          named={block.named}
        />
      )}
      {block.breakdown === null && block.named.map((each) => <NamedWards key={each.label} {...each} />)}
      {opened !== null && (
        <PartBracket
          label={opened.label}
          start={(segmentStarts(block.band.segments)[opened.segment] ?? 0) * pitch}
          end={
            ((segmentStarts(block.band.segments)[opened.segment] ?? 0) +
              (block.band.segments[opened.segment]?.count ?? 0)) *
              pitch -
            GAP
          }
        />
      )}
      {block.strips
        .filter((strip) => opened !== null || strip.base > 0)
        .map((strip) => (
          <div key={strip.title} className="strip">
            <FigureTitle title={strip.title} hint={strip.hint} ruled={false} />
            {strip.instead === undefined ? (
              <CellBandFigure
                title={strip.title}
                source={strip.source}
                place={strip.place}
                band={strip}
                width={block.width}
              />
            ) : (
              <p className="none">{strip.instead}</p>
            )}
          </div>
        ))}
    </figure>
  );
}

/** 区分の下の括弧。言葉は線の真ん中を切って入れ、狭くて入らなければ右に置く。 */
function PartBracket({
  label,
  start,
  end,
}: {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}) {
  const width = labelWidth({ text: label, points: 10.5 });
  const middle = (start + end) / 2;
  const [from, to] = [middle - width / 2 - BRACKET_GAP, middle + width / 2 + BRACKET_GAP];
  const inside = from - start >= LEAST_ARM;
  const line = inside
    ? `M${start + 0.15} 1V3.2H${from}M${to} 3.2H${end - 0.15}V1`
    : `M${start + 0.15} 1V3.2H${end - 0.15}V1`;
  return (
    <div className="part-bracket">
      <svg width={`${MEASURE}mm`} height="6mm" viewBox={`0 0 ${MEASURE} 6`} aria-hidden="true">
        <path d={line} fill="none" stroke={INK} strokeWidth={0.3} />
      </svg>
      <span
        className={inside ? 'bracket-label inside' : 'bracket-label'}
        data-label
        style={{ left: `${inside ? middle : end + BRACKET_GAP}mm` }}
      >
        <PrintedText text={label} />
      </span>
    </div>
  );
}
