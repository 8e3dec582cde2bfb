import type { Cell, SheetCells, WorkbookCells } from '../../workbook/cells.ts';

/** シートを行・列で引けるようにしたもの。結合セルはどこを引いても左上の値になる。 */
export interface SheetIndex {
  readonly name: string;
  readonly hidden: boolean;
  /** 値のあるセル、行・列の順。 */
  readonly cells: readonly Cell[];
  cellAt(row: number, column: number): Cell | null;
}

/** ブック全体の索引。 */
export interface WorkbookIndex {
  readonly workbook: WorkbookCells;
  readonly sheets: readonly SheetIndex[];
  readonly visible: readonly SheetIndex[];
  sheet(name: string): SheetIndex | null;
}

/** 読み取ったセルを引けるようにする。 */
export function indexWorkbook(workbook: WorkbookCells): WorkbookIndex {
  const sheets = workbook.sheets.map(indexSheet);
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return {
    workbook,
    sheets,
    visible: sheets.filter((sheet) => !sheet.hidden),
    sheet: (name) => byName.get(name) ?? null,
  };
}

/** セルの文字 (照合と表示のための元の文字)。空なら ''。 */
export function cellText(cell: Cell | null): string {
  if (cell === null) return '';
  if (cell.error !== undefined) return cell.error;
  return cell.value === null ? '' : String(cell.value);
}

function indexSheet(sheet: SheetCells): SheetIndex {
  const byPlace = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    cells: sheet.cells,
    cellAt(row, column) {
      const direct = byPlace.get(`${row},${column}`);
      if (direct !== undefined) return direct;
      const merge = sheet.merges.find(
        (range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
      );
      return merge === undefined ? null : (byPlace.get(`${merge.top},${merge.left}`) ?? null);
    },
  };
}
