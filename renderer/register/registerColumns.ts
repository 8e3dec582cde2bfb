import type { ColDef, ValueFormatterParams, ValueGetterParams } from 'ag-grid-community';
import type { RegisterListing } from '../../shared/api/contract.ts';
import type { RegisterField } from '../../shared/register/field.ts';
import type { FieldContext } from '../../shared/register/fieldContext.ts';
import { formatField } from '../../shared/register/formatField.ts';
import { registerText } from './registerText.ts';

export type RegisterRow = RegisterListing['rows'][number];

/** 台帳の列の定義を、見るだけの表の列にする。区はコードでなく名で、行政順に並ぶ。 */
export function registerColumns(
  fields: readonly RegisterField[],
  context: FieldContext,
): ColDef<RegisterRow>[] {
  return fields.map((field) => ({
    colId: field.key,
    headerName: field.label,
    // 点を含む鍵を入れ子と読ませない。
    valueGetter: ({ data }: ValueGetterParams<RegisterRow>) => data?.[field.key] ?? null,
    valueFormatter: ({ value }: ValueFormatterParams<RegisterRow>) =>
      field.kind === 'flag' ? (value === 1 ? '✓' : '') : fieldText(field, value, context),
    getQuickFilterText: ({ value }) => fieldText(field, value, context),
    comparator: (a: RegisterValue, b: RegisterValue) => compare(field, a, b, context),
    initialWidth: field.width,
    ...(isNumber(field) ? { type: 'rightAligned' } : {}),
    ...(field.kind === 'flag' ? { cellClass: 'flag', headerClass: 'flag' } : {}),
    ...(isLong(field) ? { maxWidth: 280 } : {}),
  }));
}

type RegisterValue = RegisterRow[string];

/** 欄の値を読む言葉に。空は空文字。 */
export function fieldText(
  field: RegisterField,
  value: RegisterValue | undefined,
  context: FieldContext,
): string {
  if (field.kind === 'flag') return value === 1 ? registerText.yes : registerText.no;
  if (isNumber(field) && typeof value === 'number') return value.toLocaleString('ja-JP');
  return formatField(field, value ?? null, context);
}

function compare(field: RegisterField, a: RegisterValue, b: RegisterValue, context: FieldContext): number {
  if (field.kind === 'ward') return position(a, context) - position(b, context);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (field.kind === 'reference') {
    return formatField(field, a, context).localeCompare(formatField(field, b, context), 'ja');
  }
  return String(a ?? '').localeCompare(String(b ?? ''), 'ja');
}

function position(code: RegisterValue, { wards }: FieldContext): number {
  return wards.find((ward) => ward.code === code)?.position ?? Number.MAX_SAFE_INTEGER;
}

function isNumber(field: RegisterField): boolean {
  return field.kind === 'count' || field.kind === 'hours';
}

/** 長い文は右の欄で全部読める。 */
function isLong(field: RegisterField): boolean {
  return field.kind === 'text' || field.kind === 'longText' || field.kind === 'lines';
}
