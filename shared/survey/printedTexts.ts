import type { WorkbookPlan } from '../workbook/plan.ts';

/** 様式に印刷してある文 → それを印刷した列 (0始まり)。同じ文が何度か出れば、その数だけ並ぶ。 */
export type PrintedTexts = ReadonlyMap<string, readonly number[]>;

/** 様式に印刷してある文のすべて (回答欄を除く)。回答の「読まなかったセル」から様式自身の文を除くのに使う。 */
export function printedTexts(plan: WorkbookPlan): PrintedTexts {
  const printed = new Map<string, number[]>();
  for (const sheet of plan.sheets) {
    if (sheet.hidden === true) continue;
    for (const { value, style, column } of sheet.cells) {
      if (style?.locked === false || (typeof value !== 'string' && typeof value !== 'number')) continue;
      printed.set(String(value), [...(printed.get(String(value)) ?? []), column]);
    }
  }
  return printed;
}
