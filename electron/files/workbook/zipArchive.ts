import { constants, crc32, inflateRawSync } from 'node:zlib';
import { damaged, encrypted, hostile } from './refusal.ts';

const ZIP_LIMITS = {
  entries: 2_000,
  partBytes: 64 * 1024 * 1024,
  totalBytes: 128 * 1024 * 1024,
} as const;

export interface ZipArchive {
  /** 書かれているとおりの名 (`\` は `/` に直す)。 */
  readonly names: readonly string[];
  /** 大文字小文字を問わず探す。なければ null。大きさの上限と CRC を確かめる。 */
  read(name: string): Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly dataStart: number;
  readonly headerStart: number;
}

/** 目次 (central directory) を読む。暗号・zip64・重複名・重なりは断る。 */
export function openZip(bytes: Uint8Array): ZipArchive {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const entries = new Map<string, Entry>();
  for (const entry of readDirectory(file)) {
    const key = entry.name.toLowerCase();
    if (entries.has(key)) throw hostile('同じ名の部品が二つあります');
    entries.set(key, entry);
  }
  let left: number = ZIP_LIMITS.totalBytes;
  return {
    names: [...entries.values()].map((entry) => entry.name),
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry) return null;
      const content = inflate(file, entry, Math.min(left, ZIP_LIMITS.partBytes));
      left -= content.length;
      return content;
    },
  };
}

function readDirectory(file: Buffer): Entry[] {
  const end = findEnd(file);
  const count = file.readUInt16LE(end + 10);
  const size = file.readUInt32LE(end + 12);
  const start = file.readUInt32LE(end + 16);
  if (count > ZIP_LIMITS.entries) throw hostile('部品が多すぎます');
  if (start === 0xffffffff || size === 0xffffffff) throw hostile('zip64 の書庫です');
  if (file.readUInt16LE(end + 4) !== 0 || file.readUInt16LE(end + 8) !== count)
    throw damaged('分割された zip');
  if (start + size > end) throw damaged('目次の位置');
  const entries: Entry[] = [];
  let at = start;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || file.readUInt32LE(at) !== 0x02014b50) throw damaged('目次の項目');
    const length = 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    if (at + length > end) throw damaged('目次の項目の長さ');
    entries.push(readEntry(file, at, start));
    at += length;
  }
  if (at !== start + size) throw damaged('目次の大きさ');
  refuseOverlap(entries);
  return entries;
}

function findEnd(file: Buffer): number {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xffff); at -= 1) {
    if (file.readUInt32LE(at) === 0x06054b50 && at + 22 + file.readUInt16LE(at + 20) <= file.length)
      return at;
  }
  throw damaged('zip の終わりがない');
}

function readEntry(file: Buffer, at: number, directoryStart: number): Entry {
  const flags = file.readUInt16LE(at + 8);
  const method = file.readUInt16LE(at + 10);
  const packed = file.readUInt32LE(at + 20);
  const size = file.readUInt32LE(at + 24);
  const nameLength = file.readUInt16LE(at + 28);
  const headerStart = file.readUInt32LE(at + 42);
  if ([packed, size, headerStart].includes(0xffffffff)) throw hostile('zip64 の書庫です');
  if (headerStart + 30 > directoryStart || file.readUInt32LE(headerStart) !== 0x04034b50)
    throw damaged('部品の頭');
  if (flags & 0x2041 || file.readUInt16LE(headerStart + 6) & 1) throw encrypted();
  if (method !== 0 && method !== 8) throw damaged(`圧縮方式 ${method}`);
  const name = file.subarray(at + 46, at + 46 + nameLength);
  const localNameLength = file.readUInt16LE(headerStart + 26);
  if (!name.equals(file.subarray(headerStart + 30, headerStart + 30 + localNameLength))) {
    throw damaged('目次と部品の名が違う');
  }
  const dataStart = headerStart + 30 + localNameLength + file.readUInt16LE(headerStart + 28);
  if (dataStart + packed > directoryStart) throw damaged('部品が途中で切れている');
  return {
    name: name.toString(flags & 0x800 ? 'utf8' : 'latin1').replaceAll('\\', '/'),
    method,
    crc: file.readUInt32LE(at + 16),
    packed,
    size,
    dataStart,
    headerStart,
  };
}

/** 同じデータを何度も指して膨らませる書庫を断る。 */
function refuseOverlap(entries: readonly Entry[]): void {
  let end = 0;
  for (const entry of entries.toSorted((a, b) => a.headerStart - b.headerStart)) {
    if (entry.headerStart < end) throw hostile('部品が重なっています');
    end = entry.dataStart + entry.packed;
  }
}

function inflate(file: Buffer, entry: Entry, limit: number): Uint8Array {
  const packed = file.subarray(entry.dataStart, entry.dataStart + entry.packed);
  if (entry.method === 0 && packed.length > limit) throw hostile('広げると大きすぎます');
  const content = entry.method === 0 ? packed : inflateWithin(packed, limit, entry.name);
  if (content.length !== entry.size) throw damaged(`${entry.name} の大きさ`);
  if (crc32(content) !== entry.crc) throw damaged(`${entry.name} の CRC`);
  return content;
}

function inflateWithin(packed: Uint8Array, limit: number, name: string): Uint8Array {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit), finishFlush: constants.Z_FINISH });
  } catch (error) {
    if (error instanceof RangeError) throw hostile('広げると大きすぎます');
    throw damaged(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
