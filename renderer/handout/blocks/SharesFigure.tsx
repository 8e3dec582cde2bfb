import type { SharePart, SharesBlock } from '../../../shared/handout/model/sharesBlock.ts';
import { hatchPolygon } from '../hatching.ts';
import { OpenableFigure, OpenableNumber } from '../OpenFigure.tsx';
import { PrintedText } from '../PrintedText.tsx';
import { placeShares } from '../shareLayout.ts';
import { INK, INK_BLUE, LIGHT_BLUE, MUTED, SHADES } from '../tones.ts';
import { FigureTitle } from './FigureTitle.tsx';

/** 円の半径と穴、図の高さ。半分の幅の図は小さく。単位は mm。 */
const WHOLE = { radius: 36, hole: 20, height: 92, width: 261, label: 12 };
const HALF = { radius: 24, hole: 13, height: 74, width: 125, label: 17 };
/** 濃い順。隣り合っても白黒で見分けられる。 */
const FILLS = [INK_BLUE, 'hatched', LIGHT_BLUE, SHADES[3] ?? INK, SHADES[2] ?? INK] as const;

/** 割合の円。言葉と数は円の外に引出し線で置く。 */
export function SharesFigure({ block }: { readonly block: SharesBlock }) {
  const { radius, hole, height, width, label } = block.half === true ? HALF : WHOLE;
  const spots = placeShares(
    block.parts.map(({ value }) => value),
    radius,
    label,
  );
  const [x, y] = [width / 2, height / 2];
  const description = `${block.title}: ${block.parts.map((part) => `${part.label} ${amount(part, block.unit)}`).join('、')}`;
  return (
    <figure className="shares">
      <FigureTitle {...block} />
      {block.parts.length === 0 ? (
        <p className="none">該当なし</p>
      ) : (
        <div className="shares-plot" style={{ height: `${height}mm`, width: `${width}mm` }}>
          <svg
            width={`${width}mm`}
            height={`${height}mm`}
            viewBox={`${-x} ${-y} ${width} ${height}`}
            role="img"
            aria-label={description}
          >
            <title>{description}</title>
            {block.parts.map((part, index) => {
              const spot = spots[index];
              if (spot === undefined) return null;
              const shape = sector(spot.from, spot.to, radius, hole);
              return (
                <g key={part.label}>
                  <Sector shape={shape} part={part} fill={FILLS[index] ?? '#fff'} radius={radius} />
                  <path
                    d={`M${spot.edge.join(' ')}L${spot.label[0] * 0.94} ${spot.label[1]}H${spot.label[0]}`}
                    fill="none"
                    stroke={INK}
                    strokeWidth={0.25}
                  />
                </g>
              );
            })}
          </svg>
          {block.parts.map((part, index) => {
            const spot = spots[index];
            if (spot === undefined) return null;
            const across =
              spot.side === 'right'
                ? { left: `${x + spot.label[0] + 1}mm`, width: `${x - spot.label[0] - 1}mm` }
                : { right: `${x - spot.label[0] + 1}mm`, width: `${x + spot.label[0] - 1}mm` };
            return (
              <span
                key={part.label}
                className={`share-label ${spot.side}`}
                style={{ ...across, top: `${y + spot.label[1] - 5.4}mm` }}
              >
                <span data-label>
                  <PrintedText text={part.label} />
                </span>
                <OpenableFigure
                  figure={{
                    title: block.title,
                    label: part.label,
                    count: part.value,
                    wards: part.wards.length === 0 ? null : part.wards,
                    source: part.source,
                  }}
                >
                  <strong>{amount(part, block.unit)}</strong>
                </OpenableFigure>
              </span>
            );
          })}
          <span className="share-total" style={{ left: `${x}mm`, top: `${y}mm` }}>
            計
            <strong>
              <OpenableNumber figure={openedTotal(block)}>
                {block.total.toLocaleString('en-US')}
                {block.unit}
              </OpenableNumber>
            </strong>
          </span>
        </div>
      )}
    </figure>
  );
}

function amount({ value, percent }: SharePart, unit: string): string {
  return `${value.toLocaleString('en-US')}${unit}（${percent}%）`;
}

type Point = readonly [number, number];

interface SectorProps {
  readonly shape: readonly Point[];
  readonly part: SharePart;
  readonly fill: string;
  readonly radius: number;
}

/** 扇一つ。その他は白、未回答は白に破線の枠。 */
function Sector({ shape, part, fill, radius }: SectorProps) {
  const outline = `M${shape.map((point) => point.map((each) => each.toFixed(3)).join(' ')).join('L')}Z`;
  const hatched = part.kind === 'part' && fill === 'hatched';
  const inside = part.kind !== 'part' || hatched ? '#fff' : fill;
  const moved = shape.map(([px, py]): Point => [px + radius, py + radius]);
  return (
    <g>
      <path d={outline} fill={inside} />
      {hatched && (
        <path
          d={hatchPolygon(moved, { x: -radius, y: -radius, width: radius * 2, height: radius * 2 })}
          fill={INK_BLUE}
        />
      )}
      <path
        d={outline}
        fill="none"
        stroke={part.kind === 'noAnswer' ? MUTED : INK_BLUE}
        strokeWidth={0.35}
        {...(part.kind === 'noAnswer' ? { strokeDasharray: '1.1 0.8' } : {})}
      />
    </g>
  );
}

/** 輪の一部を、2度ごとの折れ線で。 */
function sector(from: number, to: number, radius: number, hole: number): readonly Point[] {
  const steps = Math.max(2, Math.ceil((to - from) / (Math.PI / 90)));
  const arc = (size: number) =>
    Array.from({ length: steps + 1 }, (_, index): Point => {
      const angle = from + ((to - from) * index) / steps;
      return [Math.sin(angle) * size, -Math.cos(angle) * size];
    });
  return [...arc(radius), ...arc(hole).toReversed()];
}

/** 計は、部分の数の和。 */
function openedTotal(block: SharesBlock) {
  const terms = block.parts.map(({ label, value, wards, source }) => ({
    title: block.title,
    label,
    count: value,
    wards: wards.length === 0 ? null : wards,
    source,
  }));
  return { title: block.title, label: '計', count: block.total, wards: [], source: null, terms };
}
