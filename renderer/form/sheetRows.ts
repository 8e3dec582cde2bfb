import { formatWareki } from '../../shared/calendar/wareki.ts';
import { COLUMN } from '../../shared/survey/layout/grid.ts';
import type { CellPlanValue, CellStylePlan, SheetPlan, WorkbookPlan } from '../../shared/workbook/plan.ts';

/** 半角1文字の幅 (px)。`SheetPlan.columnWidths` の単位。 */
const CHARACTER = 7;
const POINT = 96 / 72;

export interface SheetRow {
  readonly row: number;
  readonly height: number;
  /** この行の項目の code。項目の行でなければ null。 */
  readonly item: string | null;
  readonly cells: readonly SheetCell[];
}

interface SheetCell {
  readonly column: number;
  readonly span: { readonly rows: number; readonly columns: number };
  readonly text: string;
  readonly style: Readonly<Record<string, string | number>>;
}

/** ブックの計画の見えるシートを、画面の表の行に。コード列 (印刷では細い字) は除く。 */
export function sheetRows(plan: WorkbookPlan): {
  readonly rows: readonly SheetRow[];
  readonly widths: readonly number[];
} {
  const sheet = plan.sheets[0];
  if (sheet === undefined) return { rows: [], widths: [] };
  const items = itemsByRow(plan, sheet);
  const covered = coveredCells(sheet);
  const last = sheet.cells.reduce((most, cell) => Math.max(most, cell.row), 0);
  const columns = (sheet.columnWidths ?? [])
    .map((_, column) => column)
    .filter((column) => column > COLUMN.code);
  const byRow = Map.groupBy(sheet.cells, (cell) => cell.row);
  const rows = Array.from({ length: last + 1 }, (_, row) => {
    const written = new Map((byRow.get(row) ?? []).map((cell) => [cell.column, cell]));
    // 書かれていない升目も、枠のないまま場所を取る。
    const cells = columns
      .filter((column) => !covered.has(`${row},${column}`))
      .map((column) => toCell(written.get(column) ?? { row, column, value: null }, sheet));
    return {
      row,
      height: (sheet.rowHeights?.[row] ?? 15) * POINT,
      item: items.get(row) ?? null,
      cells,
    };
  });
  return { rows, widths: (sheet.columnWidths ?? []).slice(1).map((width) => width * CHARACTER) };
}

function toCell(
  cell: {
    readonly row: number;
    readonly column: number;
    readonly value: CellPlanValue;
    readonly style?: CellStylePlan;
  },
  sheet: SheetPlan,
): SheetCell {
  const merge = sheet.merges?.find((range) => range.top === cell.row && range.left === cell.column);
  return {
    column: cell.column,
    span: {
      rows: merge === undefined ? 1 : merge.bottom - merge.top + 1,
      columns: merge === undefined ? 1 : merge.right - merge.left + 1,
    },
    text: valueText(cell.value),
    style: cssOf(cell.style ?? {}),
  };
}

/** 結合に覆われた升目 (左上を除く)。 */
function coveredCells(sheet: SheetPlan): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const range of sheet.merges ?? []) {
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        if (row !== range.top || column !== range.left) covered.add(`${row},${column}`);
      }
    }
  }
  return covered;
}

/** 行 → 項目。答えの名の付いた行と、番号の欄で一つに結ばれた行。 */
function itemsByRow(plan: WorkbookPlan, sheet: SheetPlan): ReadonlyMap<number, string> {
  const items = new Map<number, string>();
  for (const { name, range } of plan.names) {
    const code = /^(?:ans|tbl)_(.+?)(?:__.*)?$/.exec(name)?.[1];
    if (code === undefined) continue;
    for (let row = range.top; row <= range.bottom; row += 1) items.set(row, code);
  }
  for (const range of sheet.merges ?? []) {
    if (range.left !== COLUMN.number || range.right !== COLUMN.number) continue;
    const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, index) => range.top + index);
    const code = rows.map((row) => items.get(row)).find((one) => one !== undefined);
    if (code !== undefined) for (const row of rows) items.set(row, code);
  }
  return items;
}

function valueText(value: CellPlanValue): string {
  if (value === null) return '';
  return typeof value === 'object' ? formatWareki(value.date) : String(value);
}

function cssOf(style: CellStylePlan): Readonly<Record<string, string | number>> {
  const line = style.border === undefined ? undefined : `1px solid #${style.border.color}`;
  const vertical = { top: 'top', center: 'middle', bottom: 'bottom' }[style.vertical ?? 'center'];
  return {
    fontSize: `${(style.size ?? 10.5) * POINT}px`,
    fontWeight: style.bold ? 700 : 400,
    textAlign: style.horizontal ?? 'left',
    verticalAlign: vertical,
    whiteSpace: style.wrap ? 'pre-line' : 'nowrap',
    ...(style.color === undefined ? {} : { color: `#${style.color}` }),
    ...(style.fill === undefined ? {} : { backgroundColor: `#${style.fill}` }),
    ...(line === undefined ? {} : { border: line }),
    ...(style.indent === undefined ? {} : { paddingLeft: style.indent * 8 + 3 }),
  };
}
