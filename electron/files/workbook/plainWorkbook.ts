import type { CellRange, NotOpened, SheetNote, Span } from '../../../shared/workbook/cells.ts';
import { MARK_STYLES } from './cellMarks.ts';
import { escapeXml, MAIN, type PlainSheet } from './plainSheet.ts';
import { damaged } from './refusal.ts';
import { storeZip } from './storeZip.ts';

/**
 * 検めた中身だけを書き直す、飾りのない xlsx。読み手 (SheetJS) に届くのは
 * シート・値・値の印・結合・名前だけで、書式・検証・図・リンク・マクロは初めから無い。
 */
interface PlainWorkbook {
  readonly date1904: boolean;
  readonly strings: readonly string[];
  readonly sheets: readonly PlainSheet[];
  readonly names: readonly PlainName[];
  readonly notOpened: readonly NotOpened[];
}

export interface PlainName {
  readonly name: string;
  readonly reference: string;
  /** シート範囲の名前なら、そのシートの順番。 */
  readonly sheet: number | null;
}

export interface PlainBytes {
  readonly kind: 'plain';
  readonly bytes: Uint8Array;
  /** シートごとの、書いたセルの数。 */
  readonly cells: readonly number[];
  readonly extras: readonly SheetExtras[];
  readonly notOpened: readonly NotOpened[];
}

/** シートごとの、値でないもの。 */
export interface SheetExtras {
  readonly notes: readonly SheetNote[];
  readonly hiddenRows: readonly Span[];
  readonly hiddenColumns: readonly Span[];
  readonly maybeStruck?: readonly CellRange[];
}

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function buildPlainWorkbook(workbook: PlainWorkbook): PlainBytes {
  const names = workbook.sheets.map((sheet) => sheet.name);
  if (names.length === 0) throw damaged('シートがない');
  if (new Set(names).size !== names.length) throw damaged('同じ名のシートが二枚ある');
  const bytes = storeZip([
    ['[Content_Types].xml', contentTypes(names.length)],
    ['xl/workbook.xml', workbookXml(workbook)],
    ['xl/_rels/workbook.xml.rels', relationships(names.length)],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', stringsXml(workbook.strings)],
    ...workbook.sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet.xml()] as const),
  ]);
  return {
    kind: 'plain',
    bytes,
    cells: workbook.sheets.map((sheet) => sheet.count),
    extras: workbook.sheets.map(({ notes, hiddenRows, hiddenColumns, maybeStruck }) => ({
      maybeStruck,
      notes: notes.list(),
      hiddenRows: hiddenRows.list(),
      hiddenColumns: hiddenColumns.list(),
    })),
    notOpened: workbook.notOpened,
  };
}

const STYLES = `<styleSheet xmlns="${MAIN}">${MARK_STYLES}</styleSheet>`;

function contentTypes(sheetCount: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, index) =>
    override(`worksheets/sheet${index + 1}.xml`, 'worksheet'),
  );
  return `<Types xmlns="${PACKAGE}/content-types">${override('workbook.xml', 'sheet.main')}${override('styles.xml', 'styles')}${override('sharedStrings.xml', 'sharedStrings')}${sheets.join('')}</Types>`;
}

function relationships(sheetCount: number): string {
  const rows = Array.from(
    { length: sheetCount },
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATIONSHIP}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}

function workbookXml({ date1904, sheets, names }: PlainWorkbook): string {
  const sheetRows = sheets.map(
    (sheet, index) =>
      `<sheet name="${escapeXml(sheet.name)}" sheetId="${index + 1}"${sheet.hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  );
  const nameRows = names
    .filter(({ name }) => !/[&<>"]/.test(name))
    .map(({ name, reference, sheet }) => {
      const scope = sheet === null ? '' : ` localSheetId="${sheet}"`;
      return `<definedName name="${name}"${scope}>${escapeXml(reference)}</definedName>`;
    });
  return `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIP}"><workbookPr date1904="${date1904}"/><sheets>${sheetRows.join('')}</sheets><definedNames>${nameRows.join('')}</definedNames></workbook>`;
}

/** 共有文字列は一件ずつ閉じて書く (`<si/>` だと読み手が番号を一つずらす)。 */
function stringsXml(strings: readonly string[]): string {
  return `<sst xmlns="${MAIN}">${strings.map((text) => `<si><t>${escapeXml(text)}</t></si>`).join('')}</sst>`;
}
