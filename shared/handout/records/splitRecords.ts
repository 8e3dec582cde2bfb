import { countLines } from '../fitLines.ts';
import type { FigureOrigin } from '../model/figureOrigin.ts';
import type { HandoutPage, Orientation } from '../model/handoutModel.ts';
import { mostLines, paginateRecords } from './paginateRecords.ts';
import { splitTallRow } from './splitTallRow.ts';

/** 文の表だけの頁を、行の入る頁に分ける。初めの頁だけに前書きがあり、続きの題には（続き）が付く。ほかの頁はそのまま。 */
export function splitRecords(page: HandoutPage, orientation: Orientation): readonly HandoutPage[] {
  const [block, ...rest] = page.blocks;
  if (block?.kind !== 'records' || rest.length > 0) return [page];
  const options = {
    least: block.writing ?? 0,
    leadLines: page.lead.length,
    noteLines: noteLines(page, orientation),
  };
  const most = mostLines(orientation, options);
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

/** 注の字の幅 (10.5pt の全角) と、頁の余白に入る注の行。 */
const NOTE_ROOM: Readonly<Record<Orientation, number>> = { landscape: 67, portrait: 44 };
const SPARE = 2;

/** 余白に入らない注の行数。 */
function noteLines({ notes }: HandoutPage, orientation: Orientation): number {
  const lines = notes.reduce((sum, { text }) => sum + countLines(text, NOTE_ROOM[orientation]), 0);
  return Math.max(0, lines - SPARE);
}
