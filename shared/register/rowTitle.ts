import type { RegisterDefinition } from './definition.ts';
import type { FieldContext } from './fieldContext.ts';
import { formatField } from './formatField.ts';
import type { RegisterRow } from './row.ts';

/** 行を人に言うときの名: 「架空 太郎 北区…相談支援室 相談支援」。名の列がみな空なら (名なし)。 */
export function rowTitle(definition: RegisterDefinition, row: RegisterRow, context: FieldContext): string {
  const words = definition.titleKeys.map((key) => {
    const field = definition.fields.find((each) => each.key === key);
    return field === undefined ? '' : formatField(field, row[key] ?? null, context);
  });
  return words.filter((word) => word !== '').join(' ') || '(名なし)';
}
