import type { NotOpened } from '../../../shared/workbook/cells.ts';
import { checkXls, type XlsSheetExtras } from './checkXls.ts';
import { openCompound } from './compoundFile.ts';
import { detectKind } from './detectKind.ts';
import type { PlainBytes } from './plainWorkbook.ts';
import { damaged, encrypted, hostile, notWorkbook, oldFormat } from './refusal.ts';
import { sanitiseOds } from './sanitiseOds.ts';
import { findMainPart, sanitiseXlsx } from './sanitiseXlsx.ts';
import { openZip, type ZipArchive } from './zipArchive.ts';

const FILE_LIMIT = 20 * 1024 * 1024;

/** plain は飾りのない xlsx (元は xlsx か ods)。xls は形を検めただけの元のバイト。 */
export type SanitisedWorkbook =
  | PlainBytes
  | {
      readonly kind: 'xls';
      readonly bytes: Uint8Array;
      readonly sheets: readonly XlsSheetExtras[];
      readonly notOpened: readonly NotOpened[];
    };

/** 受け取ったバイトを読み手に渡せる形にする。渡せなければ WorkbookRefusal を投げる。 */
export function sanitiseWorkbook(bytes: Uint8Array): SanitisedWorkbook {
  if (bytes.length > FILE_LIMIT) throw hostile('20 MB を超えています');
  if (detectKind(bytes) === 'compound') return sanitiseCompound(bytes);
  return sanitiseZip(openZip(bytes));
}

const COMPOUND_KINDS: readonly (readonly [RegExp, string])[] = [
  [/^WordDocument$/, 'Word の文書'],
  [/^PowerPoint Document$/, 'PowerPoint の資料'],
  [/^DocumentText$/, '一太郎の文書'],
  [/^__properties_version1\.0$/, 'Outlook のメール'],
];

function sanitiseCompound(bytes: Uint8Array): SanitisedWorkbook {
  const compound = openCompound(bytes);
  if (compound.names.includes('EncryptedPackage')) throw encrypted();
  if (compound.names.includes('Workbook')) {
    const notOpened = compound.names.includes('_VBA_PROJECT_CUR') ? (['マクロ'] as const) : [];
    return { kind: 'xls', bytes, sheets: checkXls(compound.read('Workbook')), notOpened };
  }
  if (compound.names.includes('Book')) throw oldFormat('Excel 95 以前の .xls');
  const kind = COMPOUND_KINDS.find(([pattern]) => compound.names.some((name) => pattern.test(name)));
  throw notWorkbook(kind?.[1] ?? '種類の分からない OLE 複合ファイル');
}

function sanitiseZip(zip: ZipArchive): PlainBytes {
  const mimetype = zip.read('mimetype');
  if (mimetype)
    return sanitiseOpenDocument(zip, new TextDecoder('latin1').decode(mimetype.subarray(0, 200)).trim());
  if (has(zip, /^index\/document\.iwa$|^index\.zip$/)) throw oldFormat('Numbers');
  const main = findMainPart(zip);
  if (main === null) throw notWorkbook('zip の書庫');
  if (/^\/?word\//i.test(main)) throw notWorkbook('Word の文書');
  if (/^\/?ppt\//i.test(main)) throw notWorkbook('PowerPoint の資料');
  if (/^\/?visio\//i.test(main)) throw notWorkbook('Visio の図面');
  if (/\.bin$/i.test(main)) throw oldFormat('.xlsb');
  if (!has(zip, /^\[content_types\]\.xml$/)) throw damaged('[Content_Types].xml がない');
  return sanitiseXlsx(zip, main);
}

function sanitiseOpenDocument(zip: ZipArchive, mimetype: string): PlainBytes {
  if (/^application\/vnd\.oasis\.opendocument\.spreadsheet(-template)?$/.test(mimetype))
    return sanitiseOds(zip);
  if (mimetype === 'application/vnd.sun.xml.calc') throw oldFormat('OpenOffice 1.x の .sxc');
  if (mimetype.includes('opendocument.text')) throw notWorkbook('OpenDocument の文書');
  if (mimetype.includes('opendocument.presentation')) throw notWorkbook('OpenDocument の発表資料');
  if (mimetype.includes('epub')) throw notWorkbook('電子書籍');
  throw notWorkbook('表計算ではない OpenDocument');
}

function has(zip: ZipArchive, pattern: RegExp): boolean {
  return zip.names.some((name) => pattern.test(name.toLowerCase()));
}
