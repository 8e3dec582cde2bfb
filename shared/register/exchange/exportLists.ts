import type { SheetPlan, ValidationPlan } from '../../workbook/plan.ts';
import type { RegisterField } from '../field.ts';
import { exportText } from './exportValue.ts';
import type { RegisterExport } from './registerExport.ts';

export const LISTS_SHEET = '_lists';

type Rule = Omit<ValidationPlan & { kind: 'list' }, 'range'>;

/** ドロップダウンの選択肢: 選択・区・印の列ごとに、隠しシートの一列と、それを指す規則。 */
export function exportLists(register: RegisterExport): {
  readonly sheets: readonly SheetPlan[];
  readonly rules: ReadonlyMap<string, Rule>;
} {
  const lists = register.fields
    .filter((field) => field.readOnly !== true)
    .map((field) => ({ field, labels: labelsOf(field, register) }))
    .filter(({ labels }) => labels.length > 0);
  if (lists.length === 0) return { sheets: [], rules: new Map() };
  const cells = lists.flatMap(({ labels }, column) => labels.map((value, row) => ({ row, column, value })));
  return {
    sheets: [{ name: LISTS_SHEET, hidden: true, protected: true, cells }],
    rules: new Map(lists.map(({ field, labels }, column) => [field.key, rule(field, labels.length, column)])),
  };
}

function labelsOf(field: RegisterField, { context }: RegisterExport): readonly string[] {
  if (field.kind === 'choice') return (field.choices ?? []).map((choice) => choice.label);
  if (field.kind === 'ward') {
    const names = context.wards.map((ward) => ward.name);
    return field.emptyLabel === undefined ? names : [field.emptyLabel, ...names];
  }
  if (field.kind !== 'flag') return [];
  return [1, 0].map((value) => exportText(field, value, context)).filter((label) => label !== '');
}

function rule(field: RegisterField, count: number, column: number): Rule {
  return {
    kind: 'list',
    source: { sheet: LISTS_SHEET, range: { top: 0, left: column, bottom: count - 1, right: column } },
    // ほかの書き方 (〇、✓、区の字抜き) も読めるので、知らせるだけにする。読めないものは取り込みで分かる。
    error: {
      title: `${field.label}を選んでください`.slice(0, 32),
      text: '▼の中から選ぶと、そのまま取り込めます。',
      severity: 'information',
    },
  };
}
