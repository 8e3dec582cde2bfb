import { describe, expect, test } from 'vitest';
import type { SheetCells } from '../../../shared/workbook/cells.ts';
import { needs } from '../../needs.ts';
import { anchored, comment, noteParts, shape } from './buildNotes.ts';
import { xlsxParts } from './buildXlsx.ts';
import { buildZip, type Part } from './buildZip.ts';
import { officeFolder } from './officeFolder.ts';
import { readCells } from './outcomeOf.ts';

const RUBY = '<rPh sb="0" eb="2"><t>オオサカ</t></rPh><phoneticPr fontId="1"/>';
const STYLES = [
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="[h]:mm"/></numFmts>',
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><strike/><sz val="11"/><name val="Calibri"/></font></fonts>',
  '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>',
  '<cellXfs count="6"><xf/><xf numFmtId="20" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs>',
].join('');
const rich = (head: string, properties: string, tail: string): string =>
  `<si><r><t>${head}</t></r><r><rPr>${properties}<sz val="11"/><rFont val="Calibri"/></rPr><t>${tail}</t></r></si>`;
const STRINGS = [
  `<si><t>大阪</t>${RUBY}</si>`,
  rich('15件', '<strike/>', '12件'),
  rich('10', '<vertAlign val="superscript"/>', '5'),
  rich('15件', '<b/>', '強調'),
].join('');
const text = (reference: string, index: number, style = 0): string =>
  `<c r="${reference}" s="${style}" t="s"><v>${index}</v></c>`;
const number = (reference: string, value: number, style: number): string =>
  `<c r="${reference}" s="${style}"><v>${value}</v></c>`;
const SHEET = `<sheetData>
  <row r="1">${text('A1', 0)}${text('B1', 1)}${text('C1', 2)}${text('D1', 3)}${text('E1', 0, 4)}</row>
  <row r="2">${number('A2', 0.75, 1)}${number('B2', 1.25, 2)}${number('C2', 0.2, 3)}${number('D2', 12, 4)}${number('E2', 45536.5, 5)}${number('F2', 0.2, 0)}</row>
  </sheetData><drawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId2"/>`;

/** LibreOffice は部品の種類の一覧に無いコメントと図形を読まない。 */
function typed(part: Part): Part {
  const override = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  const more = `${override('comments1.xml', 'spreadsheetml.comments')}${override('drawings/drawing1.xml', 'drawing')}`;
  if (part.name !== '[Content_Types].xml') return part;
  return { ...part, content: String(part.content).replace('</Types>', `${more}</Types>`) };
}

const SOURCE = buildZip([
  ...xlsxParts({ styles: STYLES, strings: STRINGS, sheet: SHEET }).map(typed),
  ...noteParts({
    comments: comment('B2', '<t>移動の時間を含む</t>'),
    drawing: anchored(5, 1, shape('この欄は', '概数です')),
  }),
]);

const EXPECTED: SheetCells = {
  name: '回答',
  hidden: false,
  cells: [
    { row: 0, column: 0, value: '大阪' },
    { row: 0, column: 1, value: '15件12件', struck: true },
    { row: 0, column: 2, value: '105', struck: true },
    { row: 0, column: 3, value: '15件強調' },
    { row: 0, column: 4, value: '大阪', struck: true },
    { row: 1, column: 0, value: 0.75, time: true },
    { row: 1, column: 1, value: 1.25, time: true },
    { row: 1, column: 2, value: 0.2, percent: true },
    { row: 1, column: 3, value: 12, struck: true },
    { row: 1, column: 4, value: 45536.5, date: true },
    { row: 1, column: 5, value: 0.2 },
  ],
  merges: [],
  notes: [
    { row: 1, column: 1, text: '移動の時間を含む' },
    { row: 5, column: 1, text: 'この欄は\n概数です' },
  ],
};

test('もとのブックそのもの', () => {
  expect(readCells(SOURCE).sheets).toEqual([EXPECTED]);
});

describe.runIf(needs('soffice'))(
  'LibreOffice が保存したブックでも、セルの印とコメントは失われない (soffice)',
  () => {
    const convert = officeFolder(SOURCE);

    test.each(['xlsx', 'ods', 'xls'])(
      '.%s',
      (extension) => {
        const [sheet] = readCells(convert(extension)).sheets;
        expect({ ...sheet, notes: byRow(sheet?.notes) }).toEqual(EXPECTED);
      },
      120_000,
    );
  },
);

function byRow(notes: SheetCells['notes'] = []): NonNullable<SheetCells['notes']> {
  return notes.toSorted((a, b) => (a.row ?? -1) - (b.row ?? -1));
}
