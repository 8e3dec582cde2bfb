import { crc32 } from 'node:zlib';

/** 部品を圧縮せずに zip にする。読み手に渡すあいだだけ記憶域にある。 */
export function storeZip(parts: readonly (readonly [name: string, text: string])[]): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of parts) {
    const content = Buffer.from(text, 'utf8');
    const fields = partFields(Buffer.from(name, 'utf8'), content);
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
function partFields(name: Buffer, content: Buffer): { readonly common: Buffer; readonly name: Buffer } {
  const common = Buffer.alloc(26);
  common.writeUInt16LE(20, 0);
  common.writeUInt16LE(0x800, 2);
  common.writeUInt32LE(crc32(content), 10);
  common.writeUInt32LE(content.length, 14);
  common.writeUInt32LE(content.length, 18);
  common.writeUInt16LE(name.length, 22);
  return { common, name };
}
