import { matchKey } from '../../text/normaliseText.ts';
import { cellAddress } from '../../workbook/cells.ts';
import type { Finding } from '../answer.ts';
import type { AnswerPlace } from './locateAnswers.ts';
import { cellText, type SheetIndex, type WorkbookIndex } from './sheetIndex.ts';

const LISTED = 30;
/** 表のすぐ下とみなす行の数。 */
const BELOW = 3;

interface Unread {
  readonly sheet: SheetIndex;
  readonly row: number | null;
  readonly column: number | null;
  readonly text: string;
  readonly what: '書込み' | 'コメントか図形の文';
}

/**
 * 読まなかったものを挙げる: 見えるシートにあって、回答欄でも様式に印刷してある文でもないセル、コメント、図形の文。
 * 回答欄と同じ行か表のすぐ下にあるものは答えを変える言葉かもしれないので confirm、ほかは info。
 * info が多いときは30件まで番地を挙げ、残りは数を言う。
 */
export function findUnreadCells(
  index: WorkbookIndex,
  places: readonly AnswerPlace[],
  used: ReadonlySet<string>,
  ownTexts: ReadonlySet<string>,
): Finding[] {
  const own = new Set([...ownTexts].map(matchKey));
  const unread = index.visible.flatMap((sheet): Unread[] => [
    ...sheet.cells
      .filter((cell) => !used.has(`${sheet.name}!${cell.row},${cell.column}`))
      .filter((cell) => cellText(cell).trim() !== '' && !own.has(matchKey(cellText(cell))))
      .map((cell): Unread => ({ sheet, ...cell, text: cellText(cell).trim(), what: '書込み' })),
    ...sheet.notes.map((note): Unread => ({ sheet, ...note, what: 'コメントか図形の文' })),
  ]);
  const beside = unread.filter((each) => isBeside(each, places));
  const rest = unread.filter((each) => !beside.includes(each));
  const more: Finding = {
    level: 'info',
    kind: 'unreadCell',
    code: null,
    cell: null,
    message: `ほかに回答欄の外の書込みが${rest.length - LISTED}か所あります`,
  };
  return [
    ...beside.map((each) => finding(each, 'confirm')),
    ...rest.slice(0, LISTED).map((each) => finding(each, 'info')),
    ...(rest.length > LISTED ? [more] : []),
  ];
}

function isBeside(unread: Unread, places: readonly AnswerPlace[]): boolean {
  const { sheet, row, column } = unread;
  if (row === null || column === null) return false;
  return places.some((place) => {
    if (place.sheet !== sheet) return false;
    const { top, bottom, left, right } = place.range;
    const under = row > bottom && row <= bottom + BELOW && column >= left && column <= right && right > left;
    return (row >= top && row <= bottom) || under;
  });
}

function finding({ sheet, row, column, text, what }: Unread, level: 'confirm' | 'info'): Finding {
  const said = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return {
    level,
    kind: level === 'confirm' ? 'writtenBeside' : 'unreadCell',
    code: null,
    cell: row === null || column === null ? null : `${sheet.name}!${cellAddress(row, column)}`,
    message:
      level === 'confirm'
        ? `回答欄のそばに${what}があります:「${said}」。答えに関わらないか確かめてください`
        : `回答欄の外の${what}は読みません:「${said}」`,
  };
}
