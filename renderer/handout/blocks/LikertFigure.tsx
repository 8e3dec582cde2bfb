import { Fragment } from 'react';
import type { FigureOrigin } from '../../../shared/handout/model/figureOrigin.ts';
import type { LikertBlock, LikertSegment } from '../../../shared/handout/model/likertBlock.ts';
import { OpenableNumber } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';
import { type PlacedLabel, placeLabels } from '../placeLabels.ts';
import { ToneRect } from '../ToneRect.tsx';
import { INK } from '../tones.ts';
import { FigureTitle } from './FigureTitle.tsx';

/** 棒の左端と長さ、高さ。単位は mm。 */
const LEFT = 87;
const LENGTH = 174;
const BAR = 7.4;
const GAP = 0.5;
/** 棒の上の言葉一段の高さ。 */
const TIER = 5.6;
/** 設問の間。設問が多ければ詰める。 */
const WIDE = 5;
const NARROW = 2.6;
const TICKS = [0, 20, 40, 60, 80, 100];

/** アンケートの 100% 棒: 言葉と人数は棒の上、読み取れない数は白いますに ※。 */
export function LikertFigure({ block }: { readonly block: LikertBlock }) {
  const asked = block.groups.reduce((sum, { questions }) => sum + questions.length, 0);
  const after = asked > 5 ? NARROW : WIDE;
  const ticks = block.line === null ? TICKS : [...TICKS.filter((tick) => tick !== block.line), block.line];
  return (
    <figure className="likert">
      <FigureTitle {...block} />
      {block.groups.map((group) => (
        <Fragment key={group.label}>
          <p className="likert-group">
            <strong>
              <PrintedText text={group.label} />
            </strong>
            <span>
              <PrintedText text={group.who} />
            </span>
            <span className="likert-returned">
              <OpenableNumber
                figure={{
                  wards: [],
                  source: null,
                  ...group.origin,
                  title: block.title,
                  label: `${group.label}　回収`,
                  count: group.returned ?? 0,
                }}
              >
                {group.returned === null
                  ? '回収数は未入力'
                  : `回収${group.returned}人（回収率${group.rate}）`}
              </OpenableNumber>
            </span>
          </p>
          {group.questions.map((each) => (
            <Question key={each.question} {...each} line={block.line} after={after} />
          ))}
        </Fragment>
      ))}
      <div className="likert-axis" style={{ marginLeft: `${LEFT}mm`, width: `${LENGTH}mm` }}>
        {ticks.map((tick) => (
          <span
            key={tick}
            className={`tick${tick === block.line ? ' quoted' : ''}${tick === 100 ? ' last' : ''}`}
            style={{ left: `${(tick / 100) * LENGTH}mm` }}
          >
            {tick}
            {tick === 100 ? '%' : ''}
          </span>
        ))}
      </div>
    </figure>
  );
}

interface QuestionProps {
  readonly question: string;
  readonly segments: readonly LikertSegment[];
  readonly line: number | null;
  /** 棒の下の間 mm。 */
  readonly after: number;
}

