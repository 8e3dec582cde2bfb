import type { RegisterDefinition } from '../../shared/register/definition.ts';
import type { CellConflict } from '../../shared/register/edit.ts';
import type { FieldValue, RegisterField } from '../../shared/register/field.ts';
import type { FieldContext } from '../../shared/register/fieldContext.ts';
import { formatField } from '../../shared/register/formatField.ts';
import type { RegisterRow } from '../../shared/register/row.ts';
import { rowTitle } from '../../shared/register/rowTitle.ts';

/** 見ていた値と今の値の食い違いを、両方の値で言う。 */
export function cellConflict(
  definition: RegisterDefinition,
  field: RegisterField,
  row: RegisterRow,
  seen: FieldValue,
  context: FieldContext,
): CellConflict {
  const present = row[field.key] ?? null;
  const seenText = formatField(field, seen, context);
  const presentText = formatField(field, present, context);
  const title = rowTitle(definition, row, context);
  return {
    table: definition.table,
    id: String(row[definition.idKey]),
    title,
    field: field.key,
    seen,
    present,
    seenText,
    presentText,
    message: `${title} の「${field.label}」は、見ていた「${seenText || '空'}」から「${presentText || '空'}」に変わっています。`,
  };
}

/** 行そのものがもう無い。 */
export function goneConflict(definition: RegisterDefinition, id: string, title = ''): CellConflict {
  return {
    table: definition.table,
    id,
    title,
    field: null,
    seen: null,
    present: null,
    seenText: '',
    presentText: '',
    message: `${title === '' ? 'その行' : title} は${definition.label}の台帳にもうありません。`,
  };
}
