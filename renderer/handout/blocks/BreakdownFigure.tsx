import type { CellBreakdown, CellsBlock, CountedLabel, Segment } from '../../../shared/handout/model.ts';
import { OpenableFigure } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';
import { placeLabels } from '../placeLabels.ts';
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
  const exclusive = breakdown.how === 'exclusive';
  const spans = exclusive ? bracketSpans(breakdown.entries, start, pitch) : [{ start, end }];
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
      {exclusive ? (
        <BracketLabels breakdown={breakdown} starts={spans.map((span) => span.start)} />
      ) : (
        <div className="breakdown-list">
          <span className="breakdown-title">
            <PrintedText text={breakdown.title} />
          </span>
          <ul className={breakdown.entries.length > 2 ? 'in-line' : ''}>
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
  starts,
}: {
  readonly breakdown: CellBreakdown;
  readonly starts: readonly number[];
}) {
  const labels = placeLabels(
    breakdown.entries.map((entry, index) => ({
      at: index === 0 ? (starts[0] ?? 0) + TITLE_WIDTH : (starts[index] ?? 0),
      text: `${entry.label}　${entry.count}区`,
      points: 12,
    })),
    MEASURE,
  );
  const tiers = Math.max(0, ...labels.map((label) => label.tier)) + 1;
  return (
    <div className="bracket-labels" style={{ height: `${tiers * LINE}mm` }}>
      <span className="breakdown-title" style={{ left: `${starts[0] ?? 0}mm` }}>
        <PrintedText text={breakdown.title} />
      </span>
      {breakdown.entries.map((entry, index) => (
        <span
          key={entry.code}
          className="bracket-entry"
          data-label
          style={{ left: `${labels[index]?.x ?? 0}mm`, top: `${(labels[index]?.tier ?? 0) * LINE}mm` }}
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

function bracketSpans(entries: readonly CountedLabel[], start: number, pitch: number) {
  let at = start;
  return entries.map((entry) => {
    const span = { start: at, end: at + entry.count * pitch - GAP };
    at += entry.count * pitch;
    return span;
  });
}
