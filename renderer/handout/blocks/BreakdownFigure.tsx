import type { CellBreakdown, CellsBlock } from '../../../shared/handout/model/cellsBlock.ts';
import type { CountedLabel, Segment } from '../../../shared/handout/model/segment.ts';
import { OpenableFigure } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';
import { type PlacedLabel, placeLabels } from '../placeLabels.ts';
import { INK } from '../tones.ts';
import { GAP, MEASURE, segmentStarts } from './cellBandLayout.ts';
import { NamedWards } from './NamedWards.tsx';

interface BreakdownProps {
  readonly breakdown: CellBreakdown;
  readonly segments: readonly Segment[];
  readonly pitch: number;
  readonly named: CellsBlock['named'];
}

const BRACKET = 3.4;
const LINE = 6;
/** 題 (主な内容) を置く幅。 */
const TITLE_WIDTH = 27;

/** 区分の一部の内訳: 括弧で分ける (排他)、または箇条書き。右半分に該当する区の名。 */
export function BreakdownFigure({ breakdown, segments, pitch, named }: BreakdownProps) {
  const start = (segmentStarts(segments)[breakdown.segment] ?? 0) * pitch;
  const end = start + (segments[breakdown.segment]?.count ?? 0) * pitch - GAP;
  const split = breakdown.how === 'exclusive' ? bracketSpans(breakdown.entries, start, pitch) : [];
  const labels = placeEntries(breakdown, split);
  /** 言葉が一段に並ばないほど狭ければ、括弧を分けずに並べて書く。 */
  const bracketed = split.length > 0 && labels.every((label) => label.tier === 0);
  const spans = bracketed ? split : [{ start, end }];
  return (
    <div className="breakdown">
      <svg
        width={`${MEASURE}mm`}
        height={`${BRACKET}mm`}
        viewBox={`0 0 ${MEASURE} ${BRACKET}`}
        aria-hidden="true"
      >
        {spans.map((span) => (
          <path
            key={span.start}
            d={`M${span.start + 0.15} 1V3H${span.end - 0.15}V1`}
            fill="none"
            stroke={INK}
            strokeWidth={0.3}
          />
        ))}
      </svg>
      {bracketed ? (
        <BracketLabels breakdown={breakdown} start={start} labels={labels} />
      ) : (
        <div className="breakdown-list" data-label>
          <span className="breakdown-title">
            <PrintedText text={breakdown.title} />
          </span>
          <ul className={breakdown.entries.length > 2 || breakdown.how !== 'listed' ? 'in-line' : ''}>
            {breakdown.entries.map((entry) => (
              <li key={entry.code}>
                <Entry breakdown={breakdown} entry={entry} />
              </li>
            ))}
            {breakdown.entries.length === 0 && <li>該当なし</li>}
          </ul>
        </div>
      )}
      {named.map((each) => (
        <NamedWards key={each.label} {...each} />
      ))}
    </div>
  );
}

function BracketLabels({
  breakdown,
  start,
  labels,
}: {
  readonly breakdown: CellBreakdown;
  readonly start: number;
  readonly labels: readonly PlacedLabel[];
}) {
  return (
    <div className="bracket-labels" style={{ height: `${LINE}mm` }}>
      <span className="breakdown-title" style={{ left: `${start}mm` }}>
        <PrintedText text={breakdown.title} />
      </span>
      {breakdown.entries.map((entry, index) => (
        <span
          key={entry.code}
          className="bracket-entry"
          data-label
          style={{ left: `${labels[index]?.x ?? 0}mm` }}
        >
          <Entry breakdown={breakdown} entry={entry} />
        </span>
      ))}
    </div>
  );
}

function Entry({ breakdown, entry }: { readonly breakdown: CellBreakdown; readonly entry: CountedLabel }) {
  const counted = breakdown.how !== 'listed' || entry.code === 'noAnswer';
  return (
    <OpenableFigure figure={{ title: breakdown.title, source: breakdown.source, ...entry }}>
      <PrintedText text={entry.label} />
      {counted && <strong className="entry-count">{entry.count}区</strong>}
    </OpenableFigure>
  );
}

/** 括弧の下の言葉。一つ目は題の右。 */
function placeEntries(
  breakdown: CellBreakdown,
  spans: readonly { readonly start: number }[],
): readonly PlacedLabel[] {
  const labels = spans.map((span, index) => ({
    at: index === 0 ? span.start + TITLE_WIDTH : span.start,
    text: `${breakdown.entries[index]?.label ?? ''}　${breakdown.entries[index]?.count ?? 0}区`,
    points: 12,
  }));
  return placeLabels(labels, MEASURE);
}

function bracketSpans(entries: readonly CountedLabel[], start: number, pitch: number) {
  let at = start;
  return entries.map((entry) => {
    const span = { start: at, end: at + entry.count * pitch - GAP };
    at += entry.count * pitch;
    return span;
  });
}
