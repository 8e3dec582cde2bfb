const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/** 試験用の OLE 複合ファイル (バージョン3)。ストリームは根の直下に並ぶ。 */
export function buildCompound(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const bodies = Object.entries(streams).map(([name, bytes]) => {
    const padded = Buffer.alloc(Math.max(4096, Math.ceil(bytes.length / SECTOR) * SECTOR));
    padded.set(bytes);
    return { name, padded };
  });
  const directorySectors = Math.ceil(((bodies.length + 1) * 128) / SECTOR);
  const fat: number[] = [0xfffffffd];
  const linkRun = (length: number): number => {
    const start = fat.length;
    for (let index = 0; index < length; index += 1) fat.push(index === length - 1 ? END : start + index + 1);
    return start;
  };
  const directoryStart = linkRun(directorySectors);
  const directory = Buffer.alloc(directorySectors * SECTOR);
  writeEntry(directory, 0, 'Root Entry', 5, END, 0, bodies.length > 0 ? 1 : FREE, FREE);
  bodies.forEach(({ name, padded }, index) => {
    const start = linkRun(padded.length / SECTOR);
    const next = index + 2 <= bodies.length ? index + 2 : FREE;
    writeEntry(directory, index + 1, name, 2, start, padded.length, FREE, next);
  });
  if (fat.length > 128) throw new Error('buildCompound: FAT が一セクタに収まりません');
  const fatSector = Buffer.alloc(SECTOR, 0xff);
  fat.forEach((value, index) => {
    fatSector.writeUInt32LE(value, index * 4);
  });
  return Buffer.concat([header(directoryStart), fatSector, directory, ...bodies.map(({ padded }) => padded)]);
}

function header(directoryStart: number): Buffer {
  const head = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  head.writeUInt16LE(0x3e, 24);
  head.writeUInt16LE(3, 26);
  head.writeUInt16LE(0xfffe, 28);
  head.writeUInt16LE(9, 30);
  head.writeUInt16LE(6, 32);
  head.writeUInt32LE(1, 44);
  head.writeUInt32LE(directoryStart, 48);
  head.writeUInt32LE(4096, 56);
  head.writeUInt32LE(END, 60);
  head.writeUInt32LE(END, 68);
  head.fill(0xff, 76);
  head.writeUInt32LE(0, 76);
  return head;
}

function writeEntry(
  directory: Buffer,
  index: number,
  name: string,
  type: number,
  start: number,
  size: number,
  child: number,
  right: number,
): void {
  const at = index * 128;
  directory.write(name, at, 'utf16le');
  directory.writeUInt16LE((name.length + 1) * 2, at + 64);
  directory.writeUInt8(type, at + 66);
  directory.writeUInt8(1, at + 67);
  directory.writeUInt32LE(FREE, at + 68);
  directory.writeUInt32LE(right, at + 72);
  directory.writeUInt32LE(child, at + 76);
  directory.writeUInt32LE(start, at + 116);
  directory.writeUInt32LE(size, at + 120);
}
