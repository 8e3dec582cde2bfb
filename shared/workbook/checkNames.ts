import { checkRange } from './checkSheetLayout.ts';
import type { WorkbookPlan } from './plan.ts';

/** 名前の点検: 書き方、長さ、重なり (大文字小文字は同じとみなされる)、指す先。 */
export function checkNames(plan: WorkbookPlan): readonly string[] {
  const seen = new Set<string>();
  return plan.names.flatMap((entry) => {
    const problems: string[] = [];
    if (!isWorkbookName(entry.name)) problems.push(`名前「${entry.name}」は使えません`);
    const key = entry.name.toLowerCase();
    if (seen.has(key)) problems.push(`名前「${entry.name}」が重なっています`);
    seen.add(key);
    if (!plan.sheets.some((sheet) => sheet.name === entry.sheet)) {
      problems.push(`名前「${entry.name}」の指すシート「${entry.sheet}」がありません`);
    }
    return [...problems, ...checkRange(entry.sheet, `名前「${entry.name}」`, entry.range)];
  });
}

/** Excel が受け付ける名前か。セル番地 (`A1`、`R1C1`、`R`、`C`) に見えるものは受け付けられない。 */
export function isWorkbookName(name: string): boolean {
  if (name.length === 0 || name.length > 255) return false;
  if (!/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  return !/^[a-z]{1,3}\d{1,7}$/i.test(name) && !/^r\d*(c\d*)?$/i.test(name) && !/^c\d*$/i.test(name);
}
