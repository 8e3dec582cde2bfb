import type { Cell, CellRange, SheetCells, SheetNote, Span, WorkbookCells } from '../../workbook/cells.ts';

/** シートを行・列で引けるようにしたもの。結合セルはどこを引いても左上の値になる。 */
export interface SheetIndex {
  readonly name: string;
  readonly hidden: boolean;
  /** 値のあるセル、行・列の順。 */
  readonly cells: readonly Cell[];
  cellAt(row: number, column: number): Cell | null;
  /** 結合を見ない、そのセル自身。 */
  ownCell(row: number, column: number): Cell | null;
  /** そのセルを含む結合。 */
  mergeAt(row: number, column: number): CellRange | null;
  readonly notes: readonly SheetNote[];
  /** 条件によって取消線が出るセルか。 */
  isMaybeStruck(row: number, column: number): boolean;
  /** 隠してある行か列にあるか。 */
  isHiddenAt(row: number, column: number): boolean;
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
  const ownCell = (row: number, column: number) => byPlace.get(`${row},${column}`) ?? null;
  const mergeAt = (row: number, column: number) =>
    sheet.merges.find(
      (range) => row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    ) ?? null;
  return {
    name: sheet.name,
    hidden: sheet.hidden,
    cells: sheet.cells,
    notes: sheet.notes ?? [],
    ownCell,
    mergeAt,
    isMaybeStruck: (row, column) =>
      sheet.maybeStruck?.some(
        ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
      ) ?? false,
    isHiddenAt: (row, column) => within(sheet.hiddenRows, row) || within(sheet.hiddenColumns, column),
    cellAt(row, column) {
      const merge = mergeAt(row, column);
      return merge === null ? ownCell(row, column) : ownCell(merge.top, merge.left);
    },
  };
}

function within(spans: readonly Span[] | undefined, at: number): boolean {
  return spans?.some(({ from, to }) => at >= from && at <= to) ?? false;
}
