import { describe, expect, test } from 'vitest';
import { buildXlsx } from './buildXlsx.ts';
import { outcomeOf, readCells } from './outcomeOf.ts';

const ROWS = Array.from(
  { length: 300 },
  (_, n) =>
    `<row r="${n + 1}"><c r="A${n + 1}" t="s"><v>${n % 40}</v></c><c r="B${n + 1}"><v>${(n * 7919) % 1009}</v></c></row>`,
);
const STRINGS = Array.from(
  { length: 40 },
  (_, n) => `<si><t>${'北都島福島此花中央西港大正天王寺浪速'.slice(n % 15)}${n}区</t></si>`,
);
const SOUND = buildXlsx({
  sheet: `<sheetData>${ROWS.join('')}</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>`,
  strings: STRINGS.join(''),
  names: '<definedName name="ans_a">回答!$B$7</definedName>',
});
const CUTS = Array.from({ length: 12 }, (_, n) => Math.floor((SOUND.length * (n + 1)) / 13));
const FLIPS = Array.from({ length: 40 }, (_, n) => Math.floor(random(n) * SOUND.length * 8));

/** 種から決まる 0 以上 1 未満の数。 */
function random(seed: number): number {
  const value = Math.sin((seed + 1) * 12.9898) * 43758.5453;
  return value - Math.floor(value);
}

describe('壊れた写しを、黙って途中までだけ読むことはない', () => {
  const sound = readCells(SOUND);

  test('もとの写しは全部読める', () => {
    expect(sound.sheets[0]?.cells).toHaveLength(600);
  });

  test.each(CUTS)('%i バイトで切れた写しは断る', (length) => {
    expect(outcomeOf(SOUND.subarray(0, length))).toEqual({ code: 'workbookDamaged', detail: '' });
  });

  test.each(FLIPS)('%i ビット目が反転した写しは断るか、もとと同じに読む', (bit) => {
    const copy = Buffer.from(SOUND);
    copy.writeUInt8(copy.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    const outcome = outcomeOf(copy);
    if ('code' in outcome)
      expect(['workbookDamaged', 'workbookHostile', 'encrypted', 'notWorkbook']).toContain(outcome.code);
    else expect(outcome).toEqual(sound);
  });
});
