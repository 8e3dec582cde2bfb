import type { WorkbookPlan } from './plan.ts';

/** シート名と並びの点検。 */
export function checkSheetNames(plan: WorkbookPlan): readonly string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const sheet of plan.sheets) {
    if (!isSheetName(sheet.name)) problems.push(`シート名「${sheet.name}」は使えません`);
    const key = sheet.name.toLowerCase();
    if (seen.has(key)) problems.push(`シート名「${sheet.name}」が重なっています`);
    seen.add(key);
  }
  const active = plan.sheets[plan.activeSheet ?? 0];
  if (!active || active.hidden) problems.push('開いたときに見えるシートがありません');
  return problems;
}

/** Excel が受け付けるシート名か (31文字まで、`[]:*?/\` と前後の ' は不可)。 */
export function isSheetName(name: string): boolean {
  if (name.length === 0 || name.length > 31 || name.toLowerCase() === 'history') return false;
  if (name.startsWith("'") || name.endsWith("'")) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: 制御文字を拒むための式
  return name.isWellFormed() && !/[[\]:*?/\\\u0000-\u001f\u007f\ufffe\uffff]/.test(name);
}
