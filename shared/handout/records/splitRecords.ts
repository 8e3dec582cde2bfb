import type { HandoutPage, Orientation } from '../model/handoutModel.ts';
import { mostLines, paginateRecords } from './paginateRecords.ts';
import { splitTallRow } from './splitTallRow.ts';

/** 文の表だけの頁を、行の入る頁に分ける。初めの頁だけに前書きがあり、続きの題には（続き）が付く。ほかの頁はそのまま。 */
export function splitRecords(page: HandoutPage, orientation: Orientation): readonly HandoutPage[] {
  const [block, ...rest] = page.blocks;
  if (block?.kind !== 'records' || rest.length > 0) return [page];
  const options = { least: block.writing ?? 0, leadLines: page.lead.length };
  const most = mostLines(orientation, page.lead.length);
  const lines = block.rows.flatMap((row) => splitTallRow(block.columns, row, most));
  return paginateRecords(block.columns, lines, orientation, options).map((rows, at) => ({
    ...page,
    id: at === 0 ? page.id : `${page.id}-${at + 1}`,
    message: at === 0 ? page.message : [`${page.message.join('')}（続き）`],
    lead: at === 0 ? page.lead : [],
    blocks: [{ ...block, id: at === 0 ? block.id : `${block.id}-${at + 1}`, rows }],
  }));
}
