import type { FigureOrigin } from '../model/figureOrigin.ts';
import type { HandoutPage, Orientation } from '../model/handoutModel.ts';
import type { RecordsBlock } from '../model/textBlocks.ts';
import { continuedMessage } from './continuedMessage.ts';
import { linesThatFit, pageRoom, rowHeight } from './paginateRecords.ts';
import { splitTallRow } from './splitTallRow.ts';

/** 表の題、二つめからの表の見出し、表の間、「該当なし」の高さ (mm)。 */
const TITLE = 8.1;
const HEAD = 9.2;
const GAP = 7;
const NOTHING = 18.5;
/** 一頁を超える行を、頁の残りから始めるのに要る行数。 */
const LEAST_LINES = 6;

/** 行と、その出所。行を分けても、分けた行は元の行の出所を持つ。 */
interface Line {
  readonly row: readonly string[];
  readonly origin: FigureOrigin | null;
}

/** 一つの表の、ある頁にある部分。次の頁に移ると新しい部分になる。 */
interface Part {
  readonly sheet: Sheet;
  readonly rows: Line['row'][];
  readonly origins: Line['origin'][];
}

interface Sheet {
  /** 残りの高さ (mm)。 */
  left: number;
  readonly blocks: RecordsBlock[];
}

/**
 * 文の表を上から順に、頁に入るだけ置く。行は頁をまたがないが、一頁を超える行は残りから始めて次に続ける。
 * 次の頁に続く表は題と見出しを繰り返し、題に（続き）が付く。
 */
export function flowRecords(
  page: HandoutPage,
  blocks: readonly RecordsBlock[],
  orientation: Orientation,
): readonly (readonly RecordsBlock[])[] {
  const whole = pageRoom({ ...page, lead: [], message: continuedMessage(page) }, orientation);
  const sheets: Sheet[] = [{ left: pageRoom(page, orientation), blocks: [] }];
  const turn = () => sheets.push({ left: whole, blocks: [] });
  for (const block of blocks) place(block, sheets, turn, whole);
  return sheets.map((sheet) => sheet.blocks);
}

function place(block: RecordsBlock, sheets: readonly Sheet[], turn: () => void, whole: number): void {
  const fresh = whole - titleHeight(block);
  const queue: Line[] = block.rows.map((row, at) => ({ row, origin: block.origins?.[at] ?? null }));
  if (queue.length === 0) {
    const wanted = headHeight(block, sheets.at(-1)) + NOTHING;
    if (wanted > (sheets.at(-1)?.left ?? 0)) turn();
    put(sheets.at(-1), block, wanted);
  }
  let part = null as Part | null;
  for (let line = queue.shift(); line !== undefined; line = queue.shift()) {
    const { row, origin } = line;
    const sheet = sheets.at(-1);
    if (sheet === undefined) return;
    const head = part?.sheet === sheet ? 0 : headHeight(block, sheet);
    const room = sheet.left - head;
    const height = rowHeight(block, row);
    if (height > room && height > fresh && linesThatFit(room) >= LEAST_LINES) {
      const pieces = splitTallRow(block.columns, row, linesThatFit(fresh), linesThatFit(room));
      queue.unshift(...pieces.map((piece) => ({ row: piece, origin })));
      continue;
    }
    if (height > room && sheet.blocks.length > 0) {
      turn();
      queue.unshift(line);
      continue;
    }
    if (part?.sheet !== sheet) {
      const [rows, origins]: [Line['row'][], Line['origin'][]] = [[], []];
      const own = block.origins === undefined ? { rows } : { rows, origins };
      put(sheet, { ...(part === null ? block : continuation(block, sheets.length)), ...own }, head);
      part = { sheet, rows, origins };
    }
    part.rows.push(row);
    part.origins.push(origin);
    sheet.left -= height;
  }
}

function put(sheet: Sheet | undefined, block: RecordsBlock, height: number): void {
  if (sheet === undefined) return;
  sheet.blocks.push(block);
  sheet.left -= height;
}

function continuation(block: RecordsBlock, page: number): RecordsBlock {
  const title = block.headed === true ? `${block.title}（続き）` : block.title;
  return { ...block, id: `${block.id}-${page}`, title };
}

function titleHeight(block: RecordsBlock): number {
  return block.headed === true ? TITLE : 0;
}

/** 行のほかに要る高さ。頁の初めの表の見出しは、頁の余地 (pageRoom) に入っていない。 */
function headHeight(block: RecordsBlock, sheet: Sheet | undefined): number {
  return titleHeight(block) + (sheet === undefined || sheet.blocks.length === 0 ? 0 : GAP + HEAD);
}
