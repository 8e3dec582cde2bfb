import type { WorkbookPlan } from '../workbook/plan.ts';

/** 様式に印刷してある文のすべて (回答欄を除く)。回答の「読まなかったセル」から様式自身の文を除くのに使う。 */
export function printedTexts(plan: WorkbookPlan): ReadonlySet<string> {
  return new Set(
    plan.sheets
      .filter((sheet) => !sheet.hidden)
      .flatMap((sheet) => sheet.cells)
      .filter((cell) => cell.style?.locked !== false)
      .flatMap((cell) =>
        typeof cell.value === 'string' || typeof cell.value === 'number' ? [String(cell.value)] : [],
      ),
  );
}
