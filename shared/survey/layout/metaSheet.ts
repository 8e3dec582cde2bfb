import type { SheetPlan } from '../../workbook/plan.ts';
import type { FormDefinition } from '../form.ts';
import type { FormFacts } from './facts.ts';

/** 隠しシート `_meta`: 鍵と値の行。戻ってきた回答がどの調査のどの区のものかを見分ける。 */
export function metaSheet(form: FormDefinition, facts: FormFacts): SheetPlan {
  const rows: readonly (readonly [string, string | number])[] = [
    ['form', form.id],
    ['formVersion', form.version],
    ['survey', facts.survey.id],
    ['respondent', facts.ward.code],
    ['issue', facts.issue],
  ];
  return {
    name: '_meta',
    hidden: true,
    protected: true,
    cells: rows.flatMap(([key, value], row) => [
      { row, column: 0, value: key },
      // 区コードや日付が数や日付に化けないように、文字のまま。
      { row, column: 1, value, ...(typeof value === 'string' && { style: { numFmt: '@' } }) },
    ]),
  };
}
