import type { CellBudget } from './cellBudget.ts';
import { dateSerial } from './dateSerial.ts';
import { parseArea, parseCellAddress } from './parseReference.ts';
import type { PlainSheet, PlainValue } from './plainSheet.ts';
import { readXml, type XmlAttributes } from './readXml.ts';
import { damaged } from './refusal.ts';

interface XlsxContext {
  readonly stringCount: number;
  readonly dateStyles: readonly boolean[];
  readonly date1904: boolean;
  readonly budget: CellBudget;
}

/** シートの部品から値・数式の有無・結合だけを拾う。ほかの要素は形を確かめるだけで捨てる。 */
export function readXlsxSheet(bytes: Uint8Array, sheet: PlainSheet, context: XlsxContext): void {
  let section = '';
  let row = -1;
  let cell: OpenCell | null = null;
  let column = -1;
  let collecting: 'value' | 'inline' | null = null;
  const openInRow = (name: string, attributes: XmlAttributes, depth: number): 'skip' | undefined => {
    if (depth === 2) {
      if (name !== 'row') return 'skip';
      row = rowNumber(attributes.r, row);
      column = -1;
    } else if (depth === 3) {
      if (name !== 'c') return 'skip';
      context.budget.cell();
      column = columnNumber(attributes.r, row, column);
      cell = { attributes, value: null, inline: null, formula: false };
    } else if (cell && depth === 4 && name === 'v') {
      cell.value ??= '';
      collecting = 'value';
    } else if (cell && depth === 4 && name === 'is') {
      cell.inline ??= '';
    } else if (cell && depth === 4 && name === 'f') {
      cell.formula = true;
      return 'skip';
    } else if (cell?.inline != null && name === 't') {
      collecting = 'inline';
    } else if (cell?.inline == null || name !== 'r') {
      return 'skip';
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
        return name === 'sheetData' || name === 'mergeCells' ? undefined : 'skip';
      }
      if (section === 'sheetData') return openInRow(name, attributes, depth);
      if (name === 'mergeCell') {
        context.budget.merge();
        const area = parseArea(attributes.ref ?? '');
        if (!area) throw damaged(`結合の範囲 ${attributes.ref?.slice(0, 40)}`);
        sheet.merge(area);
      }
      return undefined;
    },
    text(piece) {
      if (!cell || !collecting) return;
      if (collecting === 'value') cell.value += piece;
      else cell.inline += piece;
    },
    close(name, depth) {
      if (name === 'v' || name === 't') collecting = null;
      if (depth !== 3 || !cell) return;
      const date = context.dateStyles[Number(cell.attributes.s ?? 0)] ?? false;
      sheet.put(row, column, plainValue(cell, context), date, cell.formula);
      cell = null;
    },
  });
}

interface OpenCell {
  readonly attributes: XmlAttributes;
  value: string | null;
  inline: string | null;
  formula: boolean;
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

function plainValue(cell: OpenCell, context: XlsxContext): PlainValue {
  const type = cell.attributes.t ?? 'n';
  if (type === 'inlineStr')
    return cell.inline === null ? { type: 'none' } : { type: 'text', text: cell.inline };
  if (type === 'str') return cell.value === null ? { type: 'none' } : { type: 'text', text: cell.value };
  const text = (cell.value ?? '').trim();
  if (text === '') return { type: 'none' };
  switch (type) {
    case 'n':
      if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw damaged(`数 ${text.slice(0, 40)}`);
      return { type: 'number', text };
    case 's': {
      const index = Number(text);
      if (!/^\d+$/.test(text) || index >= context.stringCount)
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
