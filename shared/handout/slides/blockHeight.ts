import type { HandoutBlock } from '../model/handoutBlock.ts';
import { blockTable } from './blockTable.ts';
import { tableHeight } from './slideText.ts';

/** 図の題の高さ mm。 */
export const TITLE_HEIGHT = 7;

/** 図が要る高さ mm (題を含む)。 */
export function blockHeight(block: HandoutBlock, width: number): number {
  const table = blockTable(block, width);
  if (table !== null) return TITLE_HEIGHT + tableHeight(table.rows, table.widths, 12);
  switch (block.kind) {
    case 'cells':
      return (
        TITLE_HEIGHT + 34 + (block.breakdown === null ? 0 : 12) + block.strips.length * 34 + named(block)
      );
    case 'bars':
      return TITLE_HEIGHT + 12 + block.bars.length * 14;
    case 'states':
      return TITLE_HEIGHT + 14 + block.rows.length * 15;
    case 'counts':
      return TITLE_HEIGHT + 12 + block.bars.length * 9;
    case 'years':
      return TITLE_HEIGHT + 70 + (block.rows.length + 1) * 7;
    case 'lines':
      return TITLE_HEIGHT + 80 + (block.series.length + 1) * 7;
    case 'shares':
      return TITLE_HEIGHT + 90;
    case 'wardMap':
      return TITLE_HEIGHT + 120;
    // 一頁を占める。
    case 'wardSheet':
      return TITLE_HEIGHT + 200;
    case 'picture':
      return TITLE_HEIGHT + block.tallest + (block.caption === null ? 0 : 8);
    default:
      return 40;
  }
}

function named(block: Extract<HandoutBlock, { kind: 'cells' }>): number {
  return block.named.length * 7;
}