function Question({ question, segments, line, after }: QuestionProps) {
  const placed = placeSegments(segments);
  const labels = labelsOf(placed);
  const spots = placeLabels(labels, LENGTH, 1.6);
  const tiers = 1 + Math.max(0, ...spots.map((spot) => spot.tier));
  const top = tiers * TIER;
  const description = `${question.replaceAll('\n', '')}: ${segments.map(({ label, count }) => `${label} ${count}人`).join('、')}`;
  const quoted = line === null ? null : (line / 100) * LENGTH;
  return (
    <div className="likert-question" style={{ height: `${top + BAR + after}mm` }}>
      <p className="likert-text" style={{ width: `${LEFT - 6}mm`, top: `${top - TIER}mm` }}>
        <PrintedText text={question} />
      </p>
      {spots.map((spot, index) => (
        <SegmentLabel key={labels[index]?.key} label={labels[index]} spot={spot} tiers={tiers} />
      ))}
      <svg
        width={`${LENGTH}mm`}
        height={`${BAR + 1.6}mm`}
        viewBox={`0 -0.8 ${LENGTH} ${BAR + 1.6}`}
        style={{ left: `${LEFT}mm`, top: `${top - 0.8}mm` }}
        role="img"
        aria-label={description}
      >
        <title>{description}</title>
        {placed.map(({ segment, x, width }) => (
          <ToneRect
            key={`${segment.label} ${x}`}
            x={x}
            y={0}
            width={Math.max(width - GAP, 0.4)}
            height={BAR}
            tone={segment.tone}
          />
        ))}
        {quoted !== null && (
          <>
            <path d={`M${quoted} -0.2V${BAR + 0.8}`} stroke="#fff" strokeWidth={1.1} />
            <path d={`M${quoted} -0.2V${BAR + 0.8}`} stroke={INK} strokeWidth={0.4} />
          </>
        )}
      </svg>
    </div>
  );
}

interface Label {
  readonly key: string;
  readonly at: number;
  readonly text: string;
  readonly points: number;
  readonly extra: number;
  readonly counts: string;
  readonly mark: boolean;
  readonly origin: FigureOrigin | undefined;
}

function SegmentLabel({
  label,
  spot,
  tiers,
}: {
  readonly label: Label | undefined;
  readonly spot: PlacedLabel;
  readonly tiers: number;
}) {
  if (label === undefined) return null;
  const top = (tiers - 1 - spot.tier) * TIER;
  return (
    <span
      className={spot.right > LENGTH - 0.1 ? 'likert-label last' : 'likert-label'}
      data-label
      style={{ left: `${LEFT + spot.x}mm`, top: `${top}mm`, width: `${spot.right - spot.x}mm` }}
    >
      <PrintedText text={label.text.replaceAll('\n', '')} />
      {label.mark && <sup>※</sup>}{' '}
      <strong>
        <OpenableNumber
          figure={{
            wards: [],
            source: null,
            ...label.origin,
            title: label.text.replaceAll('\n', ''),
            label: `${label.text.replaceAll('\n', '')} ${label.counts}`,
            count: 0,
            labelled: true,
          }}
        >
          {label.counts}
        </OpenableNumber>
      </strong>
      {spot.tier > 0 && (
        <i
          data-leader
          className="likert-leader"
          style={{ left: `${label.at - spot.x + 0.3}mm`, height: `${spot.tier * TIER}mm` }}
        />
      )}
    </span>
  );
}

type Placed = ReturnType<typeof placeSegments>[number];

function placeSegments(segments: readonly LikertSegment[]) {
  const total = segments.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  return segments
    .filter(({ count }) => count > 0)
    .map((segment) => {
      const x = (from / total) * LENGTH;
      from += segment.count;
      return { segment, x, width: (segment.count / total) * LENGTH };
    });
}

/** 棒の上の言葉。読み取れない数は続くものを一つにまとめる (不明※ 1・1)。 */
function labelsOf(placed: readonly Placed[]): readonly Label[] {
  const runs: Placed[][] = [];
  for (const each of placed) {
    const before = runs.at(-1);
    if (each.segment.unknown && before?.[0]?.segment.unknown === true) before.push(each);
    else runs.push([each]);
  }
  return runs.map((run): Label => {
    const [first] = run;
    const counts = run.map(({ segment }) => segment.count).join('・');
    const mark = first?.segment.unknown === true;
    return {
      key: `${first?.x}`,
      at: first?.x ?? 0,
      text: mark ? '不明' : (first?.segment.label ?? ''),
      points: 10.5,
      extra: 2 + counts.length * 3.4 + (mark ? 2.6 : 0),
      counts,
      mark,
      origin: first?.segment.origin,
    };
  });
}
