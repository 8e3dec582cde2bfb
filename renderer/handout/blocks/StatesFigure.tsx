import type { StatesBlock, StatesRow } from '../../../shared/handout/model/statesBlock.ts';
import { OpenableFigure, OpenableNumber, type OpenedFigure } from '../OpenFigure.tsx';
import { PrintedText, TabularNumber } from '../PrintedText.tsx';
import { ToneRect } from '../ToneRect.tsx';
import { INK } from '../tones.ts';
import { BarPlot } from './BarPlot.tsx';
import { FigureTitle } from './FigureTitle.tsx';

/** 棒の左端、右の列を置くときと置かないときの長さ。単位は mm。 */
const LEFT = 109;
const LENGTH = 118;
const LONG = 150;
const GAP = 0.6;
const MOST_ROW = 20;
/** 頁に並ぶ行の高さの和の上限。 */
const ROOM = 102;

/** 三状態の積み棒。前年度の区数は右の列と、棒の上の▼で示す。 */
export function StatesFigure({ block }: { readonly block: StatesBlock }) {
  const row = Math.min(MOST_ROW, ROOM / Math.max(block.rows.length, 1));
  const bar = Math.min(10, row * 0.62);
  const height = block.rows.length * row;
  const length = block.earlierHead === null ? LONG : LENGTH;
  const scale = length / block.axisMax;
  return (
    <figure className="states">
      <FigureTitle {...block} />
      <div className="states-legend" style={{ width: `${LEFT + length}mm` }}>
        {block.legend.map(({ label, tone }) => (
          <span key={label}>
            <svg width="7mm" height="4.2mm" viewBox="0 0 7 4.2" aria-hidden="true">
              <ToneRect x={0} y={0} width={7} height={4.2} tone={tone} />
            </svg>
            <PrintedText text={label} />
          </span>
        ))}
      </div>
      <BarPlot
        className={row < 14 ? 'states-plot tight' : 'states-plot'}
        left={LEFT}
        length={length}
        height={height}
        ticks={block.ticks}
        axisMax={block.axisMax}
        unit="区"
        description={describe(block)}
        bars={block.rows.map((each, index) => (
          <Bar
            key={each.source.item}
            row={each}
            y={index * row + (row - bar) / 2}
            height={bar}
            scale={scale}
          />
        ))}
      >
        {block.rows.map((each, index) => (
          <RowText key={each.source.item} block={block} row={each} index={index} height={row} scale={scale} />
        ))}
        {block.earlierHead === null ? null : (
          <div className="earlier-head">
            <span className="earlier">
              <PrintedText text={block.earlierHead} />
            </span>
            {block.difference && (
              <span className="difference">
                前年度
                <br />
                との差
              </span>
            )}
          </div>
        )}
      </BarPlot>
    </figure>
  );
}

interface BarProps {
  readonly row: StatesRow;
  readonly y: number;
  readonly height: number;
  readonly scale: number;
}

function Bar({ row, y, height, scale }: BarProps) {
  const earlier = row.earlier === null ? null : row.earlier.value * scale;
  return (
    <g>
      {placed(row, scale).map(({ segment, x, width }) => (
        <ToneRect
          key={segment.code}
          x={x}
          y={y}
          width={Math.max(width - GAP, 0.4)}
          height={height}
          tone={segment.tone}
        />
      ))}
      {earlier === null ? null : (
        <g>
          <path d={`M${earlier} ${y - 0.4}V${y + height}`} stroke="#fff" strokeWidth={1.1} />
          <path d={`M${earlier} ${y - 0.4}V${y + height}`} stroke={INK} strokeWidth={0.4} />
          <path d={`M${earlier - 1.5} ${y - 2.8}h3l-1.5 2.4Z`} fill={INK} />
        </g>
      )}
    </g>
  );
}

interface RowTextProps {
  readonly block: StatesBlock;
  readonly row: StatesRow;
  readonly index: number;
  readonly height: number;
  readonly scale: number;
}

