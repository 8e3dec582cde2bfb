import type { CellRange } from '../../../shared/workbook/cells.ts';
import { cellAddress } from '../../../shared/workbook/cells.ts';
import { damaged, hostile } from './refusal.ts';
import { storeZip } from './storeZip.ts';

/**
 * 検めた中身だけを書き直す、飾りのない xlsx。読み手 (SheetJS) に届くのは
 * シート・値・結合・名前だけで、書式・検証・図・リンク・マクロは初めから無い。
 */
export interface PlainWorkbook {
  readonly date1904: boolean;
  readonly strings: readonly string[];
  readonly sheets: readonly PlainSheet[];
  readonly names: readonly PlainName[];
}

export interface PlainName {
  readonly name: string;
  readonly reference: string;
  /** シート範囲の名前なら、そのシートの順番。 */
  readonly sheet: number | null;
}

export type PlainValue =
  | { readonly type: 'number' | 'text' | 'error'; readonly text: string }
  | { readonly type: 'shared'; readonly index: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'none' };

export const CELL_LIMIT = 1_000_000;
export const MERGE_LIMIT = 20_000;
/** 式そのものは運ばない。計算結果が保存されていたかどうかだけを式の形で伝える。 */
export const STORED = '1';
export const UNSTORED = '0';
/** 日付の表示形式の付いたセルに与える書式の番号。 */
const DATE_STYLE = 1;

/** ブック全体で数える上限。 */
export class CellBudget {
  private cells = 0;
  private merges = 0;
  cell(): void {
    this.cells += 1;
    if (this.cells > CELL_LIMIT) throw hostile('セルが多すぎます');
  }
  merge(): void {
    this.merges += 1;
    if (this.merges > MERGE_LIMIT) throw hostile('結合セルが多すぎます');
  }
}

/** シート一枚を書きためる。 */
export class PlainSheet {
  readonly name: string;
  readonly hidden: boolean;
  private rows = '';
  private merges = '';
  private openRow = -1;

  constructor(name: string, hidden: boolean) {
    this.name = name;
    this.hidden = hidden;
  }

  put(row: number, column: number, value: PlainValue, date: boolean, formula: boolean): void {
    if (value.type === 'none' && !formula) return;
    if (row !== this.openRow) {
      this.rows += `${this.openRow < 0 ? '' : '</row>'}<row r="${row + 1}">`;
      this.openRow = row;
    }
    const head = `<c r="${cellAddress(row, column)}"${date ? ` s="${DATE_STYLE}"` : ''}`;
    const mark = formula ? `<f>${value.type === 'none' ? UNSTORED : STORED}</f>` : '';
    this.rows += `${head}${cellBody(value, mark)}</c>`;
  }

  merge(range: CellRange): void {
    const to = cellAddress(range.bottom, range.right);
    this.merges += `<mergeCell ref="${cellAddress(range.top, range.left)}:${to}"/>`;
  }

  xml(): string {
    const data = `<sheetData>${this.rows}${this.openRow < 0 ? '' : '</row>'}</sheetData>`;
    return `<worksheet xmlns="${MAIN}">${data}<mergeCells>${this.merges}</mergeCells></worksheet>`;
  }
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export function buildPlainWorkbook(workbook: PlainWorkbook): Uint8Array {
  const names = workbook.sheets.map((sheet) => sheet.name);
  if (names.length === 0) throw damaged('シートがない');
  if (new Set(names).size !== names.length) throw damaged('同じ名のシートが二枚ある');
  return storeZip([
    ['[Content_Types].xml', contentTypes(names.length)],
    ['xl/workbook.xml', workbookXml(workbook)],
    ['xl/_rels/workbook.xml.rels', relationships(names.length)],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', stringsXml(workbook.strings)],
    ...workbook.sheets.map((sheet, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheet.xml()] as const),
  ]);
}

const STYLES = `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;

function cellBody(value: PlainValue, mark: string): string {
  switch (value.type) {
    case 'number':
      return `>${mark}<v>${value.text}</v>`;
    case 'shared':
      return ` t="s">${mark}<v>${value.index}</v>`;
    case 'text':
      return ` t="inlineStr">${mark}<is><t>${escapeXml(value.text)}</t></is>`;
    case 'boolean':
      return ` t="b">${mark}<v>${value.value ? 1 : 0}</v>`;
    case 'error':
      return ` t="e">${mark}<v>${escapeXml(value.text)}</v>`;
    case 'none':
      return `>${mark}`;
  }
}

function contentTypes(sheetCount: number): string {
  const override = (part: string, type: string): string => `<Override PartName="/xl/${part}" ContentType="${TYPE}.${type}+xml"/>`;
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

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** xlsx でない文書の文字を、`_x0041_` の読み替えに遭わないように書く。 */
export function escapeCodes(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}
