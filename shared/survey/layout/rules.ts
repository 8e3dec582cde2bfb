import type { CellRange } from '../../workbook/cells.ts';
import type { ValidationPlan } from '../../workbook/plan.ts';

/** 件数・回数・人数: 0以上の整数。 */
export function countRule(range: CellRange): ValidationPlan {
  return {
    kind: 'whole',
    min: 0,
    range,
    error: {
      title: '整数で記入してください',
      text: '0以上の整数を、単位を付けずに記入してください。無いときは 0 です。',
      severity: 'stop',
    },
  };
}

/** 時間数: 0以上、小数もよい。 */
export function hoursRule(range: CellRange): ValidationPlan {
  return {
    kind: 'decimal',
    min: 0,
    range,
    error: {
      title: '数で記入してください',
      text: '0以上の数 (小数も可) を、単位を付けずに記入してください。無いときは 0 です。',
      severity: 'stop',
    },
  };
}

/** 日付: 書き方は縛らず、例を見せる。 */
export function dateRule(range: CellRange): ValidationPlan {
  return { kind: 'any', range, prompt: { title: '日付', text: '例 令和6年9月1日' } };
}
