import { countLines, linesIn } from '../fitLines.ts';
import type { Orientation } from '../model/handoutModel.ts';
import type { StatementRow } from '../model/statementsBlock.ts';
import { estimateWidth } from '../printedText.ts';

/** 文の欄に一行で入る全角の字数。 */
const TEXT: Readonly<Record<Orientation, number>> = { landscape: 35, portrait: 16 };
/** 二行以上になる文は語の切れ目で早めに折るので、これだけ少なく見る。 */
const EARLY = 4;
/** 行の名の欄に一行で入る全角の字数。 */
const LABEL = 16;
/** 一行の高さと、行の上下の余白 (mm)。 */
const LINE = 6.5;
const AROUND = 5;

/** 一行で終わる文と、折り返す文の、一行に入る字数。 */
export interface TextRoom {
  readonly single: number;
  readonly folded: number;
}

export function textRoom(orientation: Orientation): TextRoom {
  return { single: TEXT[orientation], folded: TEXT[orientation] - EARLY };
}

/** 文の行数。 */
export function statementLines(text: string, { single, folded }: TextRoom): number {
  return estimateWidth(text) <= single ? 1 : Math.max(2, linesIn(text, folded));
}

/** 行の高さ (mm)。 */
export function estimateHeight(row: StatementRow, room: TextRoom): number {
  const texts = row.instead === null ? row.statements.map(({ text }) => text) : [row.instead.text];
  const lines = texts.reduce((sum, text) => sum + statementLines(text, room), 0);
  const label = countLines(row.label, LABEL) + (row.continued === true ? 1 : 0);
  return Math.max(lines, label, row.noAnswer.count > 0 ? 2 : 1) * LINE + AROUND;
}

/** その高さに入る文の行数。 */
export function linesLeft(height: number): number {
  return Math.floor((height - AROUND) / LINE);
}
