import type { RegisterDefinition } from '../definition.ts';
import { editText } from '../editText.ts';
import type { FieldKind, FieldValue, RegisterField } from '../field.ts';
import type { FieldContext } from '../fieldContext.ts';
import { parseField } from '../parse/parseField.ts';
import type { RegisterRow } from '../row.ts';
import type { RegisterFinding } from './finding.ts';

/** 書き方のそろうべき列。 */
const UNIFORM: ReadonlySet<FieldKind> = new Set(['telephone', 'postalCode', 'email', 'kana']);

/** 一つずつの欄: 必須の空、読めない値、そろっていない書き方。今の入力なら断られる値も、ここで見つかる。 */
export function checkFields(
  definition: RegisterDefinition,
  rows: readonly RegisterRow[],
  context: FieldContext,
): readonly RegisterFinding[] {
  const fields = definition.fields.filter((field) => !field.readOnly);
  return rows.flatMap((row) =>
    fields.flatMap((field) => {
      const finding = checkValue(field, row[field.key] ?? null, context);
      if (finding === null) return [];
      return [{ ...finding, table: definition.table, id: String(row[definition.idKey]), field: field.key }];
    }),
  );
}

function checkValue(
  field: RegisterField,
  value: FieldValue,
  context: FieldContext,
): Pick<RegisterFinding, 'level' | 'message'> | null {
  // 参照は id のまま確かめる。名から引くと、行の数の二乗だけかかる。
  const text = field.kind === 'reference' ? String(value ?? '') : editText(field, value, context);
  const parsed = parseField(field, text, context);
  if (!parsed.ok) return { level: 'error', message: parsed.reason };
  if (UNIFORM.has(field.kind) && parsed.value !== value) {
    return {
      level: 'confirm',
      message: `「${field.label}」の書き方がそろっていません: 「${value}」は「${parsed.value}」と書きます。`,
    };
  }
  return null;
}
