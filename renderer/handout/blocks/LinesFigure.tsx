import type { LinesBlock } from '../../../shared/handout/model/yearsBlock.ts';
import { OpenableNumber } from '../OpenFigure.tsx';
import { PrintedText, TabularNumber } from '../PrintedText.tsx';
import { HAIRLINE, INK } from '../tones.ts';
import { FigureTitle } from './FigureTitle.tsx';
import { LineMark, SERIES_LOOKS } from './LineMark.tsx';

/** 図の幅、言葉の列の幅、線の高さと上の余り。単位は mm。 */
const WIDTH = 261;
const LABELS = 66;
const HEIGHT = 66;
const TOP = 8;
const BREAK_GAP = 2.2;
const BREAK_STOP = 3;

/** 年度の折れ線とその下の表。点は表の列の真ん中、定義の変わった所は線も目盛線も切り、二本線を引く。 */
export function LinesFigure({ block }: { readonly block: LinesBlock }) {
  const width = (WIDTH - LABELS) / Math.max(block.columns.length, 1);
  const center = (index: number) => LABELS + (index + 0.5) * width;
  const base = TOP + HEIGHT;
  const level = (value: number) => base - (value / block.axisMax) * HEIGHT;
  const breaks = block.columns.flatMap((_, index) => {
    const reasons = new Set(
      block.series.flatMap(({ label, breaks: own }) => {
        const reason = own[index] ?? null;
        if (reason === null) return [];
        return [block.series.length === 1 ? reason : `${label}は${reason}`];
      }),
    );
    return reasons.size === 0 ? [] : [{ x: LABELS + index * width, index, reason: [...reasons].join('、') }];
  });
  const edges = [LABELS, ...breaks.flatMap(({ x }) => [x - BREAK_STOP, x + BREAK_STOP]), WIDTH];
  const broken = new Set(breaks.map(({ index }) => index));
  return (
    <figure className="years lines">
      <FigureTitle {...block} />
      <div className="years-plot" style={{ height: `${base + 1}mm` }}>
        <svg
          width={`${WIDTH}mm`}
          height={`${base + 1}mm`}
          viewBox={`0 0 ${WIDTH} ${base + 1}`}
          role="img"
          aria-label={describe(block)}
        >
          <title>{describe(block)}</title>
          {block.ticks.map((tick) => (
            <path
              key={tick}
              d={edges.map((x, at) => (at % 2 === 0 ? `M${x} ${level(tick)}` : `H${x}`)).join('')}
              stroke={tick === 0 ? INK : HAIRLINE}
              strokeWidth={tick === 0 ? 0.35 : 0.2}
            />
          ))}
          {breaks.map(({ x }) => (
            <path
              key={x}
              d={`M${x - BREAK_GAP / 2} 0V${base + 1}M${x + BREAK_GAP / 2} 0V${base + 1}`}
              stroke={INK}
              strokeWidth={0.35}
            />
          ))}
          {block.series.map((series, at) => (
            <path
              key={series.label}
              d={linePath(series, (index, value) => `${center(index)} ${level(value)}`)}
              fill="none"
              stroke={SERIES_LOOKS[at]?.color ?? INK}
              strokeWidth={0.6}
              strokeDasharray={SERIES_LOOKS[at]?.dash ?? 'none'}
            />
          ))}
          {block.series.flatMap((series, at) =>
            series.values.map((value, index) =>
              value === null ? null : (
                <LineMark
                  // biome-ignore lint/suspicious/noArrayIndexKey: 列は並び替わらない
                  key={`${series.label} ${index}`}
                  at={at}
                  x={center(index)}
                  y={level(value)}
                />
              ),
            ),
          )}
        </svg>
        {block.ticks.map((tick) => (
          <span
            key={tick}
            className="years-tick"
            style={{ top: `${level(tick)}mm`, right: `${WIDTH - LABELS + 2}mm` }}
          >
            {tick.toLocaleString('en-US')}
          </span>
        ))}
        {breaks.map(({ x, reason }) => (
          <span key={x} className="years-break" style={{ right: `${WIDTH - x + 2.4}mm` }}>
            {reason}
          </span>
        ))}
      </div>
      <LinesTable block={block} width={width} broken={broken} />
    </figure>
  );
}

interface LinesTableProps {
  readonly block: LinesBlock;
  readonly width: number;
  /** 前で切れる列。 */
  readonly broken: ReadonlySet<number>;
}

function LinesTable({ block, width, broken }: LinesTableProps) {
  const cell = (index: number) => (broken.has(index) ? 'after-break' : '');
  return (
    <table className="years-table">
      <colgroup>
        <col style={{ width: `${LABELS}mm` }} />
        {block.columns.map((column) => (
          <col key={column.label} style={{ width: `${width}mm` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="years-unit">
            {block.unit === '' ? '' : `単位：${block.unit}`}
          </th>
          {block.columns.map((column, index) => (
            <th key={column.label} scope="col" className={cell(index)}>
              <PrintedText text={column.label} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.series.map((series, at) => (
          <tr key={series.label}>
            <th scope="row">
              <svg width="12mm" height="4mm" viewBox="0 0 12 4" aria-hidden="true">
                <path
                  d="M0 2H12"
                  stroke={SERIES_LOOKS[at]?.color ?? INK}
                  strokeWidth={0.6}
                  strokeDasharray={SERIES_LOOKS[at]?.dash ?? 'none'}
                />
                <LineMark at={at} x={6} y={2} />
              </svg>
              <PrintedText text={series.label} />
            </th>
            {series.values.map((value, index) => (
              <td key={block.columns[index]?.label} className={cell(index)}>
                {value === null ? (
                  '－'
                ) : (
                  <LineValue block={block} series={series} index={index} value={value} />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface LineValueProps {
  readonly block: LinesBlock;
  readonly series: LinesBlock['series'][number];
  /** 列の番号。 */
  readonly index: number;
  readonly value: number;
}

function LineValue({ block, series, index, value }: LineValueProps) {
  const column = block.columns[index];
  const place = column?.half === undefined ? undefined : { fiscalYear: column.fiscalYear, half: column.half };
  return (
    <OpenableNumber
      figure={{
        title: series.label,
        label: column?.label.replaceAll('\n', '') ?? '',
        count: value,
        wards: [],
        source: series.source,
        place,
      }}
    >
      <TabularNumber value={value} />
    </OpenableNumber>
  );
}

/** 続いて数のある、定義の同じ点だけをつなぐ。 */
function linePath(
  { values, breaks }: LinesBlock['series'][number],
  point: (index: number, value: number) => string,
): string {
  return values
    .map((value, index) => {
      if (value === null) return '';
      const before = values[index - 1] ?? null;
      const joined = index > 0 && before !== null && (breaks[index] ?? null) === null;
      return `${joined ? 'L' : 'M'}${point(index, value)}`;
    })
    .join('');
}

function describe(block: LinesBlock): string {
  const series = block.series.map(
    ({ label, values }) =>
      `${label} ${values
        .map(
          (value, index) => `${block.columns[index]?.label.replaceAll('\n', '') ?? ''} ${value ?? '未確定'}`,
        )
        .join('・')}`,
  );
  return [block.title, series.join('、')].filter((part) => part !== '').join(': ');
}
