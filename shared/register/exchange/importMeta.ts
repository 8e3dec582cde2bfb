import { cellText, type WorkbookIndex } from '../../survey/reading/sheetIndex.ts';
import { META_KEYS, META_SHEET } from './registerExport.ts';

/** 書出しの `_meta` に書かれていたこと。 */
export interface ImportMeta {
  readonly register: string;
  readonly lastBatch: string;
  /** 書き出した行。 */
  readonly ids: readonly string[];
}

/** このプログラムの書出しなら `_meta` を読む。無ければ null。 */
export function readImportMeta(workbook: WorkbookIndex): ImportMeta | null {
  const sheet = workbook.sheet(META_SHEET);
  if (sheet === null) return null;
  const keys = sheet.cells.filter((cell) => cell.column === 0);
  const values = (key: string): readonly string[] =>
    keys
      .filter((cell) => cellText(cell) === key)
      .map((cell) => cellText(sheet.cellAt(cell.row, 1)))
      .filter((text) => text !== '');
  const register = values(META_KEYS.register)[0];
  if (register === undefined) return null;
  return { register, lastBatch: values(META_KEYS.lastBatch)[0] ?? '', ids: values(META_KEYS.id) };
}
