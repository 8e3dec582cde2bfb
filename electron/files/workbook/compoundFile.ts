import { damaged } from './refusal.ts';

interface CompoundFile {
  readonly names: readonly string[];
  /** ストリームの中身。連鎖がファイルの外へ出たり回ったりしていれば断る。 */
  read(name: string): Uint8Array;
}

interface DirectoryEntry {
  readonly name: string;
  readonly type: number;
  readonly start: number;
  readonly size: number;
}

const END_OF_CHAIN = 0xfffffffe;
const LAST_REGULAR = 0xfffffffa;

/** OLE 複合ファイル (.xls、パスワード付きの xlsx、Word 97 …) の目次を読む。 */
export function openCompound(bytes: Uint8Array): CompoundFile {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < 512) throw damaged('複合ファイルの頭');
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) throw damaged('セクタの大きさ');
  const sectors = new Sectors(file, 1 << shift);
  const fat = readFat(file, sectors);
  const entries = readEntries(sectors.join(chain(fat, file.readUInt32LE(48), sectors.count)));
  const root = entries[0];
  const small = (): Uint8Array => sectors.join(chain(fat, root?.start ?? END_OF_CHAIN, sectors.count));
  return {
    names: entries.filter((entry) => entry.type !== 0).map((entry) => entry.name),
    read(name) {
      const entry = entries.find((candidate) => candidate.type === 2 && candidate.name === name);
      if (!entry) throw damaged(`ストリーム ${name} がない`);
      if (entry.size >= file.readUInt32LE(56))
        return whole(sectors.join(chain(fat, entry.start, sectors.count)), entry);
      const miniFat = words(sectors.join(chain(fat, file.readUInt32LE(60), sectors.count)));
      const mini = new Sectors(Buffer.concat([Buffer.alloc(64), small()]), 64);
      return whole(mini.join(chain(miniFat, entry.start, mini.count)), entry);
    },
  };
}

class Sectors {
  readonly count: number;
  private readonly file: Buffer;
  private readonly size: number;
  constructor(file: Buffer, size: number) {
    this.file = file;
    this.size = size;
    this.count = Math.ceil(file.length / size) - 1;
  }
  join(indexes: readonly number[]): Buffer {
    return Buffer.concat(indexes.map((index) => this.at(index)));
  }
  at(index: number): Buffer {
    return this.file.subarray((index + 1) * this.size, (index + 2) * this.size);
  }
}

function readFat(file: Buffer, sectors: Sectors): number[] {
  const fatSectors: number[] = [];
  for (let at = 76; at < 512; at += 4) fatSectors.push(file.readUInt32LE(at));
  let next = file.readUInt32LE(68);
  for (let step = 0; next < LAST_REGULAR; step += 1) {
    if (step > sectors.count || next >= sectors.count) throw damaged('DIFAT の連鎖');
    const more = words(sectors.at(next));
    next = more.pop() ?? END_OF_CHAIN;
    fatSectors.push(...more);
  }
  const used = fatSectors.filter((sector) => sector < LAST_REGULAR);
  if (used.some((sector) => sector >= sectors.count)) throw damaged('FAT がファイルの外');
  return words(sectors.join(used));
}

function chain(fat: readonly number[], start: number, count: number): number[] {
  const sectors: number[] = [];
  for (let sector = start; sector < LAST_REGULAR; sector = fat[sector] ?? END_OF_CHAIN) {
    if (sector >= count || sectors.length > count) throw damaged('連鎖がファイルの外');
    sectors.push(sector);
  }
  return sectors;
}

function readEntries(directory: Buffer): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameLength = Math.max(0, Math.min(62, directory.readUInt16LE(at + 64) - 2));
    entries.push({
      name: directory.toString('utf16le', at, at + nameLength),
      type: directory.readUInt8(at + 66),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}

function whole(content: Buffer, entry: DirectoryEntry): Uint8Array {
  if (content.length < entry.size) throw damaged(`ストリーム ${entry.name} が途中で切れている`);
  return content.subarray(0, entry.size);
}

function words(bytes: Buffer): number[] {
  const values: number[] = [];
  for (let at = 0; at + 4 <= bytes.length; at += 4) values.push(bytes.readUInt32LE(at));
  return values;
}
