import { serialToDate } from '../../../calendar/parseDate.ts';
import { cellText, indexWorkbook, type SheetIndex } from '../../../survey/reading/sheetIndex.ts';
import type { Cell, WorkbookCells } from '../../../workbook/cells.ts';

/** 生の回答の表: 一行が一人、一列が一つの問い。セルはみな文字にしてある。 */
export interface RawSheet {
  readonly name: string;
  /** 値のある行だけ、上から。 */
  readonly rows: readonly RawRow[];
  /** 隠してある行の数。隠れていても数える。 */
  readonly hiddenRows: number;
}

export interface RawRow {
  /** 表計算の行の番号 (1から)。 */
  readonly row: number;
  /** 列の順の文字。どの行も同じ長さ。 */
  readonly cells: readonly string[];
}

/** 見出しの横や縦の結合を広げて見る深さ (行)。 */
const HEAD_DEPTH = 8;

/** 見えるシートのうち、値のあるものを表に。上の数行では、結合したセルの値を結合の全部に広げる。 */
export function readRawSheets(workbook: WorkbookCells): readonly RawSheet[] {
  return indexWorkbook(workbook)
    .visible.filter((sheet) => sheet.cells.length > 0)
    .map((sheet) => readSheet(sheet, workbook.date1904));
}

function readSheet(sheet: SheetIndex, date1904: boolean): RawSheet {
  const numbers = [...new Set(sheet.cells.map((cell) => cell.row))];
  const columns = [...new Set(sheet.cells.map((cell) => cell.column))].toSorted((a, b) => a - b);
  const rows = numbers.map((row, at) => ({
    row: row + 1,
    cells: columns.map((column) =>
      textOf(at < HEAD_DEPTH ? sheet.cellAt(row, column) : sheet.ownCell(row, column), date1904),
    ),
  }));
  return {
    name: sheet.name,
    rows: rows.filter(({ cells }) => cells.some((text) => text !== '')),
    hiddenRows: numbers.filter((row) => sheet.isHiddenAt(row, -1)).length,
  };
}

/** セルの文字。読めない数式は、答えと取り違えないようにその旨を言う。 */
function textOf(cell: Cell | null, date1904: boolean): string {
  if (cell === null) return '';
  if (cell.formula === true && cell.value === null && cell.error === undefined)
    return '（計算結果の無い数式）';
  if (cell.date === true && typeof cell.value === 'number')
    return serialToDate(cell.value, date1904) ?? String(cell.value);
  return cellText(cell).replaceAll('\r\n', '\n').trim();
}
