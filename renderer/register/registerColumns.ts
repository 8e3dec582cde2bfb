import type { ColDef, ValueFormatterParams, ValueGetterParams } from 'ag-grid-community';
import type { RegisterListing } from '../../shared/api/contract.ts';
import type { RegisterField } from '../../shared/register/field.ts';
import type { Ward } from '../../shared/ward/ward.ts';
import { registerDay } from '../ui/dayText.ts';
import { registerText } from './registerText.ts';

export type RegisterRow = RegisterListing['rows'][number];

/** 台帳の列の定義を、見るだけの表の列にする。区はコードでなく名で、行政順に並ぶ。 */
export function registerColumns(
  fields: readonly RegisterField[],
  wards: readonly Ward[],
): ColDef<RegisterRow>[] {
  return fields.map((field) => ({
    colId: field.key,
    headerName: field.label,
    // 点を含む鍵を入れ子と読ませない。
    valueGetter: ({ data }: ValueGetterParams<RegisterRow>) => data?.[field.key] ?? null,
    valueFormatter: ({ value }: ValueFormatterParams<RegisterRow>) =>
      field.kind === 'flag' ? (isOn(value) ? '✓' : '') : fieldText(field, value, wards),
    getQuickFilterText: ({ value }) => fieldText(field, value, wards),
    comparator: (a: unknown, b: unknown) => compare(field, a, b, wards),
    ...(isNumber(field) ? { type: 'rightAligned' } : {}),
    ...(field.kind === 'flag' ? { cellClass: 'flag', headerClass: 'flag' } : {}),
    ...WIDTHS[field.kind],
  }));
}

/** 欄の値を読む言葉に。空は空文字。 */
export function fieldText(field: RegisterField, value: unknown, wards: readonly Ward[]): string {
  if (field.kind === 'flag') return isOn(value) ? registerText.yes : registerText.no;
  if (value === null || value === undefined || value === '') return '';
  switch (field.kind) {
    case 'ward':
      return wards.find((ward) => ward.code === value)?.name ?? String(value);
    case 'date':
      return registerDay(String(value));
    case 'choice':
      return field.choices?.find((choice) => choice.code === value)?.label ?? String(value);
    case 'count':
    case 'hours':
      return typeof value === 'number' ? value.toLocaleString('ja-JP') : String(value);
    default:
      return String(value);
  }
}

/** 中身に合わせて広がる前の幅。長い文は右の欄で全部読める。 */
const WIDTHS: Readonly<Record<RegisterField['kind'], Pick<ColDef, 'initialWidth' | 'maxWidth'>>> = {
  ward: { initialWidth: 88 },
  date: { initialWidth: 124 },
  flag: { initialWidth: 104 },
  choice: { initialWidth: 92 },
  count: { initialWidth: 72 },
  hours: { initialWidth: 140 },
  reference: { initialWidth: 140 },
  text: { initialWidth: 150, maxWidth: 280 },
};

function compare(field: RegisterField, a: unknown, b: unknown, wards: readonly Ward[]): number {
  if (field.kind === 'ward') return position(a, wards) - position(b, wards);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a ?? '').localeCompare(String(b ?? ''), 'ja');
}

function position(code: unknown, wards: readonly Ward[]): number {
  return wards.find((ward) => ward.code === code)?.position ?? Number.MAX_SAFE_INTEGER;
}

function isNumber(field: RegisterField): boolean {
  return field.kind === 'count' || field.kind === 'hours';
}

/** データベースの真偽は 0/1。 */
function isOn(value: unknown): boolean {
  return value === true || value === 1;
}
