import type { CellRange } from '../../shared/workbook/cells.ts';
import type { PrintPlan, SheetPlan, ValidationPlan, WorkbookPlan } from '../../shared/workbook/plan.ts';

/** 記入した人がブックの形を変えたところ。 */
export interface Untidiness {
  /** この項目の最初の回答欄の前に行を挿し込む。 */
  readonly insertRowBefore?: string;
  /** 見えるシートの名を変える。 */
  readonly renameSheet?: string;
}

/** 様式の計画に、人がしがちな形の変更を加える。名前・入力規則・結合は Excel と同じく付いて動く。 */
export function untidyReply(plan: WorkbookPlan, untidy: Untidiness): WorkbookPlan {
  let changed = plan;
  if (untidy.insertRowBefore !== undefined) {
    const { sheet, range } = answerPlace(plan, untidy.insertRowBefore);
    changed = insertPlanRow(changed, sheet, range.top);
  }
  const visible = changed.sheets.find((sheet) => !sheet.hidden);
  if (untidy.renameSheet !== undefined && visible) {
    changed = renamePlanSheet(changed, visible.name, untidy.renameSheet);
  }
  return changed;
}

/** シートの `row` 行目 (0始まり) の前に空の行を1つ挿し込む。 */
export function insertPlanRow(plan: WorkbookPlan, sheetName: string, row: number): WorkbookPlan {
  const moved = (at: number) => (at >= row ? at + 1 : at);
  const shift = (range: CellRange): CellRange => ({
    ...range,
    top: moved(range.top),
    bottom: moved(range.bottom),
  });
  return {
    ...plan,
    names: plan.names.map((name) =>
      name.sheet === sheetName ? { ...name, range: shift(name.range) } : name,
    ),
    sheets: plan.sheets.map((sheet) => {
      const validations = sheet.validations?.map((rule) =>
        shiftValidation(rule, sheet.name === sheetName, sheetName, shift),
      );
      const own = sheet.name === sheetName ? shiftSheet(sheet, row, moved, shift) : sheet;
      return { ...own, ...(validations && { validations }) };
    }),
  };
}

/** シートの名を変える。名前と入力規則の参照先も付いて変わる。 */
export function renamePlanSheet(plan: WorkbookPlan, from: string, to: string): WorkbookPlan {
  const renamed = (name: string) => (name === from ? to : name);
  return {
    ...plan,
    names: plan.names.map((name) => ({ ...name, sheet: renamed(name.sheet) })),
    sheets: plan.sheets.map((sheet) => ({
      ...sheet,
      name: renamed(sheet.name),
      ...(sheet.validations && {
        validations: sheet.validations.map((rule) =>
          rule.kind === 'list'
            ? { ...rule, source: { ...rule.source, sheet: renamed(rule.source.sheet) } }
            : rule,
        ),
      }),
    })),
  };
}

function answerPlace(plan: WorkbookPlan, code: string) {
  const place = plan.names.find(
    ({ name }) => name === `ans_${code}` || name.startsWith(`ans_${code}__`) || name === `tbl_${code}`,
  );
  if (!place) throw new Error(`様式に項目 ${code} の欄がありません`);
  return place;
}

function shiftValidation(
  rule: ValidationPlan,
  ownSheet: boolean,
  sheetName: string,
  shift: (range: CellRange) => CellRange,
): ValidationPlan {
  const range = ownSheet ? shift(rule.range) : rule.range;
  if (rule.kind !== 'list' || rule.source.sheet !== sheetName) return { ...rule, range };
  return { ...rule, range, source: { ...rule.source, range: shift(rule.source.range) } };
}

function shiftSheet(
  sheet: SheetPlan,
  row: number,
  moved: (at: number) => number,
  shift: (range: CellRange) => CellRange,
): SheetPlan {
  const { freeze, merges, rowHeights, filter, print } = sheet;
  return {
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, row: moved(cell.row) })),
    ...(merges && { merges: merges.map(shift) }),
    ...(rowHeights && {
      rowHeights: Object.fromEntries(
        Object.entries(rowHeights).map(([at, height]) => [moved(Number(at)), height]),
      ),
    }),
    ...(filter && { filter: shift(filter) }),
    ...(freeze?.rows !== undefined && row < freeze.rows && { freeze: { ...freeze, rows: freeze.rows + 1 } }),
    ...(print && { print: shiftPrint(print, moved, shift) }),
  };
}

function shiftPrint(
  print: PrintPlan,
  moved: (at: number) => number,
  shift: (range: CellRange) => CellRange,
): PrintPlan {
  const { area, repeatRows, breakAfter } = print;
  return {
    ...print,
    ...(area && { area: shift(area) }),
    ...(repeatRows && { repeatRows: { first: moved(repeatRows.first), last: moved(repeatRows.last) } }),
    ...(breakAfter && { breakAfter: breakAfter.map(moved) }),
  };
}
