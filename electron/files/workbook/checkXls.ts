import { damaged, encrypted, oldFormat } from './refusal.ts';

const BOF = 0x0809;
const EOF = 0x000a;
const FILE_PASS = 0x002f;
const BOUND_SHEET = 0x0085;

/**
 * .xls には部品ごとの検査値がない。せめて、ブックとどのシートの記録も
 * 始まりから終わりまで途切れずに並んでいることを確かめる。
 */
export function checkXls(stream: Uint8Array): void {
  const records = Buffer.from(stream.buffer, stream.byteOffset, stream.length);
  if (records.length < 8 || records.readUInt16LE(0) !== BOF) throw damaged('BIFF の始まり');
  if (records.readUInt16LE(4) < 0x0600) throw oldFormat('Excel 95 以前の .xls');
  const sheets: number[] = [];
  walk(records, 0, (type, at, length) => {
    if (type === FILE_PASS) throw encrypted();
    if (type === BOUND_SHEET && length >= 4) sheets.push(records.readUInt32LE(at));
  });
  if (sheets.length === 0) throw damaged('シートの記録がない');
  for (const start of sheets) walk(records, start, () => undefined);
}

function walk(records: Buffer, start: number, see: (type: number, at: number, length: number) => void): void {
  if (start + 4 > records.length || records.readUInt16LE(start) !== BOF) throw damaged('シートの始まり');
  let depth = 0;
  for (let at = start; at + 4 <= records.length; ) {
    const type = records.readUInt16LE(at);
    const length = records.readUInt16LE(at + 2);
    if (at + 4 + length > records.length) break;
    if (type === BOF) depth += 1;
    if (depth === 1) see(type, at + 4, length);
    if (type === EOF) depth -= 1;
    if (depth === 0) return;
    at += 4 + length;
  }
  throw damaged('BIFF の記録が途切れている');
}
