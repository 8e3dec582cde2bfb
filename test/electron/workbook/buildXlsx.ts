import type { Part } from './buildZip.ts';
import { buildZip } from './buildZip.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface XlsxPieces {
  /** worksheet の中身。 */
  readonly sheet?: string;
  readonly strings?: string;
  readonly styles?: string;
  readonly sheets?: string;
  readonly names?: string;
  readonly workbookPr?: string;
  /** 宣言のすぐ後に差し込む (DOCTYPE など)。 */
  readonly prologue?: Readonly<Partial<Record<'sheet' | 'strings' | 'workbook', string>>>;
}

/** 一枚のシートを持つ、Excel が書くのと同じ組み立ての xlsx の部品。 */
export function xlsxParts(pieces: XlsxPieces = {}): Part[] {
  const { prologue = {} } = pieces;
  const sheets = pieces.sheets ?? '<sheet name="回答" sheetId="1" r:id="rId1"/>';
  return [
    {
      name: '[Content_Types].xml',
      content: `${DECLARATION}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    },
    { name: '_rels/.rels', content: relations([['rId1', 'officeDocument', 'xl/workbook.xml']]) },
    {
      name: 'xl/workbook.xml',
      content: `${DECLARATION}${prologue.workbook ?? ''}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${pieces.workbookPr ?? ''}<sheets>${sheets}</sheets>${pieces.names ? `<definedNames>${pieces.names}</definedNames>` : ''}</workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
        ['rId8', 'styles', 'styles.xml'],
        ['rId9', 'sharedStrings', '/xl/sharedStrings.xml'],
      ]),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `${DECLARATION}${prologue.sheet ?? ''}<worksheet xmlns="${MAIN}">${pieces.sheet ?? '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>'}</worksheet>`,
    },
    {
      name: 'xl/worksheets/sheet2.xml',
      content: `${DECLARATION}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      content: `${DECLARATION}${prologue.strings ?? ''}<sst xmlns="${MAIN}">${pieces.strings ?? ''}</sst>`,
    },
    {
      name: 'xl/styles.xml',
      content: `${DECLARATION}<styleSheet xmlns="${MAIN}">${pieces.styles ?? '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>'}</styleSheet>`,
    },
  ];
}

export function buildXlsx(pieces: XlsxPieces = {}): Buffer {
  return buildZip(xlsxParts(pieces));
}

/** 部品一つを差し替えた xlsx。 */
export function withPart(part: Part, pieces: XlsxPieces = {}): Buffer {
  return buildZip([...xlsxParts(pieces).filter(({ name }) => name !== part.name), part]);
}

function relations(rows: readonly (readonly [id: string, type: string, target: string])[]): string {
  const lines = rows.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`;
}
