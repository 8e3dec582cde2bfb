import type { WorkbookPlan } from '../../workbook/plan.ts';

/** 様式の見えるシートに印刷してある文と数。読まなかったセルを挙げるとき、様式そのものの文を除くのに使う。 */
export function formTexts(plan: WorkbookPlan): ReadonlySet<string> {
  const values = plan.sheets
    .filter((sheet) => sheet.hidden !== true)
    .flatMap((sheet) => sheet.cells.map((cell) => cell.value))
    .filter((value) => typeof value === 'string' || typeof value === 'number');
  return new Set(values.map(String));
}
