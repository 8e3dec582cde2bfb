import { expect, test } from 'vitest';
import { readXlsRunFonts } from '../../../electron/files/workbook/xlsStrings.ts';

const u16 = (value: number): Buffer => Buffer.from([value & 255, value >> 8]);
const u32 = (value: number): Buffer => Buffer.concat([u16(value & 65_535), u16(value >>> 16)]);
const run = (at: number, font: number): Buffer => Buffer.concat([u16(at), u16(font)]);
const head = (count: number): Buffer => Buffer.concat([u32(count), u32(count)]);
const RICH = 8;
const PHONETIC = 4;
const WIDE = 1;

test('文字・字体・ふりがなが記録の切れ目にまたがっても、続く文字列の番号はずれない', () => {
  const wide = Buffer.from('健康局', 'utf16le');
  const first = Buffer.concat([u16(3), Buffer.from([WIDE | RICH]), u16(2), wide.subarray(0, 4)]);
  // 二つめの記録では、残りの一文字が一バイトの字として書かれている。
  const second = Buffer.concat([Buffer.from([0]), Buffer.from('A'), run(0, 5), u16(2)]);
  const third = Buffer.concat([
    u16(7),
    u16(2),
    Buffer.from([PHONETIC]),
    u32(6),
    Buffer.from('ab'),
    Buffer.alloc(2),
  ]);
  const fourth = Buffer.concat([
    Buffer.alloc(4),
    u16(2),
    Buffer.from([RICH]),
    u16(1),
    Buffer.from('xy'),
    run(1, 9),
  ]);
  expect(readXlsRunFonts([Buffer.concat([head(3), first]), second, third, fourth])).toEqual([
    [5, 7],
    [],
    [9],
  ]);
});

test('掛かる文字のない字体は数えず、途中で尽きれば読めたところまで', () => {
  const empty = Buffer.concat([u16(2), Buffer.from([RICH]), u16(3), Buffer.from('ab')]);
  const runs = Buffer.concat([run(0, 5), run(0, 6), run(2, 7)]);
  expect(readXlsRunFonts([Buffer.concat([head(1_000_000), empty, runs])])).toEqual([[6]]);
  expect(readXlsRunFonts([])).toEqual([]);
});
