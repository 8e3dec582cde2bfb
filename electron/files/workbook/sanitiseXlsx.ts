import type { NotOpened } from '../../../shared/workbook/cells.ts';
import { CellBudget } from './cellBudget.ts';
import { PlainSheet } from './plainSheet.ts';
import { buildPlainWorkbook, type PlainBytes } from './plainWorkbook.ts';
import { damaged } from './refusal.ts';
import { readXlsxComments } from './xlsxComments.ts';
import { readXlsxDrawing } from './xlsxDrawing.ts';
import { readRelations } from './xlsxRelations.ts';
import { readXlsxSheet } from './xlsxSheet.ts';
import { readSharedStrings } from './xlsxStrings.ts';
import { readCellMarks, readStruckRules } from './xlsxStyles.ts';
import { readXlsxWorkbook } from './xlsxWorkbook.ts';
import type { ZipArchive } from './zipArchive.ts';

/** xlsx / xlsm / xltx → 飾りのない xlsx。読む部品は全部、整形式で CRC が合うことを確かめる。 */
export function sanitiseXlsx(zip: ZipArchive, workbookPart: string): PlainBytes {
  const { date1904, sheets: declared, names } = readXlsxWorkbook(readPart(zip, workbookPart));
  const relations = readRelations(zip, workbookPart);
  const stringsPart = relations.find((relation) => relation.type === 'sharedStrings');
  const stylesPart = relations.find((relation) => relation.type === 'styles');
  const strings = stringsPart ? readSharedStrings(readPart(zip, stringsPart.target)) : [];
  const styles = stylesPart ? readCellMarks(readPart(zip, stylesPart.target)) : [];
  const struckRules = stylesPart ? readStruckRules(readPart(zip, stylesPart.target)) : new Set<number>();
  const budget = new CellBudget();
  const sheets = declared.map(({ name, hidden, relation }) => {
    const sheet = new PlainSheet(name, hidden);
    const found = relations.find(({ id }) => id === relation);
    if (!found) throw damaged(`シートの部品がない ${name}`);
    // グラフだけのシートなどは、順番を保つため空のシートとして残す。
    if (found.type === 'worksheet') {
      readXlsxSheet(readPart(zip, found.target), sheet, {
        strings,
        styles,
        struckRules,
        date1904,
        budget,
      });
      readNotes(zip, found.target, sheet);
    }
    return sheet;
  });
  return buildPlainWorkbook({
    date1904,
    strings: strings.map(({ text }) => text),
    sheets,
    names,
    notOpened: notOpened(zip),
  });
}

/** マクロと外部リンクは部品ごと読まない。あったことだけを言う。 */
function notOpened(zip: ZipArchive): readonly NotOpened[] {
  const has = (pattern: RegExp) => zip.names.some((name) => pattern.test(name));
  return [
    ...(has(/(^|\/)vbaProject\.bin$/i) ? (['マクロ'] as const) : []),
    ...(has(/^xl\/externalLinks\//i) ? (['外部のブックへのリンク'] as const) : []),
  ];
}

/** 根の関係から、文書の本体の部品名と種類を探す。 */
export function findMainPart(zip: ZipArchive): string | null {
  const main = readRelations(zip, '').find((relation) => relation.type === 'officeDocument');
  if (main) return main.target;
  return zip.names.find((name) => name.toLowerCase() === 'xl/workbook.xml') ?? null;
}

function readPart(zip: ZipArchive, name: string): Uint8Array {
  const content = zip.read(name);
  if (!content) throw damaged(`部品 ${name} がない`);
  return content;
}

/** コメントと図形の部品。名だけあって中身のないものは、無いものとする。 */
function readNotes(zip: ZipArchive, part: string, sheet: PlainSheet): void {
  const relations = readRelations(zip, part);
  const parts = (type: string): Uint8Array[] =>
    relations.filter((relation) => relation.type === type).flatMap(({ target }) => zip.read(target) ?? []);
  readXlsxComments(sheet.notes, parts('comments'), parts('threadedComment'));
  for (const drawing of parts('drawing')) readXlsxDrawing(sheet.notes, drawing);
}
