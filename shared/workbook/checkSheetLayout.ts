import { type CellRange, cellAddress } from './cells.ts';
import type { SheetPlan } from './plan.ts';
import { rangeAddress } from './reference.ts';

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** 位置と大きさの点検: 範囲、セルの重なり、結合の重なり、結合に隠れる値、幅と高さ。 */
export function checkSheetLayout(sheet: SheetPlan): readonly string[] {
  return [...checkMerges(sheet), ...checkCells(sheet), ...checkSizes(sheet)];
}

/** 範囲がシートの中にあり、向きが正しいか。 */
export function checkRange(sheet: string, what: string, range: CellRange): readonly string[] {
  const whole = [range.top, range.left, range.bottom, range.right].every(Number.isInteger);
  const inside = range.top >= 0 && range.left >= 0 && range.bottom <= LAST_ROW && range.right <= LAST_COLUMN;
  const ordered = range.top <= range.bottom && range.left <= range.right;
  return whole && inside && ordered ? [] : [`${sheet}: ${what}の範囲が正しくありません`];
}

function checkMerges(sheet: SheetPlan): readonly string[] {
  const taken = new Set<string>();
  const problems: string[] = [];
  for (const merge of sheet.merges ?? []) {
    const broken = checkRange(sheet.name, '結合', merge);
    problems.push(...broken);
    if (broken.length > 0) continue;
    if (addressesOf(merge).some((address) => taken.has(address))) {
      problems.push(`${sheet.name}!${rangeAddress(merge)}: 結合が重なっています`);
    }
    for (const address of addressesOf(merge)) taken.add(address);
  }
  return problems;
}

function checkCells(sheet: SheetPlan): readonly string[] {
  const hidden = new Set((sheet.merges ?? []).flatMap((merge) => addressesOf(merge).slice(1)));
  const seen = new Set<string>();
  return sheet.cells.flatMap((cell) => {
    const place = { top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
    const broken = checkRange(sheet.name, 'セル', place);
    if (broken.length > 0) return broken;
    const address = cellAddress(cell.row, cell.column);
    const problems: string[] = [];
    if (seen.has(address)) problems.push(`${sheet.name}!${address}: 同じセルが二度あります`);
    if (cell.value !== null && hidden.has(address)) {
      problems.push(`${sheet.name}!${address}: 結合に隠れる値があります`);
    }
    seen.add(address);
    return problems;
  });
}

function checkSizes(sheet: SheetPlan): readonly string[] {
  const widths = (sheet.columnWidths ?? []).filter((width) => !(width > 0 && width <= 255));
  const heights = Object.values(sheet.rowHeights ?? {}).filter((height) => !(height > 0 && height <= 409));
  return [
    ...widths.map((width) => `${sheet.name}: 列幅 ${width} は使えません`),
    ...heights.map((height) => `${sheet.name}: 行の高さ ${height} は使えません`),
  ];
}

function addressesOf(range: CellRange): readonly string[] {
  const addresses: string[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      addresses.push(cellAddress(row, column));
    }
  }
  return addresses;
}
