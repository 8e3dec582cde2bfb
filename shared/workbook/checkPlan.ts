import { isCalendarDay } from '../calendar/wareki.ts';
import { cellAddress } from './cells.ts';
import { checkNames } from './checkNames.ts';
import { checkRange, checkSheetLayout } from './checkSheetLayout.ts';
import { checkSheetNames } from './checkSheetNames.ts';
import type { SheetPlan, ValidationPlan, WorkbookPlan } from './plan.ts';

/**
 * 書く前の点検。表計算の部品は名前の誤りや NaN を黙って通し、開いたときに「壊れています」になる。
 * 返すのは計画の誤りの一覧 (空なら書いてよい)。利用者の書いた文の中身はここでは問わない。
 */
export function checkPlan(plan: WorkbookPlan): readonly string[] {
  return [
    ...checkSheetNames(plan),
    ...checkNames(plan),
    ...plan.sheets.flatMap((sheet) => [
      ...checkSheetLayout(sheet),
      ...checkValues(sheet),
      ...(sheet.validations ?? []).flatMap((rule) => checkValidation(plan, sheet, rule)),
      ...checkHeaders(sheet),
    ]),
  ];
}

function checkValues(sheet: SheetPlan): readonly string[] {
  return sheet.cells.flatMap((cell) => {
    const where = `${sheet.name}!${cellAddress(cell.row, cell.column)}`;
    if (typeof cell.value === 'number' && !Number.isFinite(cell.value)) {
      return [`${where}: 数として書けません (${cell.value})`];
    }
    if (typeof cell.value === 'object' && cell.value !== null && !isCalendarDay(cell.value.date)) {
      return [`${where}: 日付ではありません (${cell.value.date})`];
    }
    if (cell.style?.wrap && cell.style.shrink) return [`${where}: 折返しと縮小は両立しません`];
    return [];
  });
}

function checkValidation(plan: WorkbookPlan, sheet: SheetPlan, rule: ValidationPlan): readonly string[] {
  const problems = [...checkRange(sheet.name, '入力規則', rule.range)];
  if (rule.kind === 'list') {
    const source = rule.source;
    problems.push(...checkRange(source.sheet, '選択肢', source.range));
    const target = plan.sheets.find((candidate) => candidate.name === source.sheet);
    if (!target) problems.push(`${sheet.name}: 選択肢のシート「${source.sheet}」がありません`);
  } else if (rule.kind !== 'any' && !Number.isFinite(rule.min)) {
    problems.push(`${sheet.name}: 入力規則の下限が数ではありません`);
  }
  // Excel の上限。超えるとファイルが「壊れています」になる。
  for (const message of [rule.error, rule.prompt]) {
    if (message && (message.title.length > 32 || message.text.length > 255)) {
      problems.push(`${sheet.name}: 入力規則の文が長すぎます「${message.title}」`);
    }
  }
  return problems;
}

function checkHeaders(sheet: SheetPlan): readonly string[] {
  return [sheet.print?.header, sheet.print?.footer].flatMap((parts) => {
    const text = [parts?.left, parts?.center, parts?.right].join('');
    return text.length > 240 ? [`${sheet.name}: 頁の見出しが長すぎます`] : [];
  });
}
