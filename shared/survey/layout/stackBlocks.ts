import type { SheetPlan } from '../../workbook/plan.ts';
import { type Block, shiftRange } from './block.ts';

/** まとまりを上から積み、シートの行に直したもの。 */
export function stackBlocks(blocks: readonly Block[]) {
  const tops: number[] = [];
  let row = 0;
  for (const block of blocks) {
    tops.push(row);
    row += block.heights.length;
  }
  const heights: Record<number, number> = {};
  blocks.forEach((block, index) => {
    block.heights.forEach((height, line) => {
      heights[(tops[index] ?? 0) + line] = height;
    });
  });
  const each = <T>(pick: (block: Block, top: number) => readonly T[]): T[] =>
    blocks.flatMap((block, index) => [...pick(block, tops[index] ?? 0)]);
  return {
    tops,
    rows: row,
    names: each((block, top) =>
      block.names.map(({ name, range }) => ({ name, range: shiftRange(range, top) })),
    ),
    sheet: {
      rowHeights: heights,
      cells: each((block, top) => block.cells.map((cell) => ({ ...cell, row: cell.row + top }))),
      merges: each((block, top) => block.merges.map((range) => shiftRange(range, top))),
      validations: each((block, top) =>
        block.validations.map((rule) => ({ ...rule, range: shiftRange(rule.range, top) })),
      ),
    } satisfies Partial<SheetPlan>,
  };
}
