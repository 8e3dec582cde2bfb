import { damaged } from './refusal.ts';

/** BIFF8 の記録のうち、検めと印に使うもの。 */
export const RECORD = {
  formula: 0x0006,
  endOfFile: 0x000a,
  note: 0x001c,
  filePass: 0x002f,
  font: 0x0031,
  continued: 0x003c,
  object: 0x005d,
  columnInfo: 0x007d,
  boundSheet: 0x0085,
  numbers: 0x00bd,
  richString: 0x00d6,
  style: 0x00e0,
  drawing: 0x00ec,
  sharedStrings: 0x00fc,
  sharedString: 0x00fd,
  textObject: 0x01b6,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  row: 0x0208,
  shortNumber: 0x027e,
  beginOfFile: 0x0809,
} as const;

/** 始まりから対になる終わりまで、入れ子 (図の中のグラフなど) を除いた記録を順に渡す。途切れていれば断る。 */
export function walkRecords(
  records: Buffer,
  start: number,
  see: (type: number, content: Buffer) => void,
): void {
  if (start + 4 > records.length || records.readUInt16LE(start) !== RECORD.beginOfFile)
    throw damaged('シートの始まり');
  let depth = 0;
  for (let at = start; at + 4 <= records.length; ) {
    const type = records.readUInt16LE(at);
    const end = at + 4 + records.readUInt16LE(at + 2);
    if (end > records.length) break;
    if (type === RECORD.beginOfFile) depth += 1;
    if (depth === 1) see(type, records.subarray(at + 4, end));
    if (type === RECORD.endOfFile) depth -= 1;
    if (depth === 0) return;
    at = end;
  }
  throw damaged('BIFF の記録が途切れている');
}
