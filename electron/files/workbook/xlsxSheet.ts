import type { CellBudget } from './cellBudget.ts';
import { type CellMarks, UNMARKED } from './cellMarks.ts';
import { dateSerial } from './dateSerial.ts';
import { parseArea, parseCellAddress } from './parseReference.ts';
import type { PlainSheet, PlainValue } from './plainSheet.ts';
import { readXml, type XmlAttributes } from './readXml.ts';
import { damaged } from './refusal.ts';
import { RichText } from './richText.ts';
import type { SharedString } from './xlsxStrings.ts';

interface XlsxContext {
  readonly strings: readonly SharedString[];
  readonly styles: readonly CellMarks[];
  /** 取消線の出る条件付き書式の番号。 */
  readonly struckRules: ReadonlySet<number>;
  readonly date1904: boolean;
  readonly budget: CellBudget;
}

/** シートの部品から値・数式の有無・結合だけを拾う。ほかの要素は形を確かめるだけで捨てる。 */
export function readXlsxSheet(bytes: Uint8Array, sheet: PlainSheet, context: XlsxContext): void {
  let section = '';
  let row = -1;
  let cell: OpenCell | null = null;
  let column = -1;
  let inValue = false;
  let ruled = '';
  const openInRow = (name: string, attributes: XmlAttributes, depth: number): 'skip' | undefined => {
    if (depth === 2) {
      if (name !== 'row') return 'skip';
      row = rowNumber(attributes.r, row);
      if (isTrue(attributes.hidden)) sheet.hiddenRows.hide(row);
      column = -1;
    } else if (depth === 3) {
      if (name !== 'c') return 'skip';
      context.budget.cell();
      column = columnNumber(attributes.r, row, column);
      cell = { attributes, value: null, inline: null, formula: false };
    } else if (cell && depth === 4 && name === 'v') {
      cell.value ??= '';
      inValue = true;
    } else if (cell && depth === 4 && name === 'is') {
      cell.inline ??= new RichText();
    } else if (cell && depth === 4 && name === 'f') {
      cell.formula = true;
      return 'skip';
    } else {
      return cell?.inline ? cell.inline.open(name, attributes) : 'skip';
    }
    return undefined;
  };
  readXml(bytes, {
    open(name, attributes, depth) {
      if (depth === 0) {
        if (name !== 'worksheet') throw damaged(`シートの根 ${name}`);
        return undefined;
      }
      if (depth === 1) {
        section = name;
        ruled = attributes.sqref ?? '';
        return SECTIONS.has(name) ? undefined : 'skip';
      }
      if (section === 'sheetData') return openInRow(name, attributes, depth);
      if (name === 'col' && isTrue(attributes.hidden)) hideColumns(sheet, attributes);
      if (name === 'cfRule' && depth === 2 && context.struckRules.has(Number(attributes.dxfId ?? -1)))
        addMaybeStruck(sheet, ruled);
      if (name === 'mergeCell') {
        context.budget.merge();
        const area = parseArea(attributes.ref ?? '');
        if (!area) throw damaged(`結合の範囲 ${attributes.ref?.slice(0, 40)}`);
        sheet.merge(area);
      }
      return undefined;
    },
    text(piece) {
      if (cell && inValue) cell.value += piece;
      else cell?.inline?.write(piece);
    },
    close(name, depth) {
      if (name === 'v') inValue = false;
      cell?.inline?.close(name);
      if (depth !== 3 || !cell) return;
      const value = plainValue(cell, context);
      sheet.put(row, column, value, cellMarks(cell, value, context), cell.formula);
      cell = null;
    },
  });
}

interface OpenCell {
  readonly attributes: XmlAttributes;
  value: string | null;
  inline: RichText | null;
  formula: boolean;
}

const SECTIONS = new Set(['sheetData', 'mergeCells', 'cols', 'conditionalFormatting']);
const MOST_RULED = 1_000;

function addMaybeStruck(sheet: PlainSheet, ruled: string): void {
  for (const text of ruled.split(/\s+/)) {
    const area = parseArea(text);
    if (area !== null && sheet.maybeStruck.length < MOST_RULED) sheet.maybeStruck.push(area);
  }
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

/** 番号は1始まり。範囲のおかしなものは、隠していないものとみる。 */
function hideColumns(sheet: PlainSheet, { min, max }: XmlAttributes): void {
  const [from, to] = [Number(min) - 1, Number(max) - 1];
  if (Number.isInteger(from) && Number.isInteger(to) && from >= 0 && from <= to && to < COLUMNS)
    sheet.hiddenColumns.hide(from, to);
}

const ROWS = 1_048_576;
const COLUMNS = 16_384;

function rowNumber(text: string | undefined, previous: number): number {
  const row = text === undefined ? previous + 1 : Number(text) - 1;
  if (!Number.isInteger(row) || row < 0 || row >= ROWS) throw damaged(`行番号 ${text?.slice(0, 40)}`);
  return row;
}

function columnNumber(address: string | undefined, row: number, previous: number): number {
  const found = address === undefined ? { row, column: previous + 1 } : parseCellAddress(address);
  if (!found || found.row !== row || found.column >= COLUMNS) throw damaged(`番地 ${address?.slice(0, 40)}`);
  return found.column;
}

/** 文字の一部だけの取消線などは、文字列の側に書かれている。 */
function cellMarks(cell: OpenCell, value: PlainValue, context: XlsxContext): CellMarks {
  const marks = context.styles[Number(cell.attributes.s ?? 0)] ?? UNMARKED;
  const rich = value.type === 'shared' ? context.strings[value.index] : cell.inline;
  return rich?.struck && !marks.struck ? { ...marks, struck: true } : marks;
}

function plainValue(cell: OpenCell, context: XlsxContext): PlainValue {
  const type = cell.attributes.t ?? 'n';
  if (type === 'inlineStr')
    return cell.inline === null ? { type: 'none' } : { type: 'text', text: cell.inline.text };
  if (type === 'str') return cell.value === null ? { type: 'none' } : { type: 'text', text: cell.value };
  const text = (cell.value ?? '').trim();
  if (text === '') return { type: 'none' };
  switch (type) {
    case 'n':
      if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw damaged(`数 ${text.slice(0, 40)}`);
      return { type: 'number', text };
    case 's': {
      const index = Number(text);
      if (!/^\d+$/.test(text) || index >= context.strings.length)
        throw damaged(`共有文字列の番号 ${text.slice(0, 40)}`);
      return { type: 'shared', index };
    }
    case 'b':
      if (!/^(0|1|true|false)$/i.test(text)) throw damaged(`真偽 ${text.slice(0, 40)}`);
      return { type: 'boolean', value: text === '1' || text.toLowerCase() === 'true' };
    case 'e':
      return { type: 'error', text };
    case 'd': {
      const serial = dateSerial(text);
      if (serial === null) throw damaged(`日付 ${text.slice(0, 40)}`);
      return { type: 'number', text: String(context.date1904 ? serial - 1462 : serial) };
    }
    default:
      throw damaged(`セルの型 ${type.slice(0, 40)}`);
  }
}
