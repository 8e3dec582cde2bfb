import type { FigureOrigin } from '../model/figureOrigin.ts';
import type { HandoutPage, Orientation } from '../model/handoutModel.ts';
import { mostLines, paginateRecords } from './paginateRecords.ts';
import { splitTallRow } from './splitTallRow.ts';

/** 文の表だけの頁を、行の入る頁に分ける。初めの頁だけに前書きがあり、続きの題には（続き）が付く。ほかの頁はそのまま。 */
export function splitRecords(page: HandoutPage, orientation: Orientation): readonly HandoutPage[] {
  const [block, ...rest] = page.blocks;
  if (block?.kind !== 'records' || rest.length > 0) return [page];
  const options = { least: block.writing ?? 0, leadLines: page.lead.length };
  const most = mostLines(orientation, page.lead.length);
  // 行を分けても、分けた行は元の行の出所を持つ。
  const origins = new Map<readonly string[], FigureOrigin | null>();
  const lines = block.rows.flatMap((row, at) => {
    const parts = splitTallRow(block.columns, row, most);
    for (const part of parts) origins.set(part, block.origins?.[at] ?? null);
    return parts;
  });
  const own = (rows: readonly (readonly string[])[]) =>
    block.origins === undefined ? {} : { origins: rows.map((row) => origins.get(row) ?? null) };
  return paginateRecords(block.columns, lines, orientation, options).map((rows, at) => ({
    ...page,
    id: at === 0 ? page.id : `${page.id}-${at + 1}`,
    message: at === 0 ? page.message : [`${page.message.join('')}（続き）`],
    lead: at === 0 ? page.lead : [],
    blocks: [{ ...block, id: at === 0 ? block.id : `${block.id}-${at + 1}`, rows, ...own(rows) }],
  }));
}
