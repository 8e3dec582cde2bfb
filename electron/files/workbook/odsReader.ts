import { CellBudget } from './cellBudget.ts';
import { odsReference } from './odsReference.ts';
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
  'shapes',
  'forms',
  'annotation',
  'frame',
  'custom-shape',
  'rect',
  'line',
  'polyline',
  'polygon',
  'path',
  'circle',
  'ellipse',
  'g',
  'connector',
  'caption',
  'measure',
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
  private inParagraph = 0;

  open(name: string, attributes: XmlAttributes): 'skip' | undefined {
    if (DROPPED.has(name)) return 'skip';
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
        this.rowRepeat = repeatOf(attributes['table:number-rows-repeated']);
        this.column = 0;
        this.cells = [];
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.openCell(name, attributes);
        break;
      default:
        this.openText(name, attributes);
    }
    return undefined;
  }

  text(piece: string): void {
    if (this.cell && this.inParagraph > 0) this.cell.text += piece.replace(/[ \t\r\n]+/g, ' ');
  }

  close(name: string): void {
    if (name === 'table') this.sheet = null;
    else if (name === 'table-row') this.closeRow();
    else if (name === 'table-cell' || name === 'covered-table-cell') this.closeCell();
    else if (this.cell && name === 'p') this.inParagraph -= 1;
  }

  private openSheet(attributes: XmlAttributes): void {
    const hidden = this.hiddenStyles.has(attributes['table:style-name'] ?? '');
    this.sheet = new PlainSheet(escapeCodes(attributes['table:name'] ?? ''), hidden);
    this.sheets.push(this.sheet);
    this.row = 0;
  }

  private nameRange(attributes: XmlAttributes): void {
    const reference = odsReference(attributes['table:cell-range-address'] ?? '');
    if (reference === null) return;
    const sheet = this.sheet ? this.sheets.indexOf(this.sheet) : null;
    this.names.push({ name: attributes['table:name'] ?? '', reference, sheet });
  }

  private openCell(name: string, attributes: XmlAttributes): void {
    this.cellRepeat = repeatOf(attributes['table:number-columns-repeated']);
    this.cell = { attributes, text: '', paragraphs: 0 };
    this.inParagraph = 0;
    const across = repeatOf(attributes['table:number-columns-spanned']);
    const down = repeatOf(attributes['table:number-rows-spanned']);
    if (name === 'covered-table-cell' || (across === 1 && down === 1)) return;
    const [bottom, right] = [this.row + down - 1, this.column + across - 1];
    if (bottom >= LAST_ROW || right >= LAST_COLUMN) throw damaged('結合の範囲');
    this.budget.merge();
    this.sheet?.merge({ top: this.row, left: this.column, bottom, right });
  }

  private openText(name: string, attributes: XmlAttributes): void {
    if (!this.cell) return;
    if (name === 'p') {
      if (this.cell.paragraphs > 0) this.cell.text += '\n';
      this.cell.paragraphs += 1;
      this.inParagraph += 1;
    } else if (name === 's') {
      this.cell.text += ' '.repeat(Math.min(repeatOf(attributes['text:c']), 32_767));
    } else if (name === 'tab') this.cell.text += '\t';
    else if (name === 'line-break') this.cell.text += '\n';
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
        this.sheet?.put(row, column + index, found.value, found.date, found.formula);
      }
    }
  }
}

function repeatOf(text: string | undefined): number {
  const count = Number(text ?? 1);
  if (!Number.isInteger(count) || count < 1) throw damaged(`繰り返し ${text?.slice(0, 40)}`);
  return count;
}
