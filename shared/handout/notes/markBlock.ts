import type { FigurePlace, FigureSource } from '../model/figureOrigin.ts';
import type { HandoutBlock } from '../model/handoutBlock.ts';
import type { RecordsBlock } from '../model/textBlocks.ts';
import type { LinesBlock, YearsBlock } from '../model/yearsBlock.ts';

/** 項目の印。印を付けないなら空。places は図に並ぶ年度と期 (この回だけなら空)。 */
export type MarkOf = (source: FigureSource, places: readonly FigurePlace[]) => string;

/**
 * 図の項目の言葉 (行の言葉か、図の題、文の表のいちばん広い列の見出し) の後ろに印を付ける。
 * 題の無い図には付けず、付ける所の無い項目は尋ねない。
 * 尋ねる順は頁で読む順。
 */
export function markBlock(block: HandoutBlock, markOf: MarkOf): HandoutBlock {
  const mark = <T extends { readonly source?: FigureSource | null | undefined }>(
    each: T,
    field: keyof T & string,
    places: readonly FigurePlace[] = [],
  ): T => {
    const words = each[field];
    if (each.source == null || typeof words !== 'string' || words === '') return each;
    return { ...each, [field]: `${words}${markOf(each.source, places)}` };
  };
  switch (block.kind) {
    case 'cells': {
      const titled = mark(block, 'title');
      const breakdown = titled.breakdown === null ? null : mark(titled.breakdown, 'title');
      return { ...titled, breakdown, strips: titled.strips.map((strip) => mark(strip, 'title')) };
    }
    case 'states': {
      const earlier = block.earlierPlace ?? null;
      return {
        ...block,
        rows: block.rows.map((row) =>
          mark(row, 'label', row.earlier === null || earlier === null ? [] : [block.place, earlier]),
        ),
      };
    }
    case 'statements':
      return { ...block, rows: block.rows.map((row) => mark(row, 'label')) };
    case 'counts':
      return { ...block, bars: block.bars.map((bar) => mark(bar, 'label')) };
    case 'years': {
      const places = placesOf(block.columns);
      return { ...block, rows: block.rows.map((row) => mark(row, 'label', shownPlaces(row.values, places))) };
    }
    case 'lines': {
      const places = placesOf(block.columns);
      return {
        ...block,
        series: block.series.map((each) => mark(each, 'label', shownPlaces(each.values, places))),
      };
    }
    case 'records':
      return markRecords(block, markOf);
    default:
      return mark(block, 'title');
  }
}

type Column = YearsBlock['columns'][number] | LinesBlock['columns'][number];

function placesOf(columns: readonly Column[]): readonly (FigurePlace | null)[] {
  return columns.map(({ fiscalYear, half }) => (half === undefined ? null : { fiscalYear, half }));
}

/** 数の出ている年度と期だけ。 */
function shownPlaces(
  values: readonly (number | null)[],
  places: readonly (FigurePlace | null)[],
): readonly FigurePlace[] {
  return places.flatMap((place, index) => (place === null || values[index] == null ? [] : [place]));
}

/** 文の表は、いちばん広い列 (文) の見出しに。 */
function markRecords(block: RecordsBlock, markOf: MarkOf): RecordsBlock {
  if (block.source === null || block.rows.length === 0) return block;
  const widest = Math.max(...block.columns.map(({ width }) => width));
  const at = block.columns.findIndex(({ width }) => width === widest);
  const mark = markOf(block.source, []);
  return {
    ...block,
    columns: block.columns.map((column, index) =>
      index === at ? { ...column, label: `${column.label}${mark}` } : column,
    ),
  };
}
