import type { RegisterDefinition } from '../../shared/register/definition.ts';
import { editText } from '../../shared/register/editText.ts';
import type { RegisterField } from '../../shared/register/field.ts';
import type { FieldContext } from '../../shared/register/fieldContext.ts';
import { formatField } from '../../shared/register/formatField.ts';
import type { GridBatch, GridProblem, GridRow } from '../ui/grid/gridTypes.ts';
import { storedValue } from './registerColumns.ts';
import type { WriteRequest, WriteResult } from './useRegisterWriter.tsx';

/** 表の一まとまりを、台帳への書き込みに。 */
export function buildWrite(
  definition: RegisterDefinition,
  { edits, inserts }: GridBatch,
  context: FieldContext,
): WriteRequest {
  return {
    edits: edits.map(({ id, key, seen, text }) => ({ id, field: key, seen: storedValue(seen), value: text })),
    inserts: inserts.map(({ values }) => ({ values: insertTexts(definition, values, context) })),
  };
}

/** 断りを、表の升目を指すものに。欄によらない断りは、まとまり全部の断り。 */
export function problemsOf(
  result: WriteResult & { readonly ok: false },
  { inserts }: GridBatch,
): readonly GridProblem[] {
  if (result.failure !== null) return [{ reason: result.failure }];
  return result.refusals.map(({ id, insert, field, reason }) => {
    const row = id ?? (insert === null ? undefined : inserts[insert]?.id);
    return { ...(row === undefined ? {} : { id: row }), key: field, reason };
  });
}

/** 並びは、一行に一つの字でだけ必ず戻る。 */
function listed({ kind }: RegisterField): boolean {
  return kind === 'lines' || kind === 'multi';
}

/** 足す行の値を、同じ値に読める字に。 */
function insertTexts(
  definition: RegisterDefinition,
  values: GridRow['values'],
  context: FieldContext,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    definition.fields.flatMap((field) => {
      const value = storedValue(values[field.key] ?? null);
      return field.readOnly === true || value === null || value === ''
        ? []
        : [[field.key, listed(field) ? editText(field, value, context) : formatField(field, value, context)]];
    }),
  );
}
