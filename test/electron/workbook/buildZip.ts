import { constants, crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly content: string | Buffer;
  /** 圧縮済みのデータ (膨らむ爆弾)。content は使わない。 */
  readonly packed?: Buffer;
  /** 目次に書く大きさ。偽ることができる。 */
  readonly declaredSize?: number;
  readonly flags?: number;
  readonly stored?: boolean;
}

/** 試験用の zip。正しいものも、わざと偽ったものも作れる。 */
export function buildZip(parts: readonly Part[]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const content = Buffer.from(part.content as string);
    const packed = part.packed ?? (part.stored ? content : deflateRawSync(content));
    const name = Buffer.from(part.name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(part.flags ?? 0x800, 2);
    common.writeUInt16LE(part.stored ? 0 : 8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(part.declaredSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name]);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 'latin1');
    central.writeUInt16LE(20, 4);
    common.copy(central, 6);
    central.writeUInt32LE(at, 42);
    chunks.push(local, packed);
    directory.push(central, name);
    at += local.length + packed.length;
  }
  const entries = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  const count = Math.min(parts.length, 0xffff);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(entries.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...chunks, entries, end]);
}

/** head + piece × times + tail を圧縮したもの。広げずに作る (区切りごとに独立なので、圧縮済みを並べればよい)。 */
export function packRepeated(head: string, piece: string, times: number, tail: string): Buffer {
  const flushed = (text: string): Buffer =>
    deflateRawSync(text, { finishFlush: constants.Z_FULL_FLUSH, level: 9 });
  const middle = flushed(piece);
  return Buffer.concat([flushed(head), ...Array.from({ length: times }, () => middle), deflateRawSync(tail)]);
}
