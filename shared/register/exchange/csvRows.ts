import { exportText } from './exportValue.ts';
import { ID_HEADING, type RegisterExport, rowId, VERSION_HEADING } from './registerExport.ts';

/** CSV の行。一行目が見出し、終わりの二列が ID と版。日付は 2024-09-01、ほかは画面の文字。 */
export function csvRows(register: RegisterExport): readonly (readonly (string | number)[])[] {
  const { definition, fields, rows, context } = register;
  return [
    [...fields.map((field) => field.label), ID_HEADING, VERSION_HEADING],
    ...rows.map((row) => [
      ...fields.map((field) => exportText(field, row[field.key] ?? null, context)),
      rowId(definition, row),
      String(row.version ?? ''),
    ]),
  ];
}
