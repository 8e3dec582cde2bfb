import { CellBudget } from './cellBudget.ts';
import { isOdsNote, OdsNote } from './odsNote.ts';
import { odsReference } from './odsReference.ts';
import { odsRepeat } from './odsRepeat.ts';
import type { OdsStyles } from './odsStyles.ts';
import { OdsText } from './odsText.ts';
import { type OdsCell, odsValue } from './odsValue.ts';
import { escapeCodes, PlainSheet } from './plainSheet.ts';
import type { PlainName } from './plainWorkbook.ts';
import type { XmlAttributes } from './readXml.ts';
import { damaged } from './refusal.ts';

/** 値と名前につながらない要素。ふりがな (ruby-text) もここで落とす。 */
const DROPPED = new Set([
  'tracked-changes',
  'content-validations',
  'database-ranges',
  'data-pilot-tables',
  'dde-links',
  'conditional-formats',
  'forms',
  'control',
  'ruby-text',
  'font-face-decls',
  'scripts',
  'table-source',
  'detective',
  'null-date',
]);

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** content.xml の要素を順に受け取り、シートと名前にする。 */
export class OdsReader {
  readonly sheets: PlainSheet[] = [];
  readonly names: PlainName[] = [];
  private readonly hiddenStyles = new Set<string>();
  private readonly budget = new CellBudget();
  private style = '';
  private sheet: PlainSheet | null = null;
  private row = 0;
  private rowRepeat = 1;
  private column = 0;
  private cells: { column: number; repeat: number; cell: OdsCell }[] = [];
  private cell: OdsCell | null = null;
  private cellRepeat = 1;
  private note: OdsNote | null = null;
  /** 書式の書かれていないセルは、行、列の順にその書式に従う。 */
  private rowStyle: string | undefined;
  private columnStyles: { until: number; style: string | undefined }[] = [];
  private readonly styles: OdsStyles;

  constructor(styles: OdsStyles) {
    this.styles = styles;
  }

  open(name: string, attributes: XmlAttributes): 'skip' | undefined {
    if (this.note) return this.note.open(name, attributes);
    if (DROPPED.has(name)) return 'skip';
    if (isOdsNote(name)) {
      if (!this.sheet) return 'skip';
      this.note = new OdsNote(this.styles);
      return undefined;
    }
    this.styles.open(name, attributes);
    switch (name) {
      case 'style':
        this.style = attributes['style:name'] ?? '';
        break;
      case 'table-properties':
        if (attributes['table:display'] === 'false') this.hiddenStyles.add(this.style);
        break;
      case 'table':
        if (this.sheet) return 'skip';
        this.openSheet(attributes);
        break;
      case 'named-range':
        this.nameRange(attributes);
        break;
      case 'table-row':
        this.rowRepeat = odsRepeat(attributes['table:number-rows-repeated']);
        this.column = 0;
        this.cells = [];
        this.rowStyle = attributes['table:default-cell-style-name'];
        if (isHidden(attributes)) this.sheet?.hiddenRows.hide(this.row, this.row + this.rowRepeat - 1);
        break;
      case 'table-column':
        this.openColumn(attributes);
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.openCell(name, attributes);
        break;
      default:
        this.cell?.content.open(name, attributes);
    }
    return undefined;
  }

  text(piece: string): void {
    if (this.note) this.note.write(piece);
    else this.cell?.content.write(piece);
  }

  close(name: string): void {
    if (this.note) {
      if (this.note.close(name)) this.closeNote(this.note);
      return;
    }
    this.styles.close(name);
    if (name === 'table') this.sheet = null;
    else if (name === 'table-row') this.closeRow();
    else if (name === 'table-cell' || name === 'covered-table-cell') this.closeCell();
    else this.cell?.content.close(name);
  }

  private openSheet(attributes: XmlAttributes): void {
    const hidden = this.hiddenStyles.has(attributes['table:style-name'] ?? '');
    this.sheet = new PlainSheet(escapeCodes(attributes['table:name'] ?? ''), hidden);
    this.sheets.push(this.sheet);
    this.row = 0;
    this.columnStyles = [];
  }

  private openColumn(attributes: XmlAttributes): void {
    const from = this.columnStyles.at(-1)?.until ?? 0;
    const until = from + odsRepeat(attributes['table:number-columns-repeated']);
    if (isHidden(attributes)) this.sheet?.hiddenColumns.hide(from, until - 1);
    this.columnStyles.push({ until, style: attributes['table:default-cell-style-name'] });
  }

  private nameRange(attributes: XmlAttributes): void {
    const reference = odsReference(attributes['table:cell-range-address'] ?? '');
    if (reference === null) return;
    const sheet = this.sheet ? this.sheets.indexOf(this.sheet) : null;
    this.names.push({ name: attributes['table:name'] ?? '', reference, sheet });
  }

  private openCell(name: string, attributes: XmlAttributes): void {
    this.cellRepeat = odsRepeat(attributes['table:number-columns-repeated']);
    this.cell = { attributes, content: new OdsText(this.styles) };
    const across = odsRepeat(attributes['table:number-columns-spanned']);
    const down = odsRepeat(attributes['table:number-rows-spanned']);
    if (name === 'covered-table-cell' || (across === 1 && down === 1)) return;
    const [bottom, right] = [this.row + down - 1, this.column + across - 1];
    if (bottom >= LAST_ROW || right >= LAST_COLUMN) throw damaged('結合の範囲');
    this.budget.merge();
    this.sheet?.merge({ top: this.row, left: this.column, bottom, right });
  }

  private closeNote(note: OdsNote): void {
    // セルの外 (table:shapes) にあるものは、紙に貼られている。
    this.sheet?.notes.add(this.cell && { row: this.row, column: this.column }, note.text);
    this.note = null;
  }

  private closeCell(): void {
    if (this.cell && odsValue(this.cell) !== null) {
      this.cells.push({ column: this.column, repeat: this.cellRepeat, cell: this.cell });
    }
    this.column += this.cellRepeat;
    this.cell = null;
  }

  private closeRow(): void {
    if (this.cells.length > 0) {
      for (let index = 0; index < this.rowRepeat; index += 1) this.putRow(this.row + index);
    }
    this.row += this.rowRepeat;
  }

  private putRow(row: number): void {
    for (const { column, repeat, cell } of this.cells) {
      const found = odsValue(cell);
      if (!found) continue;
      for (let index = 0; index < repeat; index += 1) {
        if (row >= LAST_ROW || column + index >= LAST_COLUMN) throw damaged('番地が表の外');
        this.budget.cell();
        const struck = cell.content.struck || this.hasStruckStyle(cell, column + index);
        this.sheet?.put(row, column + index, found.value, { kind: found.kind, struck }, found.formula);
      }
    }
  }

  private hasStruckStyle(cell: OdsCell, column: number): boolean {
    const style =
      cell.attributes['table:style-name'] ??
      this.rowStyle ??
      this.columnStyles.find(({ until }) => column < until)?.style;
    return this.styles.isStruck('table-cell', style);
  }
}

function isHidden(attributes: XmlAttributes): boolean {
  return ['collapse', 'filter'].includes(attributes['table:visibility'] ?? '');
}
