import { expect, it } from 'vitest';
import { checkPicture } from '../../../shared/handout/picture.ts';

const u32 = (value: number) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255];
const chunk = (name: string, data: readonly number[]) => [
  ...u32(data.length),
  ...[...name].map((letter) => letter.charCodeAt(0)),
  ...data,
  0,
  0,
  0,
  0,
];
const png = (...extra: readonly number[]) =>
  Uint8Array.from([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk('IHDR', [...u32(30), ...u32(20), 8, 2, 0, 0, 0]),
    ...extra,
    ...chunk('IEND', []),
  ]);
const jpeg = (...segments: readonly number[]) =>
  Uint8Array.from([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0],
    ...segments,
    ...[0xff, 0xc0, 0, 11, 8, 0, 20, 0, 30, 1, 0, 0, 0, 0, 0, 0],
  ]);

it('描き直した PNG と JPEG の大きさを読む', () => {
  expect([checkPicture(png()), checkPicture(jpeg())]).toEqual([
    { mime: 'image/png', width: 30, height: 20 },
    { mime: 'image/jpeg', width: 30, height: 20 },
  ]);
});

it('撮影の情報や文の付いたもの、後ろに何か付いたもの、切れたもの、絵でないものは受け取らない', () => {
  const trailing = Uint8Array.from([...png(), 1, 2, 3]);
  expect([
    checkPicture(png(...chunk('tEXt', [65]))),
    checkPicture(png(...chunk('eXIf', [65]))),
    checkPicture(jpeg(0xff, 0xe1, 0, 4, 1, 1)),
    checkPicture(jpeg(0xff, 0xfe, 0, 4, 1, 1)),
    checkPicture(trailing),
    checkPicture(png().slice(0, 20)),
    checkPicture(Uint8Array.from([60, 115, 118, 103])),
    checkPicture(new Uint8Array()),
  ]).toEqual(Array.from({ length: 8 }, () => null));
});
