import { parseWorkbook } from '../../../electron/files/workbook/parseWorkbook.ts';
import { WorkbookRefusal } from '../../../electron/files/workbook/refusal.ts';
import { sanitiseWorkbook } from '../../../electron/files/workbook/sanitiseWorkbook.ts';
import type { WorkbookCells } from '../../../shared/workbook/cells.ts';

export function readCells(bytes: Uint8Array): WorkbookCells {
  return parseWorkbook(sanitiseWorkbook(bytes));
}

/** 読めれば中身、断られれば code と細目。ほかの例外はそのまま投げる。 */
export function outcomeOf(
  bytes: Uint8Array,
): WorkbookCells | { readonly code: string; readonly detail: string } {
  try {
    return readCells(bytes);
  } catch (error) {
    if (!(error instanceof WorkbookRefusal)) throw error;
    return { code: error.code, detail: Object.values(error.details).join('') };
  }
}
