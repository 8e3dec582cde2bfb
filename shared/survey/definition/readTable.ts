import type { WorkbookCells } from '../../workbook/cells.ts';
import { cellText, indexWorkbook, type SheetIndex } from '../reading/sheetIndex.ts';
import type { DefinitionProblem } from './definitionProblem.ts';

/** 見出しの下の一行。欄は見出しの鍵で引く。 */
export interface TableLine {
  /** 表計算の行の番号 (1から)。 */
  readonly row: number;
  /** 前後の空白を除いた字。列が無いか空なら ''。 */
  text(key: string): string;
  /** 数。空なら null、数でなければ undefined。 */
  number(key: string): number | null | undefined;
}

interface Table {
  readonly lines: readonly TableLine[];
  readonly problems: readonly DefinitionProblem[];
}

/** 名の合うシートの、見出しの行より下を読む。空の行は飛ばし、知らない見出しと値の無い数式は言う。 */
export function readTable(
  workbook: WorkbookCells,
  name: string,
  headings: Readonly<Record<string, string>>,
  needed: readonly string[],
): Table {
  const sheet = indexWorkbook(workbook).sheets.find((each) => each.name.trim() === name);
  const problems: DefinitionProblem[] = [];
  const refuse = (message: string): Table => ({
    lines: [],
    problems: [...problems, { sheet: name, row: null, message }],
  });
  if (sheet === undefined) return refuse(`「${name}」のシートがありません。`);
  const columns = new Map<string, number>();
  const top = sheet.cells[0]?.row ?? 0;
  for (const cell of sheet.cells.filter((each) => each.row === top)) {
    const text = cellText(cell).trim();
    const key = Object.keys(headings).find((each) => headings[each] === text);
    if (key === undefined)
      problems.push({ sheet: name, row: top + 1, message: `「${text}」という見出しは使いません。` });
    else if (columns.has(key))
      problems.push({ sheet: name, row: top + 1, message: `見出し「${text}」が二つあります。` });
    else columns.set(key, cell.column);
  }
  const missing = needed.filter((key) => !columns.has(key)).map((key) => headings[key]);
  if (missing.length > 0) return refuse(`見出し「${missing.join('」「')}」がありません。`);
  const rows = [...new Set(sheet.cells.map((cell) => cell.row))].filter((row) => row > top);
  for (const cell of sheet.cells) {
    if (cell.error !== undefined || (cell.formula && cell.value === null))
      problems.push({
        sheet: name,
        row: cell.row + 1,
        message: '値として読めないセル (数式か誤り) があります。',
      });
  }
  const lines = rows.map((row) => lineOf(sheet, row, columns)).filter((line) => !isBlank(line, columns));
  return { lines, problems };
}

function lineOf(sheet: SheetIndex, row: number, columns: ReadonlyMap<string, number>): TableLine {
  const cellOf = (key: string) => {
    const column = columns.get(key);
    return column === undefined ? null : sheet.ownCell(row, column);
  };
  const text = (key: string) => cellText(cellOf(key)).trim();
  return {
    row: row + 1,
    text,
    number: (key) => {
      const written = text(key).normalize('NFKC').replace(/,/g, '');
      if (written === '') return null;
      const value = Number(written);
      return Number.isFinite(value) ? value : undefined;
    },
  };
}

function isBlank(line: TableLine, columns: ReadonlyMap<string, number>): boolean {
  return [...columns.keys()].every((key) => line.text(key) === '');
}
