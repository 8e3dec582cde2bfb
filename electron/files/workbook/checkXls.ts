import { HiddenLines } from './hiddenLines.ts';
import type { SheetExtras } from './plainWorkbook.ts';
import { damaged, encrypted, oldFormat } from './refusal.ts';
import { XlsFonts } from './xlsFonts.ts';
import { XlsNotes } from './xlsNotes.ts';
import { RECORD, walkRecords } from './xlsRecords.ts';
import { struckCells } from './xlsStruckCells.ts';

/** 読み手 (SheetJS) が渡してくれないもの。読み手の並びと同じ、シートの記録の順。 */
export interface XlsSheetExtras extends SheetExtras {
  /** 取消線・上付き・下付きのあるセル (placeKey)。 */
  readonly struck: ReadonlySet<number>;
}

/**
 * .xls には部品ごとの検査値がない。せめて、ブックとどのシートの記録も
 * 始まりから終わりまで途切れずに並んでいることを確かめ、ついでに印とコメントを拾う。
 */
export function checkXls(stream: Uint8Array): XlsSheetExtras[] {
  const records = Buffer.from(stream.buffer, stream.byteOffset, stream.length);
  if (records.length < 8 || records.readUInt16LE(0) !== RECORD.beginOfFile) throw damaged('BIFF の始まり');
  if (records.readUInt16LE(4) < 0x0600) throw oldFormat('Excel 95 以前の .xls');
  const sheets = new Set<number>();
  const fonts = new XlsFonts();
  walkRecords(records, 0, (type, content) => {
    if (type === RECORD.filePass) throw encrypted();
    if (type === RECORD.boundSheet && content.length >= 4) sheets.add(content.readUInt32LE(0));
    fonts.see(type, content);
  });
  if (sheets.size === 0) throw damaged('シートの記録がない');
  fonts.close();
  return [...sheets].sort((a, b) => a - b).map((start) => readSheet(records, start, fonts));
}

function readSheet(records: Buffer, start: number, fonts: XlsFonts): XlsSheetExtras {
  const struck = new Set<number>();
  const notes = new XlsNotes();
  const [rows, columns] = [new HiddenLines(), new HiddenLines()];
  walkRecords(records, start, (type, content) => {
    for (const place of struckCells(type, content, fonts)) struck.add(place);
    notes.see(type, content);
    if (type === RECORD.row && content.length >= 16 && (content.readUInt16LE(12) & 0x20) !== 0)
      rows.hide(content.readUInt16LE(0));
    if (type === RECORD.columnInfo && content.length >= 10 && (content.readUInt16LE(8) & 1) !== 0)
      columns.hide(content.readUInt16LE(0), content.readUInt16LE(2));
  });
  return { struck, notes: notes.list(), hiddenRows: rows.list(), hiddenColumns: columns.list() };
}
