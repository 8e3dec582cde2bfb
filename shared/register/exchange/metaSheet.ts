import type { SheetPlan } from '../../workbook/plan.ts';
import { META_KEYS, META_SHEET, type RegisterExport, rowId } from './registerExport.ts';

/**
 * 隠しシート `_meta`: どの台帳の、いつの、どの列と行を出したか。
 * 値の控えは持たない: 行や列を消して渡したときに、隠れた所から漏れないように。
 */
export function metaSheet({ definition, fields, rows, asOf, issued, lastBatch }: RegisterExport): SheetPlan {
  const entries: readonly (readonly [string, string])[] = [
    [META_KEYS.register, definition.table],
    [META_KEYS.asOf, asOf ?? ''],
    [META_KEYS.columns, fields.map((field) => field.key).join(',')],
    [META_KEYS.issued, issued],
    [META_KEYS.lastBatch, lastBatch],
    ...rows.map((row) => [META_KEYS.id, rowId(definition, row)] as const),
  ];
  return {
    name: META_SHEET,
    hidden: true,
    protected: true,
    cells: entries.flatMap(([key, value], row) => [
      { row, column: 0, value: key },
      // 区コードや日付が数や日付に化けないように、文字のまま。
      { row, column: 1, value, style: { numFmt: '@' } },
    ]),
  };
}
