import { describe, expect, test } from 'vitest';
import { writeWorkbook } from '../../../electron/files/workbook/writeWorkbook.ts';
import type { WorkbookCells } from '../../../shared/workbook/cells.ts';
import { needs } from '../../needs.ts';
import { buildXlsx } from './buildXlsx.ts';
import { officeFolder } from './officeFolder.ts';
import { outcomeOf, readCells } from './outcomeOf.ts';

const RUBY = '<rPh sb="0" eb="2"><t>オオサカ</t></rPh><phoneticPr fontId="1"/>';

/** LibreOffice に渡すもと。値の種類、結合、隠しシート、名前を一通り含む。 */
const SOURCE = buildXlsx({
  styles: [
    '<numFmts><numFmt numFmtId="164" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>',
    '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>',
    '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>',
    '<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/></cellXfs>',
  ].join(''),
  strings: `<si><t>大阪市　健康局</t>${RUBY}</si><si><t>𠮷野 髙﨑 _x005F_x0041_</t></si><si><t>一行目\n二行目</t></si>`,
  sheet: `<sheetData>
    <row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>
    <row r="2"><c r="A2"><v>12.5</v></c><c r="B2" s="1"><v>45536</v></c><c r="C2" s="2"><v>45536</v></c></row>
    <row r="3"><c r="B3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C3"><f>A2*2</f><v>25</v></c></row>
    <row r="300"><c r="F300" t="s"><v>2</v></c></row></sheetData>
    <mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>`,
  sheets:
    '<sheet name="様式C 1" sheetId="1" r:id="rId1"/><sheet name="_meta" sheetId="2" state="hidden" r:id="rId2"/>',
  names: `<definedName name="ans_a">'様式C 1'!$A$2</definedName><definedName name="tbl_b">'様式C 1'!$B$2:$C$3</definedName>`,
});

const EXPECTED: WorkbookCells = {
  date1904: false,
  sheets: [
    {
      name: '様式C 1',
      hidden: false,
      cells: [
        { row: 0, column: 0, value: '大阪市　健康局' },
        { row: 0, column: 2, value: '𠮷野 髙﨑 _x0041_' },
        { row: 1, column: 0, value: 12.5 },
        { row: 1, column: 1, value: 45536, date: true },
        { row: 1, column: 2, value: 45536, date: true },
        { row: 2, column: 1, value: null, error: '#DIV/0!', formula: true },
        { row: 2, column: 2, value: 25, formula: true },
        { row: 299, column: 5, value: '一行目\n二行目' },
      ],
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    },
    { name: '_meta', hidden: true, cells: [], merges: [] },
  ],
  names: [
    { name: 'ans_a', scope: null, sheet: '様式C 1', range: { top: 1, left: 0, bottom: 1, right: 0 } },
    { name: 'tbl_b', scope: null, sheet: '様式C 1', range: { top: 1, left: 1, bottom: 2, right: 2 } },
  ],
};

test('もとのブックそのもの', () => {
  expect(readCells(SOURCE)).toEqual(EXPECTED);
});

describe.runIf(needs('soffice'))('LibreOffice が保存したブックも同じに読む (soffice)', () => {
  const convert = officeFolder(SOURCE);

  test.each(['xlsx', 'ods', 'xls'])(
    '.%s',
    (extension) => {
      expect(readCells(convert(extension))).toEqual(EXPECTED);
    },
    120_000,
  );

  test('途中で切れた .xls と .ods は断る', () => {
    const outcomes = ['xls', 'ods'].flatMap((extension) => {
      const bytes = convert(extension);
      return [0.3, 0.6, 0.9].map((part) => outcomeOf(bytes.subarray(0, Math.floor(bytes.length * part))));
    });
    expect(outcomes).toEqual(outcomes.map(() => ({ code: 'workbookDamaged', detail: '' })));
  }, 120_000);
});

test('hucre が書いた、入力規則・保護・隠しシートのある様式', async () => {
  const range = { top: 1, left: 1, bottom: 1, right: 1 };
  const bytes = await writeWorkbook({
    sheets: [
      {
        name: '様式C 連携拠点',
        protected: true,
        cells: [
          { row: 0, column: 0, value: '令和6年度　調査' },
          { row: 1, column: 1, value: 0 },
          { row: 2, column: 1, value: { date: '2024-09-01' } },
        ],
        merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
        validations: [{ range, kind: 'whole', min: 0 }],
      },
      { name: '_meta', hidden: true, cells: [{ row: 0, column: 0, value: 'form' }] },
    ],
    names: [{ name: 'ans_c_6c', sheet: '様式C 連携拠点', range }],
  });
  expect(readCells(bytes)).toEqual({
    date1904: false,
    sheets: [
      {
        name: '様式C 連携拠点',
        hidden: false,
        cells: [
          { row: 0, column: 0, value: '令和6年度　調査' },
          { row: 1, column: 1, value: 0 },
          { row: 2, column: 1, value: 45536, date: true },
        ],
        merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      },
      { name: '_meta', hidden: true, cells: [{ row: 0, column: 0, value: 'form' }], merges: [] },
    ],
    names: [{ name: 'ans_c_6c', scope: null, sheet: '様式C 連携拠点', range }],
  });
});
