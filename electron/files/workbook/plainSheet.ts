import { type CellRange, cellAddress } from '../../../shared/workbook/cells.ts';
import { type CellMarks, markStyle } from './cellMarks.ts';
import { HiddenLines } from './hiddenLines.ts';
import { NoteList } from './noteList.ts';

export type PlainValue =
  | { readonly type: 'number' | 'text' | 'error'; readonly text: string }
  | { readonly type: 'shared'; readonly index: number }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'none' };

/** 式そのものは運ばない。計算結果が保存されていたかどうかだけを式の形で伝える。 */
const STORED = '1';
export const UNSTORED = '0';

/** シート一枚を書きためる。 */
export class PlainSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** 値には混ぜず、別に運ぶ。 */
  readonly notes = new NoteList();
  readonly hiddenRows = new HiddenLines();
  readonly hiddenColumns = new HiddenLines();
  /** 条件付き書式の取消線の範囲。 */
  readonly maybeStruck: CellRange[] = [];
  /** 書いたセルの数。読み手が取りこぼしていないかを確かめる。 */
  count = 0;
  private rows = '';
  private merges = '';
  private openRow = -1;

  constructor(name: string, hidden: boolean) {
    this.name = name;
    this.hidden = hidden;
  }

  put(row: number, column: number, value: PlainValue, marks: CellMarks, formula: boolean): void {
    if (value.type === 'none' && !formula) return;
    this.count += 1;
    if (row !== this.openRow) {
      this.rows += `${this.openRow < 0 ? '' : '</row>'}<row r="${row + 1}">`;
      this.openRow = row;
    }
    const style = markStyle(marks);
    const head = `<c r="${cellAddress(row, column)}"${style > 0 ? ` s="${style}"` : ''}`;
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

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

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
      // 型を書かないと、読み手は計算結果のない数式を黙って捨てる。
      return ` t="str">${mark}`;
  }
}

export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** xlsx でない文書の文字を、`_x0041_` の読み替えに遭わないように書く。 */
export function escapeCodes(text: string): string {
  return text.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_');
}
