import { linesIn } from '../fitLines.ts';
import type { Orientation } from '../model/handoutModel.ts';

/** 記録の表の列。幅は mm。 */
export interface RecordColumn {
  readonly label: string;
  readonly width: number;
}

/** 10.5pt の全角1字 (mm)。 */
export const EM = 3.71;
const LINE = 5.6;
/** セルの左右と上下の余白 (mm)。 */
export const SIDE = 3;
const AROUND = 3.2;
/** 見出しの行を除いて、頁の頭と足のあいだに入る高さ (mm)。前書きのある頁は、その行の分だけ減る。 */
const ROOM: Readonly<Record<Orientation, number>> = { landscape: 128, portrait: 214 };
const LEAD_LINE = 6.5;
const NOTE_LINE = 5.3;

/** 頁に入る高さを減らすもの: 初めの頁の前書きの行数と、どの頁にもある注の行数。 */
export interface PageTexts {
  readonly leadLines?: number | undefined;
  readonly noteLines?: number | undefined;
}

/** 前書きのある頁にも入る、一行のセルの文の行数の上限。 */
export function mostLines(orientation: Orientation, texts: PageTexts): number {
  return Math.floor((firstRoom(orientation, texts) - AROUND) / LINE);
}

function firstRoom(orientation: Orientation, { leadLines = 0, noteLines }: PageTexts): number {
  return laterRoom(orientation, { noteLines }) - (leadLines === 0 ? 0 : leadLines * LEAD_LINE + 8);
}

function laterRoom(orientation: Orientation, { noteLines = 0 }: PageTexts): number {
  return ROOM[orientation] - noteLines * NOTE_LINE;
}

/**
 * 記録の行を頁に分ける。行は頁をまたがない。高さは字の幅から見積もる (狭いほうに外さない)。
 * @param least 行の高さの下限 (mm)。手で書き込む欄のあるとき
 */
export function paginateRecords<R extends readonly string[]>(
  columns: readonly RecordColumn[],
  rows: readonly R[],
  orientation: Orientation,
  { least = 0, ...texts }: PageTexts & { readonly least?: number } = {},
): readonly (readonly R[])[] {
  const pages: R[][] = [];
  let page: R[] = [];
  let left = firstRoom(orientation, texts);
  for (const row of rows) {
    const height = Math.max(least, rowHeight(columns, row));
    if (page.length > 0 && height > left) {
      pages.push(page);
      page = [];
      left = laterRoom(orientation, texts);
    }
    page.push(row);
    left -= height;
  }
  return [...pages, page];
}

function rowHeight(columns: readonly RecordColumn[], row: readonly string[]): number {
  const lines = columns.map(({ width }, at) =>
    (row[at] ?? '').split('\n').reduce((sum, line) => sum + linesIn(line, (width - SIDE) / EM), 0),
  );
  return Math.max(1, ...lines) * LINE + AROUND;
}
