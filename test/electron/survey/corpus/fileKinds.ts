import { buildCompound } from '../../workbook/buildCompound.ts';
import { buildXlsx, withPart } from '../../workbook/buildXlsx.ts';
import { buildZip, packRepeated } from '../../workbook/buildZip.ts';
import type { Kind } from './valueKinds.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MANIFEST =
  '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';

/** 回答でないもの、読まないもの。それぞれに断りの一文がある。 */
export const FILE_KINDS: readonly Kind[] = [
  file('PDF', '回答.pdf', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'notWorkbook'),
  file('名だけ .xlsx の PDF', '回答.xlsx', () => Buffer.from('%PDF-1.7\n1 0 obj'), 'notWorkbook'),
  file('Word (.docx)', '回答.docx', () => office('word/document.xml'), 'notWorkbook'),
  file(
    'Word 97 (.doc)',
    '回答.doc',
    () => buildCompound({ WordDocument: Buffer.alloc(4096) }),
    'notWorkbook',
  ),
  file('一太郎', '回答.jtd', () => buildCompound({ DocumentText: Buffer.alloc(4096) }), 'notWorkbook'),
  file('画像', '回答.png', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'notWorkbook'),
  file('写真', '回答.jpg', () => Buffer.from('ffd8ffe000104a464946', 'hex'), 'notWorkbook'),
  file('CSV', '回答.csv', () => Buffer.from('区,件数\n北区,3\n'), 'notWorkbook'),
  file('メール', '回答.eml', () => Buffer.from('From: a@example.jp\nSubject: x\n'), 'notWorkbook'),
  file(
    'HTML',
    '回答.xls',
    () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
    'notWorkbook',
  ),
  file('空のファイル', '回答.xlsx', () => Buffer.alloc(0), 'notWorkbook'),
  file('書庫', '回答.zip', () => buildZip([{ name: 'a.txt', content: 'x' }]), 'notWorkbook'),
  file('.xlsb', '回答.xlsb', () => office('xl/workbook.bin'), 'oldFormat'),
  file(
    'パスワード付きの .xlsx',
    '回答.xlsx',
    () => buildCompound({ EncryptionInfo: Buffer.alloc(64), EncryptedPackage: Buffer.alloc(5000) }),
    'encrypted',
  ),
  file(
    'パスワード付きの .xls',
    '回答.xls',
    () => {
      const start = record(0x0809, Buffer.from('0006050000000000', 'hex'));
      return buildCompound({
        Workbook: Buffer.concat([start, record(0x002f, Buffer.alloc(54)), record(0x000a, Buffer.alloc(0))]),
      });
    },
    'encrypted',
  ),
  file(
    'パスワード付きの .ods',
    '回答.ods',
    () =>
      buildZip([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet', stored: true },
        { name: 'META-INF/manifest.xml', content: MANIFEST },
        { name: 'content.xml', content: 'x' },
      ]),
    'encrypted',
  ),
  file('途中で切れた', '回答.xlsx', () => buildXlsx().subarray(0, 900), 'workbookDamaged'),
  file(
    '中身の壊れた',
    '回答.xlsx',
    () => {
      const bytes = Buffer.from(buildXlsx());
      const half = Math.floor(bytes.indexOf('xl/worksheets/sheet1.xml') + 60);
      bytes.fill(0x55, half, half + 40);
      return bytes;
    },
    'workbookDamaged',
  ),
  file(
    '実体の爆弾',
    '回答.xlsx',
    () => buildXlsx({ prologue: { sheet: '<!DOCTYPE x [<!ENTITY a "b">]>' } }),
    'workbookHostile',
  ),
  file('広げると大きすぎる', '回答.xlsx', () => bomb(), 'workbookHostile'),
  file('関係のないブック', '名簿.xlsx', () => buildXlsx(), 'unidentified'),
];

function file(name: string, fileName: string, bytes: () => Uint8Array, refused: string): Kind {
  return {
    name: `ファイル・${name}`,
    apply: (draft) => {
      draft.fileName = fileName;
      draft.bytes = bytes();
      draft.refused = refused;
      return true;
    },
  };
}

function office(main: string): Buffer {
  const rels = `<Relationships><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="${main}"/></Relationships>`;
  return buildZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: rels },
    { name: main, content: '<x/>' },
  ]);
}

function record(type: number, content: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(content.length, 2);
  return Buffer.concat([head, content]);
}

/** 200 MB に広がる小さなブック。 */
function bomb(): Buffer {
  const packed = packRepeated('<sst>', '<si><t>あ</t></si>'.repeat(60_000), 200, '</sst>');
  return withPart({ name: 'xl/sharedStrings.xml', content: '', packed, declaredSize: 100 });
}
