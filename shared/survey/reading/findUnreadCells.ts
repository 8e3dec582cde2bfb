import { matchKey } from '../../text/normaliseText.ts';
import { cellAddress } from '../../workbook/cells.ts';
import type { Finding } from '../answer.ts';
import { formKeys } from '../answerKey.ts';
import type { FormDefinition } from '../form.ts';
import type { PrintedTexts } from '../printedTexts.ts';
import type { AnswerPlace } from './answerPlace.ts';
import { cellText, type SheetIndex, type WorkbookIndex } from './sheetIndex.ts';

const LISTED = 30;
/** 表のすぐ下とみなす行の数。 */
const BELOW = 3;

interface Unread {
  readonly sheet: SheetIndex;
  readonly row: number | null;
  readonly column: number | null;
  readonly text: string;
  readonly what: '書込み' | 'コメントか図形';
  /** そばにある回答欄の項目。どの欄のそばでもなければ null。 */
  readonly beside: string | null;
}

/**
 * 読まなかったものを挙げる: 回答欄でも様式に印刷してある文でもないセル、コメント、図形。
 * 回答欄と同じ行か表のすぐ下にあるもの、写した行にあるものは答えを変える言葉かもしれないので confirm、ほかは info。
 * info が多いときは30件まで番地を挙げ、残りは数を言う。隠したシートの書込みは数だけを言う。
 */
export function findUnreadCells(
  index: WorkbookIndex,
  form: FormDefinition,
  places: ReadonlyMap<string, AnswerPlace>,
  used: ReadonlySet<string>,
  printed: PrintedTexts,
): Finding[] {
  const items = new Map(formKeys(form).map(({ key, item }) => [key, item.code]));
  const foreign = strangers(index, places, used, printed, new Set(items.keys()));
  const unread = index.visible.flatMap((sheet): Unread[] => {
    const beside = itemBeside(sheet, places, items);
    return [
      ...sheet.cells
        .filter((cell) => foreign.has(cell))
        .map(
          (cell): Unread => ({
            sheet,
            row: cell.row,
            column: cell.column,
            text: cellText(cell).trim(),
            what: '書込み',
            beside: beside(cell.row, cell.column),
          }),
        ),
      ...sheet.notes.map(
        (note): Unread => ({
          sheet,
          ...note,
          what: 'コメントか図形',
          beside: beside(note.row, note.column),
        }),
      ),
    ];
  });
  const near = unread.filter((each) => each.beside !== null);
  const rest = unread.filter((each) => each.beside === null);
  return [
    ...near.map((each) => finding(each, 'confirm')),
    ...rest.slice(0, LISTED).map((each) => finding(each, 'info')),
    ...(rest.length > LISTED ? [said(`ほかに回答欄の外の書込みが${rest.length - LISTED}か所あります`)] : []),
    ...hiddenSheets(index),
  ];
}

type SheetCell = SheetIndex['cells'][number];

/**
 * 様式に印刷していない書込み。同じ文でも、印刷した数より多ければ余りは人が書いたもの
 * (印刷した列にあるものから順に様式の文とみる)。コードは様式のもの。
 */
function strangers(
  index: WorkbookIndex,
  places: ReadonlyMap<string, AnswerPlace>,
  used: ReadonlySet<string>,
  printed: PrintedTexts,
  codes: ReadonlySet<string>,
): ReadonlySet<SheetCell> {
  const own = new Map<string, number[]>();
  for (const [text, columns] of printed)
    own.set(matchKey(text), [...(own.get(matchKey(text)) ?? []), ...columns]);
  const unread = index.visible.flatMap((sheet) =>
    sheet.cells
      .filter((cell) => !used.has(`${sheet.name}!${cell.row},${cell.column}`))
      .map((cell) => ({ sheet, cell, key: matchKey(cellText(cell)), text: cellText(cell).trim() }))
      .filter(({ text }) => text !== '' && !codes.has(text)),
  );
  const found = new Set(unread.map(({ cell }) => cell));
  const isCopied = copiedRows(index, places, codes);
  // 様式の文とみる順: もとの行の印刷した列、もとの行、写した行。
  for (const pass of [
    { copied: false, sameColumn: true },
    { copied: false, sameColumn: false },
    { copied: true, sameColumn: false },
  ]) {
    for (const { sheet, cell, key } of unread) {
      const left = own.get(key) ?? [];
      const at = pass.sameColumn ? left.indexOf(cell.column) : 0;
      if (!found.has(cell) || left.length === 0 || at < 0 || isCopied(sheet, cell.row) !== pass.copied)
        continue;
      left.splice(at, 1);
      found.delete(cell);
    }
  }
  return found;
}

