import { crc32 } from 'node:zlib';

/**
 * 部品を圧縮せずに zip にする (xlsx の部品や、もう圧縮してある xlsx をまとめるため)。名は UTF-8。
 * @param day 部品の日付 YYYY-MM-DD。書かなければ zip で書ける初めの日
 */
export function storeZip(
  parts: readonly (readonly [name: string, content: string | Uint8Array])[],
  day = '1980-01-01',
): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, part] of parts) {
    const content = typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.from(part);
    const fields = partFields(Buffer.from(name, 'utf8'), content, day);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields.common, fields.name]);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 'latin1');
    central.writeUInt16LE(20, 4);
    fields.common.copy(central, 6);
    central.writeUInt32LE(at, 42);
    directory.push(central, fields.name);
    chunks.push(local, content);
    at += local.length + content.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...chunks, entries, end]);
}

/** 部品の頭と目次に共通の 26 バイト。 */
function partFields(
  name: Buffer,
  content: Buffer,
  day: string,
): { readonly common: Buffer; readonly name: Buffer } {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x800, 2);
  common.writeUInt16LE(dosDay(day), 8);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(content.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  return { common, name };
}

/** zip の日付: 1980年からの年、月、日。 */
function dosDay(day: string): number {
  const [year = 1980, month = 1, date = 1] = day.split('-').map(Number);
  return ((year - 1980) << 9) | (month << 5) | date;
}
