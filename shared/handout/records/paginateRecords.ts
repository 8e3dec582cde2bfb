import { countLines, linesIn } from '../fitLines.ts';
import type { HandoutPage, Orientation } from '../model/handoutModel.ts';

/** 記録の表の列。幅は mm。 */
export interface RecordColumn {
  readonly label: string;
  readonly width: number;
}

/** 10.5pt の全角1字 (mm)。 */
export const EM = 3.71;
const LINE = 5.4;
/** セルの左右と上下の余白 (mm)。 */
export const SIDE = 3;
const AROUND = 3.2;
/** 主文が一行の頁で、表の見出しの行を除いて入る高さ (mm)。前書き・二行めの主文・注のある頁は、その分だけ減る。 */
const ROOM: Readonly<Record<Orientation, number>> = { landscape: 136, portrait: 214 };
const LEAD_LINE = 6.5;
const LEAST_LEAD = 14.5;
const MESSAGE_LINE = 11.8;
const NOTE_LINE = 5.3;
/** 注の一行に入る字数 (全角)。 */
const NOTE_WIDTH: Readonly<Record<Orientation, number>> = { landscape: 67, portrait: 44 };

/** 頁の、表の行 (初めの表の見出しを除く) に使える高さ (mm)。 */
export function pageRoom(page: HandoutPage, orientation: Orientation): number {
  const notes = page.notes.reduce((sum, note) => sum + countLines(note.text, NOTE_WIDTH[orientation]), 0);
  return (
    ROOM[orientation] -
    leadHeight(page.lead.length) -
    Math.max(0, page.message.length - 1) * MESSAGE_LINE -
    (notes === 0 ? 0 : notes * NOTE_LINE + 1)
  );
}

/** その高さに入る、一行のセルの文の行数。 */
export function linesThatFit(height: number): number {
  return Math.floor((height - AROUND) / LINE);
}

/** 一行の高さ (mm)。字の幅から見積もる (狭いほうに外さない)。 */
export function rowHeight(
  { columns, writing }: { readonly columns: readonly RecordColumn[]; readonly writing: number | null },
  row: readonly string[],
): number {
  const lines = columns.map(({ width }, at) =>
    (row[at] ?? '').split('\n').reduce((sum, line) => sum + linesIn(line, (width - SIDE) / EM), 0),
  );
  return Math.max(writing ?? 0, Math.max(1, ...lines) * LINE + AROUND);
}

/**
 * 記録の行を頁に分ける。行は頁をまたがない。
 * @param least 行の高さの下限 (mm)。手で書き込む欄のあるとき
 * @param leadLines 初めの頁の前書きの行数
 */
export function paginateRecords<R extends readonly string[]>(
  columns: readonly RecordColumn[],
  rows: readonly R[],
  orientation: Orientation,
  { least = 0, leadLines = 0 }: { readonly least?: number; readonly leadLines?: number } = {},
): readonly (readonly R[])[] {
  const pages: R[][] = [];
  let page: R[] = [];
  let left = ROOM[orientation] - leadHeight(leadLines);
  for (const row of rows) {
    const height = rowHeight({ columns, writing: least }, row);
    if (page.length > 0 && height > left) {
      pages.push(page);
      page = [];
      left = ROOM[orientation];
    }
    page.push(row);
    left -= height;
  }
  return [...pages, page];
}

function leadHeight(lines: number): number {
  return lines === 0 ? 0 : Math.max(LEAST_LEAD, lines * LEAD_LINE + 2.5);
}
