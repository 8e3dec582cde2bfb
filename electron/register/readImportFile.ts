import { extname } from 'node:path';
import { DaichoError } from '../../shared/api/failure.ts';
import type { RegisterDefinition } from '../../shared/register/definition.ts';
import { type ImportSheet, readImportSheet } from '../../shared/register/exchange/readImportSheet.ts';
import { registerDefinition } from '../../shared/register/tables.ts';
import type { Cell, WorkbookCells } from '../../shared/workbook/cells.ts';
import { withoutApostrophe } from '../../shared/workbook/formatCsv.ts';
import { parseCsv } from '../../shared/workbook/parseCsv.ts';
import { decodeText } from '../files/decodeText.ts';
import type { Session } from '../session.ts';

/** これより大きいファイルは名簿ではない。 */
export const LARGEST_IMPORT = 20 * 1024 * 1024;
const TEXT_FILES = new Set(['.csv', '.tsv', '.txt']);

/** 取り込むファイル (.xlsx .xls .ods .csv) を表に読む。読めないもの、この台帳のものでないものは断る。 */
export async function readImportFile(
  session: Session,
  definition: RegisterDefinition,
  file: string,
  bytes: Uint8Array,
): Promise<ImportSheet> {
  const isText = TEXT_FILES.has(extname(file).toLowerCase()) && !isContainer(bytes);
  const workbook = isText ? readCsv(file, bytes) : await session.reader().read(file, bytes);
  const read = readImportSheet(workbook, definition);
  const { label } = definition;
  if (!read.ok && read.why === 'repeatedHeading') {
    throw new DaichoError('importRepeatedHeading', { file, headings: read.headings.join('、') });
  }
  if (!read.ok) {
    const wanted = definition.fields.slice(0, 3).map((field) => field.label);
    throw new DaichoError('importNoHeading', { file, label, wanted: wanted.join('」「') });
  }
  const { meta } = read.sheet;
  if (meta !== null && meta.register !== definition.table) {
    const found = registerDefinition(meta.register)?.label ?? meta.register;
    throw new DaichoError('importOtherTable', { file, found, label });
  }
  return read.sheet;
}

/** 名は .csv でも、中身がブックならブックとして読む (PK、OLE)。 */
function isContainer(bytes: Uint8Array): boolean {
  return (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);
}

function readCsv(file: string, bytes: Uint8Array): WorkbookCells {
  if (bytes.byteLength > LARGEST_IMPORT) {
    throw new DaichoError('importTooLarge', { file });
  }
  const text = decodeText(bytes);
  if (text === null)
    throw new DaichoError('csvUnreadable', { file, detail: '文字でないものが混じっています' });
  const rows = parseCsv(text);
  if (rows === null) throw new DaichoError('csvUnreadable', { file, detail: '閉じていない引用符があります' });
  const cells = rows.flatMap((row, rowNumber) =>
    row.flatMap((value, column): readonly Cell[] =>
      value === '' ? [] : [{ row: rowNumber, column, value: withoutApostrophe(value) }],
    ),
  );
  return { date1904: false, sheets: [{ name: 'CSV', hidden: false, cells, merges: [] }], names: [] };
}
