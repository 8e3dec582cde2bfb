import type { RegisterDefinition } from './definition.ts';
import type { RegisterRow } from './row.ts';

/** 行の決まりに合わないところ。field はそれを言う欄。 */
export interface RowProblem {
  readonly field: string;
  readonly label: string;
  readonly reason: string;
}

/** どれか一つだけを書く列に、一つも無いか、二つ以上書いてあれば、そのこと。 */
export function oneOfProblem({ oneOf, fields }: RegisterDefinition, row: RegisterRow): RowProblem | null {
  if (oneOf === undefined) return null;
  const filled = oneOf.filter((key) => (row[key] ?? '') !== '');
  if (filled.length === 1) return null;
  const label = (key: string) => fields.find((each) => each.key === key)?.label ?? key;
  const field = filled.at(-1) ?? oneOf[0] ?? '';
  const names = oneOf.map((key) => `「${label(key)}」`).join('か');
  return { field, label: label(field), reason: `${names}の、どれか一つだけを書きます。` };
}

/** 一つしか無いはずの行の鍵。空も値のうち。鍵の決まりの無い台帳では null。 */
export function onceKey({ once }: RegisterDefinition, row: RegisterRow): string | null {
  return once === undefined ? null : once.map((key) => row[key] ?? '').join('\n');
}

/** 同じ鍵の行がもうあるときの断り。 */
export function onceProblem({ once = [], fields }: RegisterDefinition, row: RegisterRow): RowProblem {
  const label = (key: string) => fields.find((each) => each.key === key)?.label ?? key;
  const field = once.findLast((key) => (row[key] ?? '') !== '') ?? once[0] ?? '';
  const names = once.map((key) => `「${label(key)}」`).join('');
  return {
    field,
    label: label(field),
    reason: `${names}が同じ行がもうあります。その行を書き直してください。`,
  };
}
