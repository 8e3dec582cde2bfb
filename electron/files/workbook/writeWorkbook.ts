import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { cellAddress } from '../../../shared/workbook/cells.ts';
import { checkPlan } from '../../../shared/workbook/checkPlan.ts';
import type { CellPlan, SheetPlan, WorkbookPlan } from '../../../shared/workbook/plan.ts';
import { absoluteReference, rangeAddress, rowsReference } from '../../../shared/workbook/reference.ts';
import { cellStyle, DATE_FORMAT, DEFAULT_FONT } from './cellStyle.ts';
import { headerFooter, pageSetup } from './pageSetup.ts';
import { safeText } from './safeText.ts';
import { validation } from './validation.ts';

/**
 * 計画を .xlsx の中身にする。hucre を使うのはこのフォルダの、このファイルだけ。
 * 計画の誤りは投げる。人の書いた文はかならず文字列のセルになり、数式にはならない。
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const problems = checkPlan(plan);
  if (problems.length > 0) throw new Error(`ブックの計画に誤りがあります:\n${problems.join('\n')}`);
  const created = new Date(`${plan.created ?? '2000-01-01'}T00:00:00Z`);
  return writeXlsx({
    sheets: plan.sheets.map(sheetFor),
    namedRanges: [
      ...plan.names.map((entry) => ({
        name: entry.name,
        range: absoluteReference(entry.sheet, entry.range),
      })),
      ...plan.sheets.flatMap(printNames),
    ],
    defaultFont: DEFAULT_FONT,
    activeSheet: plan.activeSheet ?? 0,
    properties: {
      creator: '在宅連携台帳',
      created,
      modified: created,
      title: safeText(plan.title ?? '', '表題'),
    },
  });
}

function sheetFor(sheet: SheetPlan): WriteSheet {
  const hidden = new Set(sheet.hiddenColumns ?? []);
  return {
    name: sheet.name,
    ...(sheet.hidden && { hidden: true }),
    columns: (sheet.columnWidths ?? []).map((width, index) => ({ width, hidden: hidden.has(index) })),
    cells: new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cellFor(sheet.name, cell)])),
    rowDefs: new Map(
      Object.entries(sheet.rowHeights ?? {}).map(([row, height]) => [Number(row), { height }]),
    ),
    merges: (sheet.merges ?? []).map((range) => ({
      startRow: range.top,
      startCol: range.left,
      endRow: range.bottom,
      endCol: range.right,
    })),
    dataValidations: (sheet.validations ?? []).map(validation),
    ...(sheet.freeze && { freezePane: sheet.freeze }),
    ...(sheet.filter && { autoFilter: { range: rangeAddress(sheet.filter) } }),
    ...(sheet.protected && {
      protection: {
        sheet: true,
        objects: true,
        scenarios: true,
        formatColumns: true,
        formatRows: true,
        // 絞り込みの▼があるのに保護で動かない、を避ける。
        ...(sheet.filter && { autoFilter: true }),
      },
    }),
    view: { showGridLines: sheet.gridLines ?? true },
    ...(sheet.print && {
      pageSetup: pageSetup(sheet.print),
      headerFooter: headerFooter(sheet.print),
      rowBreaks: [...(sheet.print.breakAfter ?? [])],
    }),
  };
}

function cellFor(sheet: string, cell: CellPlan): Partial<Cell> {
  if (cell.value === null) return { value: null, style: cellStyle(cell.style) };
  if (typeof cell.value === 'number') return { value: cell.value, style: cellStyle(cell.style) };
  if (typeof cell.value === 'object') {
    const style = { ...cell.style, numFmt: cell.style?.numFmt ?? DATE_FORMAT };
    return { value: new Date(`${cell.value.date}T00:00:00Z`), style: cellStyle(style) };
  }
  const text = safeText(cell.value, `${sheet} の ${cellAddress(cell.row, cell.column)}`);
  // 書き直したときに数式や日付へ化けないよう、紛らわしい文字は文字列の書式にする。
  const style = /^[=+\-@\t]/.test(text) ? { ...cell.style, numFmt: '@' } : cell.style;
  // hucre は `#N/A` などの文をエラー値にしてしまう。一続きの書式つき文字として渡せば文字のまま残る。
  if (text.startsWith('#')) return { value: text, richText: [{ text }], style: cellStyle(style) };
  return { value: text, style: cellStyle(style) };
}

/** 印刷の範囲と見出し。hucre はシート名を引用符で包まないので自分で名前にする。 */
function printNames(sheet: SheetPlan): readonly { name: string; range: string; scope: string }[] {
  const { area, repeatRows } = sheet.print ?? {};
  const scope = sheet.name;
  return [
    ...(area ? [{ name: '_xlnm.Print_Area', range: absoluteReference(scope, area), scope }] : []),
    ...(repeatRows
      ? [
          {
            name: '_xlnm.Print_Titles',
            range: rowsReference(scope, repeatRows.first, repeatRows.last),
            scope,
          },
        ]
      : []),
  ];
}
