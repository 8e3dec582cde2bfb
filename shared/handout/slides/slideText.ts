import { estimateWidth, printedText } from '../printedText.ts';
import type { SlideCell, TableElement } from './slidePlan.ts';

const POINT = 25.4 / 72;
/** 行の高さは字の何倍か。表のセルの上下の余白 mm。 */
const LEADING = 1.36;
const CELL_PADDING = 1.6;
const CELL_SIDE = 3;

/** 太字の印を除き、紙と同じ字にした文。改行は残す。 */
export function slideText(text: string): string {
  return printedText(text.replaceAll('**', ''));
}

/** グラフの横軸の年度の言葉。長いと斜めになるので、改行を残し、参考の印は下の表に任せる。 */
export function axisLabel(label: string): string {
  return slideText(label).replace('参考\n', '');
}

/** 幅 width mm に size pt で入れたときの高さ mm のめやす (やや高めに見る)。 */
export function textHeight(text: string, width: number, size: number): number {
  return lineCount(text, width, size) * size * POINT * LEADING;
}

/** どの行も折り返さずに入る、largest 以下のいちばん大きな字 (pt)。largest の6割より小さくはしない。 */
export function lineSize(text: string, width: number, largest: number): number {
  const longest = Math.max(...slideText(text).split('\n').map(estimateWidth), 1);
  const fitting = Math.floor((width / (longest * POINT * 1.04)) * 2) / 2;
  return Math.max(Math.min(largest, fitting), Math.ceil(largest * 0.6));
}

function lineCount(text: string, width: number, size: number): number {
  const perLine = Math.max(width / (size * POINT), 1);
  return text
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil((estimateWidth(line) * 1.04) / perLine)), 0);
}

/** 見出しを含む表の高さ mm。 */
export function tableHeight(
  rows: readonly (readonly SlideCell[])[],
  widths: readonly number[],
  size: number,
): number {
  return rows.reduce((sum, row) => sum + rowHeight(row, widths, size), 0);
}

function rowHeight(row: readonly SlideCell[], widths: readonly number[], size: number): number {
  const heights = row.map((cell, column) => textHeight(cell.text, (widths[column] ?? 20) - CELL_SIDE, size));
  return Math.max(...heights) + CELL_PADDING;
}

/** 高さに収まるいちばん大きな字 (12 から 8 pt まで) の表。8 pt でも収まらなければ 8 pt のまま下にのびる。 */
export function fitTable(
  rows: readonly (readonly SlideCell[])[],
  widths: readonly number[],
  box: TableElement['box'],
): TableElement {
  const size =
    [12, 11, 10.5, 10, 9.5, 9, 8.5, 8].find((each) => tableHeight(rows, widths, each) <= box.h) ?? 8;
  return {
    kind: 'table',
    box: { ...box, h: Math.min(box.h, tableHeight(rows, widths, size)) },
    widths,
    heights: rows.map((row) => rowHeight(row, widths, size)),
    size,
    rows,
  };
}
