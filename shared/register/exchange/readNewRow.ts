import type { FieldValue, RegisterField } from '../field.ts';
import { nameText, rowRefusal } from './findCurrentRow.ts';
import type { ImportRefusal } from './importPreview.ts';
import type { MatchPlace } from './matchPlace.ts';
import { parseCell } from './parseCell.ts';
import type { ImportRow } from './readImportSheet.ts';
import { refuseBackwardDates } from './refuseBackwardDates.ts';

/** 台帳に無い行を読む。必須の欄がそろわない行と、行の決まった台帳 (区) の新しい行は断る。 */
export function readNewRow(
  file: ImportRow,
  fields: readonly RegisterField[],
  place: MatchPlace,
): { readonly values: Readonly<Record<string, FieldValue>>; readonly refused: readonly ImportRefusal[] } {
  const { definition, context } = place;
  const values: Record<string, FieldValue> = {};
  const refused: ImportRefusal[] = [];
  for (const field of fields.filter((each) => !each.readOnly)) {
    const cell = file.cells.get(field.key);
    if (cell === undefined || (cell.text.trim() === '' && !cell.trouble)) continue;
    const parsed = parseCell(field, cell, context);
    if (parsed.ok) values[field.key] = parsed.value;
    else refused.push({ row: file.row, column: field.label, text: cell.text, reason: parsed.reason });
  }
  if (refused.length > 0) return { values, refused };
  if (definition.fixedRows) {
    const reason = `${definition.label}の台帳に当たる行がありません。行は足せません。`;
    return { values, refused: [rowRefusal(file, nameText(file, place), reason)] };
  }
  const missing = definition.fields.filter((field) => field.required && !(field.key in values));
  if (missing.length > 0) {
    const labels = missing.map((field) => `「${field.label}」`).join('');
    const reason = `台帳に当たる行が無く、新しい行として足すには${labels}が要ります。`;
    return { values, refused: [rowRefusal(file, nameText(file, place), reason)] };
  }
  return { values, refused: refuseBackwardDates(file, values, new Set(Object.keys(values)), place) };
}
