import { extname } from 'node:path';
import { DaichoError } from '../../shared/api/failure.ts';
import type { Cell, WorkbookCells } from '../../shared/workbook/cells.ts';
import { withoutApostrophe } from '../../shared/workbook/formatCsv.ts';
import { parseCsv } from '../../shared/workbook/parseCsv.ts';
import { decodeText } from '../files/decodeText.ts';
import type { Session } from '../session.ts';

/** これより大きいファイルは名簿ではない。 */
export const LARGEST_IMPORT = 20 * 1024 * 1024;
const TEXT_FILES = new Set(['.csv', '.tsv', '.txt']);

/** 表のファイル (.xlsx .xls .ods .csv) をセルに読む。ブックは回答と同じ子プロセスで確かめてから読む。 */
export async function readTableFile(
  session: Session,
  file: string,
  bytes: Uint8Array,
): Promise<WorkbookCells> {
  const isText = TEXT_FILES.has(extname(file).toLowerCase()) && !isContainer(bytes);
  return isText ? readCsv(file, bytes) : session.reader().read(file, bytes);
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
