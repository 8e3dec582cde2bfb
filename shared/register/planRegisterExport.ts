import { formatWareki } from '../calendar/wareki.ts';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../workbook/plan.ts';
import { columnLayout } from './exchange/columnLayout.ts';
import { exportLists } from './exchange/exportLists.ts';
import { fieldStyle, HEAD, ID_CELL, ID_WIDTH } from './exchange/exportStyles.ts';
import { exportValue } from './exchange/exportValue.ts';
import { metaSheet } from './exchange/metaSheet.ts';
import {
  exportTitle,
  ID_HEADING,
  type RegisterExport,
  rowId,
  VERSION_HEADING,
} from './exchange/registerExport.ts';

/** 書き足すために空けておく行。 */
const SPARE_ROWS = 100;

/**
 * 台帳の書出しのブックの計画。見えるシートは一枚で、一行目が見出し。
 * 右端の狭い二列 (ID と版) は保護され、取り込むときに行を見分ける。どの値を出したかは `_meta` にもある。
 */
export function planRegisterExport(register: RegisterExport): WorkbookPlan {
  const lists = exportLists(register);
  return {
    title: exportTitle(register),
    created: register.issued,
    sheets: [listSheet(register, lists.rules), ...lists.sheets, metaSheet(register)],
    names: [],
  };
}

function listSheet(register: RegisterExport, rules: ReturnType<typeof exportLists>['rules']): SheetPlan {
  const { definition, fields, rows } = register;
  const spare = definition.fixedRows ? 0 : SPARE_ROWS;
  const lastRow = rows.length + spare;
  const lastColumn = fields.length - 1;
  const layout = columnLayout(register);
  return {
    name: definition.label,
    protected: true,
    columnWidths: [...layout.widths, ID_WIDTH, ID_WIDTH],
    rowHeights: layout.heights,
    cells: [...headCells(register), ...rowCells(register), ...spareCells(register, spare)],
    validations: fields.flatMap((field, column) => {
      const rule = rules.get(field.key);
      if (rule === undefined || lastRow === 0) return [];
      return [{ ...rule, range: { top: 1, left: column, bottom: lastRow, right: column } }];
    }),
    freeze: { rows: 1, columns: frozenColumns(register) },
    filter: { top: 0, left: 0, bottom: lastRow, right: lastColumn + 2 },
    print: {
      orientation: 'landscape',
      fitToWidth: true,
      marginsMm: { top: 16, right: 10, bottom: 14, left: 10 },
      area: { top: 0, left: 0, bottom: rows.length, right: lastColumn },
      repeatRows: { first: 0, last: 0 },
      header: {
        left: exportTitle(register),
        right: `${rows.length}件　${formatWareki(register.issued)}書出し`,
      },
      footer: { center: '{page} / {pages}' },
    },
  };
}

function headCells({ fields }: RegisterExport): readonly CellPlan[] {
  const labels = fields.map((field) => field.label);
  return [
    ...labels.map((value, column) => ({ row: 0, column, value, style: HEAD })),
    { row: 0, column: labels.length, value: ID_HEADING, style: ID_CELL },
    { row: 0, column: labels.length + 1, value: VERSION_HEADING, style: ID_CELL },
  ];
}

function rowCells({ definition, fields, rows, context }: RegisterExport): readonly CellPlan[] {
  const styles = fields.map(fieldStyle);
  return rows.flatMap((row, index) => [
    ...fields.map((field, column) => ({
      row: index + 1,
      column,
      value: exportValue(field, row[field.key] ?? null, context),
      style: styles[column] ?? ID_CELL,
    })),
    { row: index + 1, column: fields.length, value: rowId(definition, row), style: ID_CELL },
    { row: index + 1, column: fields.length + 1, value: row.version ?? null, style: ID_CELL },
  ]);
}

/** 書き足す行は枠を引かず、書ける欄だけにする (印刷に空の枠が出ないように)。 */
function spareCells({ fields, rows }: RegisterExport, spare: number): readonly CellPlan[] {
  const styles = fields.map((field) => {
    const { border: _, ...style } = fieldStyle(field);
    return style;
  });
  return Array.from({ length: spare }, (_, index) =>
    styles.map((style, column) => ({ row: rows.length + 1 + index, column, value: null, style })),
  ).flat();
}

/** 画面で左に固定した列。左端から続くものだけ。 */
function frozenColumns({ fields }: RegisterExport): number {
  const first = fields.findIndex((field) => field.frozen !== true);
  return Math.max(first, 0);
}
