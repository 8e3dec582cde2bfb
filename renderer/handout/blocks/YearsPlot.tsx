import { Fragment } from 'react';
import type { YearColumn, YearsBlock } from '../../../shared/handout/model/yearsBlock.ts';
import { ToneRect } from '../ToneRect.tsx';
import { HAIRLINE, INK } from '../tones.ts';
import { INSET, type PlacedColumns } from './yearColumns.ts';

/** 棒の高さの上限と、その上の数の字の余り mm。 */
const HEIGHT = 46;
const TALL = 78;
const TOP = 8;
/** 切れ目の二本線の間と、目盛線が手前で止まる長さ。 */
const BREAK_GAP = 2.2;
const BREAK_STOP = 3;

interface YearsPlotProps {
  readonly block: YearsBlock;
  readonly placed: PlacedColumns;
}

/** 縦棒の図。定義の変わった所は二本線で切り、目盛線も切る。 */
export function YearsPlot({ block, placed }: YearsPlotProps) {
  // 表が短ければ、その分だけ高く描く。
  const height = block.rows.length > 2 ? HEIGHT : TALL;
  const scale = height / block.axisMax;
  const base = TOP + height;
  const { left, columns } = placed;
  const right = left + columns.reduce((sum, column) => sum + column.width, 0);
  const breaks = block.columns.flatMap((column, index) =>
    column.breakBefore === null ? [] : [{ x: columns[index]?.x ?? 0, reason: column.breakBefore }],
  );
  return (
    <div className="years-plot" style={{ height: `${base + 1}mm` }}>
      <svg
        width="261mm"
        height={`${base + 1}mm`}
        viewBox={`0 0 261 ${base + 1}`}
        role="img"
        aria-label={describe(block)}
      >
        <title>{describe(block)}</title>
        {block.ticks.map((tick) =>
          segments(left, right, breaks).map(([from, to]) => (
            <path
              key={`${tick} ${from}`}
              d={`M${from} ${base - tick * scale}H${to}`}
              stroke={tick === 0 ? INK : HAIRLINE}
              strokeWidth={tick === 0 ? 0.35 : 0.2}
            />
          )),
        )}
        {block.columns.map((column, index) => {
          const place = columns[index];
          if (place === undefined) return null;
          return (
            <Column
              key={column.label}
              column={column}
              block={block}
              x={place.x + place.width - INSET - place.bar}
              width={place.bar}
              base={base}
              scale={scale}
            />
          );
        })}
        {breaks.map(({ x }) => (
          <Fragment key={x}>
            {[-BREAK_GAP / 2, BREAK_GAP / 2].map((offset) => (
              <path key={offset} d={`M${x + offset} 0V${base + 1}`} stroke={INK} strokeWidth={0.35} />
            ))}
          </Fragment>
        ))}
      </svg>
      {block.ticks.map((tick) => (
        <span
          key={tick}
          className="years-tick"
          style={{ top: `${base - tick * scale}mm`, right: `${261 - left + 2}mm` }}
        >
          {tick.toLocaleString('en-US')}
        </span>
      ))}
      {block.columns.map((column, index) => {
        const place = columns[index];
        if (place === undefined || column.value === null) return null;
        return (
          <span
            key={column.label}
            className={column.reference ? 'years-value reference' : 'years-value'}
            data-label
            style={{
              right: `${261 - place.x - place.width + INSET}mm`,
              top: `${base - column.value * scale - 6.4}mm`,
            }}
          >
            {column.value.toLocaleString('en-US')}
          </span>
        );
      })}
      {breaks.map(({ x, reason }) => (
        <span key={x} className="years-break" style={{ right: `${261 - x + 2.4}mm` }}>
          {reason}
        </span>
      ))}
    </div>
  );
}

interface ColumnProps {
  readonly column: YearColumn;
  readonly block: YearsBlock;
  readonly x: number;
  readonly width: number;
  readonly base: number;
  readonly scale: number;
}

/** 棒一本: 内訳を下から積み、公表値に足りない分は破線の箱。 */
function Column({ column, block, x, width, base, scale }: ColumnProps) {
  if (column.value === null) return null;
  const complete = column.parts.length > 0 && column.parts.every((part) => part !== null);
  if (!complete) {
    const height = column.value * scale;
    return (
      <ToneRect
        x={x}
        y={base - height}
        width={width}
        height={height}
        tone={column.oldDefinition ? 'hatched' : 'solid'}
      />
    );
  }
  let top = base;
  const boxes = column.parts.map((part, index) => {
    const height = (part ?? 0) * scale;
    top -= height;
    return { tone: block.legend[index]?.tone ?? ('solid' as const), y: top, height };
  });
  const rest = base - column.value * scale;
  return (
    <g>
      {boxes.map(({ tone, y, height }) => (
        <ToneRect key={tone} x={x} y={y} width={width} height={Math.max(height - 0.5, 0.3)} tone={tone} />
      ))}
      {top - rest > 0.3 && <ToneRect x={x} y={rest} width={width} height={top - rest} tone="dashed" />}
    </g>
  );
}

/** 目盛線を切れ目の手前で止めた区間。 */
function segments(
  left: number,
  right: number,
  breaks: readonly { readonly x: number }[],
): readonly (readonly [number, number])[] {
  const edges = [left, ...breaks.flatMap(({ x }) => [x - BREAK_STOP, x + BREAK_STOP]), right];
  return edges.flatMap((from, index) =>
    index % 2 === 0 ? [[from, edges[index + 1] ?? right] as const] : [],
  );
}

function describe(block: YearsBlock): string {
  const values = block.columns.map(
    (column) =>
      `${column.label.replaceAll('\n', '')} ${column.value === null ? '未確定' : `${column.value}${block.unit}`}`,
  );
  return [block.title, values.join('、')].filter((part) => part !== '').join(': ');
}
