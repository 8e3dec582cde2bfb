import type { FigureSource } from '../model/figureOrigin.ts';
import type { HandoutBlock } from '../model/handoutBlock.ts';

/** 項目の印。印を付けないなら空。 */
export type MarkOf = (source: FigureSource) => string;

/**
 * 図の項目の言葉 (行の言葉か、図の題) の後ろに印を付ける。題の無い図と文の表には付けず、付ける所の無い項目は尋ねない。
 * 尋ねる順は頁で読む順。
 */
export function markBlock(block: HandoutBlock, markOf: MarkOf): HandoutBlock {
  const mark = <T extends { readonly source: FigureSource | null }>(each: T, field: keyof T & string): T => {
    const words = each[field];
    if (each.source === null || typeof words !== 'string' || words === '') return each;
    return { ...each, [field]: `${words}${markOf(each.source)}` };
  };
  switch (block.kind) {
    case 'cells': {
      const titled = mark(block, 'title');
      const breakdown = titled.breakdown === null ? null : mark(titled.breakdown, 'title');
      return { ...titled, breakdown, strips: titled.strips.map((strip) => mark(strip, 'title')) };
    }
    case 'states':
      return { ...block, rows: block.rows.map((row) => mark(row, 'label')) };
    case 'statements':
      return { ...block, rows: block.rows.map((row) => mark(row, 'label')) };
    case 'counts':
      return { ...block, bars: block.bars.map((bar) => mark(bar, 'label')) };
    case 'years':
      return {
        ...block,
        rows: block.rows.map((row) => {
          if (row.kind !== 'total' || block.source === null) return row;
          return { ...row, label: `${row.label}${markOf(block.source)}` };
        }),
      };
    case 'records':
      return block;
    default:
      return mark(block, 'title');
  }
}
