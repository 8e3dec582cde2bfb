import type { CellStylePlan } from '../../workbook/plan.ts';
import type { FieldKind, RegisterField } from '../field.ts';
import { CELL_SIZE } from './columnLayout.ts';

const RULE = { line: 'thin', color: '7F7F7F' } as const;

export const HEAD: CellStylePlan = {
  size: CELL_SIZE,
  bold: true,
  fill: 'D9D9D9',
  border: RULE,
  horizontal: 'center',
  wrap: true,
};

/** ID と版。読むための字ではないので、小さく薄く。 */
export const ID_CELL: CellStylePlan = { size: 6, color: '8C8C8C', shrink: true };
export const ID_WIDTH = 3;

/** 列の書式。書き換えられない列だけを保護する。 */
export function fieldStyle(field: RegisterField): CellStylePlan {
  return {
    size: CELL_SIZE,
    border: RULE,
    ...KIND_STYLES[field.kind],
    ...(field.readOnly !== true && { locked: false }),
  };
}

// 「1-2」や「06…」と打っても日付や数にならないように、文字の列は文字列の書式にする。
const TEXT: CellStylePlan = { numFmt: '@', wrap: true };
const CENTER: CellStylePlan = { numFmt: '@', horizontal: 'center' };

const KIND_STYLES: Readonly<Record<FieldKind, CellStylePlan>> = {
  text: TEXT,
  longText: TEXT,
  lines: TEXT,
  multi: TEXT,
  kana: TEXT,
  reference: TEXT,
  email: TEXT,
  ward: CENTER,
  choice: CENTER,
  flag: CENTER,
  time: CENTER,
  telephone: CENTER,
  postalCode: CENTER,
  date: { numFmt: '[$-411]ggge"年"m"月"d"日"', horizontal: 'left' },
  count: { numFmt: '#,##0', horizontal: 'right' },
  hours: { numFmt: '#,##0.##', horizontal: 'right' },
  figure: { numFmt: '#,##0.###', horizontal: 'right' },
  fiscalYear: CENTER,
};
