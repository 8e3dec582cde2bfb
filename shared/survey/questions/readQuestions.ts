import { cellText, type SheetIndex, type WorkbookIndex } from '../reading/sheetIndex.ts';
import { QUESTIONS_KIND, questionName } from './layoutQuestions.ts';

/** 確認票の `_meta`。 */
export interface QuestionMeta {
  /** 差戻しの id。 */
  readonly sendback: string;
  readonly respondent: string;
}

/** 確認票なら、どの差戻しのものか。様式の回答やほかのブックなら null。 */
export function readQuestionMeta(index: WorkbookIndex): QuestionMeta | null {
  const sheet = index.sheets.find((candidate) => candidate.name.toLowerCase() === '_meta');
  if (sheet === undefined) return null;
  const value = (key: string) => {
    const cell = sheet.cells.find((each) => each.column === 0 && cellText(each).trim() === key);
    return cell === undefined ? '' : cellText(sheet.cellAt(cell.row, 1)).trim();
  };
  if (value('kind') !== QUESTIONS_KIND) return null;
  return { sendback: value('sendback'), respondent: value('respondent') };
}

/**
 * 確認票に書かれた答えを番号の順に。書いていない欄は null。
 * 欄は名前で、名前が失われていれば「番号」と「ご回答欄」の見出しで探す。
 * @param count お尋ねの数
 */
export function readQuestionAnswers(index: WorkbookIndex, count: number): readonly (string | null)[] {
  return Array.from({ length: count }, (_, at) => {
    const text = (answerByName(index, at + 1) ?? answerByHeading(index, at + 1) ?? '').trim();
    return text === '' ? null : text;
  });
}

function answerByName(index: WorkbookIndex, number: number): string | null {
  const named = index.workbook.names.find((name) => name.name.toLowerCase() === questionName(number));
  if (!named?.sheet || !named.range) return null;
  const sheet = index.sheet(named.sheet);
  return sheet === null ? null : cellText(sheet.cellAt(named.range.top, named.range.left));
}

function answerByHeading(index: WorkbookIndex, number: number): string | null {
  for (const sheet of index.visible) {
    const heading = sheet.cells.find((cell) => cellText(cell).trim() === 'ご回答欄');
    const numbers = sheet.cells.find((cell) => cell.row === heading?.row && cellText(cell).trim() === '番号');
    if (heading === undefined || numbers === undefined) continue;
    const row = rowOfNumber(sheet, numbers.row, numbers.column, number);
    if (row !== null) return cellText(sheet.cellAt(row, heading.column));
  }
  return null;
}

function rowOfNumber(sheet: SheetIndex, head: number, column: number, number: number): number | null {
  const cell = sheet.cells.find(
    (each) => each.row > head && each.column === column && Number(cellText(each)) === number,
  );
  return cell?.row ?? null;
}
