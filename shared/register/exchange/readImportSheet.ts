import { serialToDate } from '../../calendar/parseDate.ts';
import { cellText, indexWorkbook, type SheetIndex } from '../../survey/reading/sheetIndex.ts';
import { type Cell, cellAddress, type WorkbookCells } from '../../workbook/cells.ts';
import type { RegisterDefinition } from '../definition.ts';
import type { RegisterField } from '../field.ts';
import { cellInColumn } from './cellInColumn.ts';
import { findHeading, type Heading } from './findHeading.ts';
import { type ImportMeta, readImportMeta } from './importMeta.ts';
import { ID_HEADING } from './registerExport.ts';

/** 取り込むファイルから読んだ表。まだ台帳とは比べていない。 */
export interface ImportSheet {
  readonly meta: ImportMeta | null;
  /** ある列だけ、台帳の順。 */
  readonly fields: readonly RegisterField[];
  readonly rows: readonly ImportRow[];
  /** 台帳に当たる欄の無い見出し。 */
  readonly unknownColumns: readonly string[];
  /** 見出しの見つからなかった、値のある見えるシート。 */
  readonly unreadSheets: readonly string[];
}

export interface ImportRow {
  /** 表計算の行の番号 (1から)。 */
  readonly row: number;
  readonly id: string;
  readonly version: number | null;
  /** 欄の key → セルの文字。日付は YYYY-MM-DD。 */
  readonly cells: ReadonlyMap<string, ImportCell>;
}

export interface ImportCell {
  readonly text: string;
  /** C12 の形。 */
  readonly address: string;
  /** 値として読めないセル (誤り値、計算結果の無い数式) の訳。 */
  readonly trouble?: string;
}

export type ReadImportSheet =
  | { readonly ok: true; readonly sheet: ImportSheet }
  | { readonly ok: false; readonly why: 'noHeading' }
  | { readonly ok: false; readonly why: 'repeatedHeading'; readonly headings: readonly string[] };

/** 見出しの行を探し、その下の行を読む。空の行と、途中で繰り返された見出しは飛ばす。 */
export function readImportSheet(workbook: WorkbookCells, definition: RegisterDefinition): ReadImportSheet {
  const index = indexWorkbook(workbook);
  const visible = index.visible.filter((sheet) => sheet.cells.length > 0);
  const heading = findHeading(visible, definition);
  if (heading === null) return { ok: false, why: 'noHeading' };
  if (heading.repeated.length > 0) {
    return { ok: false, why: 'repeatedHeading', headings: heading.repeated };
  }
  const fields = definition.fields.filter((field) => heading.columns.has(field.key));
  const { sheet, row: headingRow } = heading;
  const below = [...new Set(sheet.cells.map((cell) => cell.row))].filter((row) => row > headingRow);
  const rows = below
    .map((row) => readRow(heading, fields, row, workbook.date1904))
    .filter((row) => !isBlank(row) && !isHeading(row, heading, fields));
  const meta = readImportMeta(index);
  // よその名簿にも「ID」の列はある。書出しの印 (版の列か _meta) も、この台帳の id の形のものも無ければ、よその番号とみる。
  const exported = meta !== null || heading.versionColumn !== null;
  const foreign =
    !exported &&
    rows.some((row) => row.id !== '') &&
    !rows.some((row) => ID_SHAPES[definition.idKey].test(row.id));
  return {
    ok: true,
    sheet: {
      meta,
      fields,
      rows: foreign ? rows.map((row) => ({ ...row, id: '', version: null })) : rows,
      unknownColumns: foreign ? [...heading.unknown, ID_HEADING] : heading.unknown,
      unreadSheets: visible.filter((each) => each !== sheet).map((each) => each.name),
    },
  };
}

/** 主キーの形: UUID か、区のコード。 */
const ID_SHAPES = {
  id: /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/,
  code: /^\d{5}$/,
} as const;

function readRow(
  heading: Heading,
  fields: readonly RegisterField[],
  row: number,
  date1904: boolean,
): ImportRow {
  const { sheet, columns, idColumn, versionColumn } = heading;
  const cells = fields.map((field) => {
    const column = columns.get(field.key) ?? 0;
    return [field.key, readCell(sheet, row, column, field, date1904)] as const;
  });
  const version = versionColumn === null ? '' : plainText(sheet, row, versionColumn);
  return {
    row: row + 1,
    id: idColumn === null ? '' : plainText(sheet, row, idColumn),
    version: /^\d+$/.test(version) ? Number(version) : null,
    cells: new Map(cells),
  };
}

function plainText(sheet: SheetIndex, row: number, column: number): string {
  const cell = sheet.cellAt(row, column);
  return cell?.row === row ? cellText(cell).trim() : '';
}

function readCell(
  sheet: SheetIndex,
  row: number,
  column: number,
  field: RegisterField,
  date1904: boolean,
): ImportCell {
  const address = cellAddress(row, column);
  const cell = cellInColumn(sheet, row, column);
  if (cell === null) return { text: '', address };
  if (cell.error !== undefined) return { text: cell.error, address, trouble: '誤り値のセルです' };
  if (cell.value === null) {
    return cell.formula
      ? { text: '', address, trouble: '計算結果の保存されていない数式です' }
      : { text: '', address };
  }
  return { text: valueText(cell, field, date1904).replaceAll('\r\n', '\n'), address };
}

/** セルの値を、列が読める文字に。 */
function valueText(cell: Cell, field: RegisterField, date1904: boolean): string {
  const { value } = cell;
  if (typeof value === 'number') {
    if (cell.date) return serialToDate(value, date1904) ?? String(value);
    if (field.kind === 'time' && value >= 0 && value < 1) return timeText(value);
    return String(value);
  }
  if (typeof value === 'boolean' && field.kind === 'flag') return value ? '○' : '×';
  return cellText(cell);
}

function timeText(serial: number): string {
  const minutes = Math.round(serial * 24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function isBlank(row: ImportRow): boolean {
  return row.id === '' && [...row.cells.values()].every((cell) => cell.text.trim() === '' && !cell.trouble);
}

/** 頁ごとに繰り返された見出し、二段の見出しの下の段。 */
function isHeading(row: ImportRow, heading: Heading, fields: readonly RegisterField[]): boolean {
  return fields.every((field) => {
    const column = heading.columns.get(field.key) ?? 0;
    const label = cellText(cellInColumn(heading.sheet, heading.row, column)).trim();
    return row.cells.get(field.key)?.text.trim() === label;
  });
}