function RowText({ block, row, index, height, scale }: RowTextProps) {
  const title = row.label.replaceAll('\n', '');
  return (
    <div
      className={index === block.rows.length - 1 ? 'states-row last' : 'states-row'}
      style={{ top: `${index * height}mm`, height: `${height}mm` }}
    >
      <div className="states-label" style={{ width: `${LEFT - 8}mm` }}>
        {block.numbered && <span className="states-number">{index + 1}</span>}
        <span>
          <PrintedText text={row.label} />
        </span>
      </div>
      {row.instead !== undefined && (
        <span className="states-instead" style={{ left: `${LEFT + 2}mm` }}>
          {row.instead}
        </span>
      )}
      {placed(row, scale).map(({ segment, x, width }) => (
        <span
          key={segment.code}
          className={`states-count ${segment.tone}`}
          style={{ left: `${LEFT + x + (width - GAP) / 2}mm` }}
        >
          <OpenableFigure
            figure={{
              title,
              label: segment.label,
              count: segment.count,
              wards: segment.wards,
              source: row.source,
            }}
          >
            {segment.count}
          </OpenableFigure>
        </span>
      ))}
      {block.earlierHead === null ? null : (
        <div className="earlier-row">
          <span className="earlier">
            {row.earlier === null ? (
              '－'
            ) : (
              <OpenableFigure figure={openedEarlier(block, row, row.earlier.value)}>
                <TabularNumber value={row.earlier.value} />
              </OpenableFigure>
            )}
          </span>
          {block.difference && (
            <span className="difference">
              <Difference block={block} row={row} />
            </span>
          )}
        </div>
      )}
    </div>
  );
}

/** 前年度との差。画面では、この年度と前年度の数を開く。 */
function Difference({ block, row }: { readonly block: StatesBlock; readonly row: StatesRow }) {
  const shown = difference(row);
  const done = row.segments.find((segment) => segment.tone === 'solid');
  if (row.earlier === null || shown === '－') return shown;
  const title = row.label.replaceAll('\n', '');
  const now = {
    title,
    label: done?.label ?? block.legend[0]?.label ?? '',
    count: done?.count ?? 0,
    wards: done?.wards ?? [],
    source: row.source,
  };
  const terms = [now, openedEarlier(block, row, row.earlier.value)];
  return (
    <OpenableNumber
      figure={{
        title,
        label: `前年度との差 ${shown}`,
        count: 0,
        wards: [],
        source: null,
        labelled: true,
        terms,
      }}
    >
      {shown}
    </OpenableNumber>
  );
}

function openedEarlier(block: StatesBlock, row: StatesRow, value: number): OpenedFigure {
  return {
    title: row.label.replaceAll('\n', ''),
    label: (block.earlierHead ?? '').replaceAll('\n', ' '),
    count: value,
    wards: [],
    source: row.source,
    place: block.earlierPlace ?? undefined,
  };
}

function placed(row: StatesRow, scale: number) {
  let from = 0;
  return row.segments.map((segment) => {
    const x = from * scale;
    from += segment.count;
    return { segment, x, width: segment.count * scale };
  });
}

/** 最初の区分 (実施済) と前年度との差。 */
function difference(row: StatesRow): string {
  const counted = row.segments.some((segment) => segment.tone !== 'dashed');
  if (row.earlier === null || !counted) return '－';
  const value = (row.segments.find((segment) => segment.tone === 'solid')?.count ?? 0) - row.earlier.value;
  return value > 0 ? `＋${value}` : value < 0 ? `－${-value}` : '0';
}

function describe(block: StatesBlock): string {
  const rows = block.rows.map(
    (row) =>
      `${row.label.replaceAll('\n', '')} ${row.instead ?? row.segments.map((segment) => `${segment.label} ${segment.count}区`).join('・')}`,
  );
  return [block.title, rows.join('、')].filter((part) => part !== '').join(': ');
}
