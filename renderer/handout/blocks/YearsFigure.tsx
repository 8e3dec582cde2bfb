import type { YearColumn, YearRow, YearsBlock } from '../../../shared/handout/model/yearsBlock.ts';
import { OpenableFigure, OpenableNumber, type OpenedFigure } from '../OpenFigure.tsx';
import { PrintedText, TabularNumber } from '../PrintedText.tsx';
import { ToneRect } from '../ToneRect.tsx';
import { FigureTitle } from './FigureTitle.tsx';
import { YearsPlot } from './YearsPlot.tsx';
import { placeColumns } from './yearColumns.ts';

/** 年度の推移: 縦棒とその下の表。棒は表の列の上に立ち、右端がそろう。 */
export function YearsFigure({ block }: { readonly block: YearsBlock }) {
  const placed = placeColumns(block.columns);
  return (
    <figure className="years">
      <FigureTitle {...block} />
      <Legend block={block} />
      <YearsPlot block={block} placed={placed} />
      <table className="years-table">
        <colgroup>
          <col style={{ width: `${placed.left}mm` }} />
          {placed.columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: 列は並び替わらない
            <col key={index} style={{ width: `${column.width}mm` }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="years-unit">
              {`単位：${block.unit}`}
            </th>
            {block.columns.map((column) => (
              <th key={column.label} scope="col" className={cellClass(column)}>
                <PrintedText text={column.label} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <Row key={row.label} row={row} block={block} />
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function Legend({ block }: { readonly block: YearsBlock }) {
  if (block.legend.length === 0) return null;
  const difference = block.rows.find((row) => row.kind === 'difference')?.label ?? '';
  const mark = difference.match(/※\d*$/)?.[0] ?? '';
  const entries = [
    ...block.legend,
    ...(block.differs ? [{ label: `公表値と内訳計の差${mark}`, tone: 'dashed' as const }] : []),
  ];
  return (
    <div className="years-legend">
      {entries.map(({ label, tone }) => (
        <span key={label}>
          <svg width="7mm" height="4.2mm" viewBox="0 0 7 4.2" aria-hidden="true">
            <ToneRect x={0} y={0} width={7} height={4.2} tone={tone} />
          </svg>
          <PrintedText text={label} />
        </span>
      ))}
    </div>
  );
}

function Row({ row, block }: { readonly row: YearRow; readonly block: YearsBlock }) {
  return (
    <tr className={row.kind}>
      <th scope="row">
        <PrintedText text={row.label} />
      </th>
      {block.columns.map((column, index) => {
        const value = row.values[index] ?? null;
        return (
          <td key={column.label} className={cellClass(column)}>
            {value === null ? '－' : <YearValue block={block} row={row} index={index} value={value} />}
          </td>
        );
      })}
    </tr>
  );
}

interface YearValueProps {
  readonly block: YearsBlock;
  readonly row: YearRow;
  /** 列の番号。 */
  readonly index: number;
  readonly value: number;
}

/** 項目の数はその年度の出所へ。計と差は、もとにした行の数へ。 */
function YearValue({ block, row, index, value }: YearValueProps) {
  const figure = openedYear(block, row, index, value);
  const shown = <Value kind={row.kind} value={value} />;
  if (row.of === undefined) return <OpenableFigure figure={figure}>{shown}</OpenableFigure>;
  const terms = row.of.flatMap((at) => {
    const term = block.rows[at];
    const own = term?.values[index] ?? null;
    return term === undefined || own === null ? [] : [openedYear(block, term, index, own)];
  });
  return <OpenableNumber figure={{ ...figure, terms }}>{shown}</OpenableNumber>;
}

function openedYear(block: YearsBlock, row: YearRow, index: number, value: number): OpenedFigure {
  const column = block.columns[index];
  const place = column?.half === undefined ? undefined : { fiscalYear: column.fiscalYear, half: column.half };
  return {
    title: row.label,
    label: column?.label.replaceAll('\n', '') ?? '',
    count: value,
    wards: [],
    source: row.source ?? null,
    place,
  };
}

/** 差は符号を付け、0でなければ太字。 */
function Value({ kind, value }: { readonly kind: YearRow['kind']; readonly value: number }) {
  if (kind !== 'difference' || value === 0) return <TabularNumber value={value} />;
  return (
    <strong>
      {value > 0 ? '＋' : '－'}
      <TabularNumber value={Math.abs(value)} />
    </strong>
  );
}

function cellClass(column: YearColumn): string {
  return [column.reference ? 'reference' : '', column.breakBefore === null ? '' : 'after-break']
    .filter((name) => name !== '')
    .join(' ');
}
