import { describe, expect, test } from 'vitest';
import { needs } from '../../needs.ts';
import { buildXlsx } from './buildXlsx.ts';
import { officeFolder } from './officeFolder.ts';
import { readCells } from './outcomeOf.ts';

const SOURCE = buildXlsx({
  sheet: `<cols><col min="2" max="3" width="9" hidden="1" customWidth="1"/></cols><sheetData>
    <row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>2</v></c></row>
    <row r="2" hidden="1"><c r="A2"><v>3</v></c></row><row r="3" hidden="1"><c r="A3"><v>4</v></c></row>
    <row r="5"><c r="A5"><v>5</v></c></row></sheetData>`,
});
const HIDDEN = [[{ from: 1, to: 2 }], [{ from: 1, to: 2 }]];

test('隠した行と列を、続きはまとめて覚える', () => {
  expect(hiddenIn(SOURCE)).toEqual(HIDDEN);
});

describe.runIf(needs('soffice'))('LibreOffice が保存しても同じ (soffice)', () => {
  const convert = officeFolder(SOURCE);
  test.each(['xlsx', 'ods', 'xls'])(
    '.%s',
    (extension) => expect(hiddenIn(convert(extension))).toEqual(HIDDEN),
    120_000,
  );
});

function hiddenIn(bytes: Uint8Array) {
  const [sheet] = readCells(bytes).sheets;
  return [sheet?.hiddenRows, sheet?.hiddenColumns];
}
