import type { ValidationPlan } from '../../../shared/workbook/plan.ts';
import { absoluteReference, rangeAddress } from '../../../shared/workbook/reference.ts';

/** 入力規則を表計算の部品の形に。空白はいつも許す (未回答は点検で分かる)。 */
export function validation(plan: ValidationPlan) {
  return {
    ...rule(plan),
    range: rangeAddress(plan.range),
    allowBlank: true,
    ...(plan.error && {
      showErrorMessage: true,
      errorStyle: plan.error.severity,
      errorTitle: plan.error.title,
      errorMessage: plan.error.text,
    }),
    ...(plan.prompt && {
      showInputMessage: true,
      inputTitle: plan.prompt.title,
      inputMessage: plan.prompt.text,
    }),
  };
}

function rule(plan: ValidationPlan) {
  if (plan.kind === 'list') {
    return { type: 'list' as const, formula1: absoluteReference(plan.source.sheet, plan.source.range) };
  }
  // 何でも受け付けて案内だけを出す規則。
  if (plan.kind === 'any') return { type: 'custom' as const, formula1: 'TRUE' };
  return { type: plan.kind, operator: 'greaterThanOrEqual' as const, formula1: String(plan.min) };
}
