import type { RegisterField } from '../field.ts';
import type { FieldContext } from '../fieldContext.ts';
import { nameKey } from '../nameKey.ts';
import type { ParsedField } from '../parse/parsed.ts';
import { parseField } from '../parse/parseField.ts';
import type { ImportCell } from './readImportSheet.ts';

/** 取り込むセルを列の値に。名の列は、法人の種類や旧字体の違いがあっても一つに決まれば読む。 */
export function parseCell(field: RegisterField, cell: ImportCell, context: FieldContext): ParsedField {
  if (cell.trouble !== undefined) return { ok: false, reason: `${cell.trouble} (${cell.address})。` };
  // 決まった欄も、行を見分けるために読む。
  const parsed = parseField({ ...field, readOnly: false }, cell.text, context);
  if (parsed.ok || field.kind !== 'reference' || field.table === undefined) return parsed;
  const key = nameKey(cell.text);
  if (key === '') return parsed;
  const found = context.references[field.table].filter((each) =>
    [each.name, ...each.aliases].some((name) => nameKey(name) === key),
  );
  const [only] = found;
  return found.length === 1 && only !== undefined ? { ok: true, value: only.id } : parsed;
}
