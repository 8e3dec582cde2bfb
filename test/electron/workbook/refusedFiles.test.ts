import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildCompound } from './buildCompound.ts';
import { buildXlsx, xlsxParts } from './buildXlsx.ts';
import { buildZip } from './buildZip.ts';
import { outcomeOf } from './outcomeOf.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function office(main: string): Buffer {
  const rels = `<Relationships><Relationship Id="a" Type="${OFFICE}/officeDocument" Target="${main}"/></Relationships>`;
  return buildZip([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: '_rels/.rels', content: rels },
    { name: main, content: '<x/>' },
  ]);
}

function record(type: number, body: Buffer): Buffer {
  const head = Buffer.alloc(4);
  head.writeUInt16LE(type, 0);
  head.writeUInt16LE(body.length, 2);
  return Buffer.concat([head, body]);
}

const BIFF8 = record(0x0809, Buffer.from('0006050000000000', 'hex'));
const BIFF5 = record(0x0809, Buffer.from('0005050000000000', 'hex'));
const MANIFEST =
  '<manifest:manifest><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>';
const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

const REFUSED: readonly (readonly [string, () => Uint8Array, string, string])[] = [
  ['PDF', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'notWorkbook', 'PDF'],
  ['HTML', () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'), 'notWorkbook', 'HTML'],
  ['BOM 付きの HTML', () => Buffer.from('\uFEFF\r\n<!DOCTYPE html>'), 'notWorkbook', 'HTML'],
  ['CSV', () => Buffer.from('区,件数\n北区,3\n'), 'notWorkbook', 'CSV などの文字のファイル'],
  [
    'Shift_JIS の CSV',
    () => Buffer.from('8be62c8c8f9094 0d0a'.replace(' ', ''), 'hex'),
    'notWorkbook',
    'CSV などの文字のファイル',
  ],
  ['文字', () => Buffer.from('お世話になっております。'), 'notWorkbook', '文字のファイル'],
  ['空', () => Buffer.alloc(0), 'notWorkbook', '空のファイル'],
  ['0 ばかり', () => Buffer.alloc(5000), 'notWorkbook', '中身のないファイル'],
  ['画像', () => Buffer.from('89504e470d0a1a0a', 'hex'), 'notWorkbook', '画像'],
  [
    'メール',
    () => Buffer.from('From: a@example.jp\nSubject: x\n'),
    'notWorkbook',
    'メールまたは Web ページの保存',
  ],
  ['Word', () => office('word/document.xml'), 'notWorkbook', 'Word の文書'],
  ['PowerPoint', () => office('ppt/presentation.xml'), 'notWorkbook', 'PowerPoint の資料'],
  ['ただの zip', () => buildZip([{ name: 'a.txt', content: 'x' }]), 'notWorkbook', 'zip の書庫'],
  [
    'OpenDocument の文書',
    () => buildZip([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', stored: true }]),
    'notWorkbook',
    'OpenDocument の文書',
  ],
  ['Word 97', () => buildCompound({ WordDocument: Buffer.alloc(4096) }), 'notWorkbook', 'Word の文書'],
  ['xlsb', () => office('xl/workbook.bin'), 'oldFormat', '.xlsb'],
  ['Excel 95', () => buildCompound({ Book: BIFF5 }), 'oldFormat', 'Excel 95 以前の .xls'],
  ['Excel 4', () => Buffer.from('0904060000001000', 'hex'), 'oldFormat', 'Excel 4.0 以前のブック'],
  [
    'XML スプレッドシート',
    () =>
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'oldFormat',
    'XML スプレッドシート 2003',
  ],
  [
    'パスワード付きの xlsx',
    () => buildCompound({ EncryptionInfo: Buffer.alloc(64), EncryptedPackage: Buffer.alloc(5000) }),
    'encrypted',
    '',
  ],
  [
    'パスワード付きの xls',
    () =>
      buildCompound({
        Workbook: Buffer.concat([BIFF8, record(0x002f, Buffer.alloc(54)), record(0x000a, Buffer.alloc(0))]),
      }),
    'encrypted',
    '',
  ],
  [
    '暗号化された zip',
    () => buildZip(xlsxParts().map((part) => ({ ...part, flags: 0x801 }))),
    'encrypted',
    '',
  ],
  [
    '暗号化された ods',
    () =>
      buildZip([
        { name: 'mimetype', content: ODS, stored: true },
        { name: 'META-INF/manifest.xml', content: MANIFEST },
        { name: 'content.xml', content: deflateRawSync('x') },
      ]),
    'encrypted',
    '',
  ],
  ['途中で切れた xlsx', () => buildXlsx().subarray(0, 1200), 'workbookDamaged', ''],
  [
    '途中で切れた xls',
    () => buildCompound({ Workbook: Buffer.concat([BIFF8, Buffer.alloc(9000)]) }).subarray(0, 6000),
    'workbookDamaged',
    '',
  ],
  ['壊れた文字コード', () => buildXlsx({ strings: '\u0000' }), 'workbookDamaged', ''],
];

describe('ブックでないもの・読めないものは、何であるかを言って断る', () => {
  test.each(REFUSED)('%s', (_, build, code, detail) => {
    expect(outcomeOf(build())).toEqual({ code, detail });
  });
});
