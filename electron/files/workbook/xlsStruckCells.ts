import type { XlsFonts } from './xlsFonts.ts';
import { RECORD } from './xlsRecords.ts';

/** 行・列を一つの数に。.xls は 65,536 行 256 列まで。 */
export function placeKey(row: number, column: number): number {
  return row * 65_536 + column;
}

const SINGLE: ReadonlySet<number> = new Set([
  RECORD.formula,
  RECORD.richString,
  RECORD.sharedString,
  RECORD.number,
  RECORD.label,
  RECORD.booleanOrError,
  RECORD.shortNumber,
]);

/** 記録がセルのものなら、そのうち取消線・上付き・下付きのもの。 */
export function struckCells(type: number, content: Buffer, fonts: XlsFonts): number[] {
  if (type === RECORD.numbers) return struckNumbers(content, fonts);
  if (!SINGLE.has(type) || content.length < 6) return [];
  const struck =
    fonts.isStruckStyle(content.readUInt16LE(4)) ||
    (type === RECORD.sharedString && content.length >= 10 && fonts.isStruckString(content.readUInt32LE(6)));
  return struck ? [placeKey(content.readUInt16LE(0), content.readUInt16LE(2))] : [];
}

/** 一行に並んだ数: 行、初めの列、(書式 2 バイト、数 4 バイト) の並び、終わりの列。 */
function struckNumbers(content: Buffer, fonts: XlsFonts): number[] {
  const places: number[] = [];
  for (let at = 4, index = 0; at + 8 <= content.length; at += 6, index += 1) {
    if (!fonts.isStruckStyle(content.readUInt16LE(at))) continue;
    places.push(placeKey(content.readUInt16LE(0), content.readUInt16LE(2) + index));
  }
  return places;
}