/** コードがあるのに回答欄でない行 (項目の行を写したもの)。 */
function copiedRows(
  index: WorkbookIndex,
  places: ReadonlyMap<string, AnswerPlace>,
  codes: ReadonlySet<string>,
): (sheet: SheetIndex, row: number) => boolean {
  const rows = new Set(
    index.visible.flatMap((sheet) =>
      sheet.cells
        .filter((cell) => codes.has(cellText(cell).trim()))
        .map((cell) => `${sheet.name}!${cell.row}`),
    ),
  );
  for (const { sheet, range } of places.values()) {
    // 表のコードは見出しの行にある。
    const head = range.right > range.left ? 1 : 0;
    for (const row of [range.top - head, range.top]) rows.delete(`${sheet.name}!${row}`);
  }
  return (sheet, row) => rows.has(`${sheet.name}!${row}`);
}

/** 回答欄と同じ行か表のすぐ下なら、その項目。回答欄でない行のコードの脇なら、そのコードの項目。 */
function itemBeside(
  sheet: SheetIndex,
  places: ReadonlyMap<string, AnswerPlace>,
  items: ReadonlyMap<string, string>,
): (row: number | null, column: number | null) => string | null {
  const own = [...places].filter(([, place]) => place.sheet === sheet);
  const coded = new Map<number, string>();
  if (own.length > 0) {
    for (const cell of sheet.cells) {
      const code = items.get(cellText(cell).trim());
      if (code !== undefined && !coded.has(cell.row)) coded.set(cell.row, code);
    }
  }
  return (row, column) => {
    if (row === null || column === null) return null;
    for (const [key, place] of own) {
      const { top, bottom, left, right } = place.range;
      const under =
        row > bottom && row <= bottom + BELOW && column >= left && column <= right && right > left;
      if ((row >= top && row <= bottom) || under) return items.get(key) ?? null;
    }
    return coded.get(row) ?? null;
  };
}

function finding({ sheet, row, column, text, what, beside }: Unread, level: 'confirm' | 'info'): Finding {
  const cut = text.length > 60 ? `${text.slice(0, 60)}…` : text;
  return {
    level,
    kind: level === 'confirm' ? 'writtenBeside' : 'unreadCell',
    code: beside,
    cell: row === null || column === null ? null : `${sheet.name}!${cellAddress(row, column)}`,
    message:
      level === 'confirm'
        ? `回答欄のそばに${what}があります:「${cut}」。答えに関わらないか確かめてください`
        : `回答欄の外の${what}は読みません:「${cut}」`,
  };
}

/** 隠したシートは読まない。様式の `_meta` と `_lists` のほかに書込みがあれば、あったことを言う。 */
function hiddenSheets(index: WorkbookIndex): Finding[] {
  return index.sheets
    .filter((sheet) => sheet.hidden && !/^_(meta|lists)$/i.test(sheet.name) && sheet.cells.length > 0)
    .map((sheet) => said(`隠してあるシート「${sheet.name}」は読みません (書込み ${sheet.cells.length}か所)`));
}

function said(message: string): Finding {
  return { level: 'info', kind: 'unreadCell', code: null, cell: null, message };
}
