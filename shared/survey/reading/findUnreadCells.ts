import { matchKey } from '../../text/normaliseText.ts';
import { cellAddress } from '../../workbook/cells.ts';
import type { Finding } from '../answer.ts';
import { cellText, type WorkbookIndex } from './sheetIndex.ts';

const LISTED = 30;

/**
 * 読まなかったセルを挙げる: 見えるシートにあって、回答欄でも様式に印刷してある文でもないもの (余白の書込みなど)。
 * 捨てたように見えないためのもので、info。多いときは30件まで番地を挙げ、残りは数を言う。
 */
export function findUnreadCells(
  index: WorkbookIndex,
  used: ReadonlySet<string>,
  ownTexts: ReadonlySet<string>,
): Finding[] {
  const own = new Set([...ownTexts].map(matchKey));
  const unread = index.visible.flatMap((sheet) =>
    sheet.cells
      .filter((cell) => !used.has(`${sheet.name}!${cell.row},${cell.column}`))
      .filter((cell) => cellText(cell).trim() !== '' && !own.has(matchKey(cellText(cell))))
      .map((cell) => ({
        at: `${sheet.name}!${cellAddress(cell.row, cell.column)}`,
        text: cellText(cell).trim(),
      })),
  );
  const listed: Finding[] = unread.slice(0, LISTED).map(({ at, text }) => ({
    level: 'info',
    kind: 'unreadCell',
    code: null,
    cell: at,
    message: `回答欄の外の書込みは読みません:「${text.length > 60 ? `${text.slice(0, 60)}…` : text}」`,
  }));
  if (unread.length <= LISTED) return listed;
  const rest: Finding = {
    level: 'info',
    kind: 'unreadCell',
    code: null,
    cell: null,
    message: `ほかに回答欄の外の書込みが${unread.length - LISTED}か所あります`,
  };
  return [...listed, rest];
}
