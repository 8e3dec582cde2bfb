import type { HandoutPage, Orientation } from '../model/handoutModel.ts';
import type { StatementRow, StatementsBlock } from '../model/statementsBlock.ts';
import { continuedMessage } from '../records/continuedMessage.ts';
import { pageRoom } from '../records/paginateRecords.ts';
import { splitStatementRow } from './splitStatementRow.ts';
import { estimateHeight, linesLeft, textRoom } from './statementLayout.ts';

/** 一頁を超える行を、頁の残りから始めるのに要る文の行数。 */
const LEAST_LINES = 4;
/** 表の頭の余白の、記録の表との差 (mm)。 */
const HEAD = 3;

/**
 * 職員の文の表だけの頁を、行の入る頁に流す。行は頁をまたがないが、一頁を超える行は文の切れ目 (長い文は途中) で次の頁に続く。
 * 続きの頁は表の見出しと行の名を繰り返し、（続き）が付く。番号と区数は初めの頁だけにある。
 */
export function flowStatements(
  page: HandoutPage,
  block: StatementsBlock,
  orientation: Orientation,
): readonly HandoutPage[] {
  const whole = pageRoom({ ...page, lead: [], message: continuedMessage(page) }, orientation) - HEAD;
  const room = textRoom(orientation);
  const sheets: StatementRow[][] = [[]];
  let left = pageRoom(page, orientation) - HEAD;
  const queue = [...block.rows];
  for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
    const height = estimateHeight(row, room);
    if (height > left && height > whole && linesLeft(left) >= LEAST_LINES) {
      const [first, ...rest] = splitStatementRow(row, room, {
        first: linesLeft(left),
        most: linesLeft(whole),
      });
      if (first !== undefined && rest.length > 0) {
        queue.unshift(first, ...rest);
        continue;
      }
    }
    if (height > left && sheets.at(-1)?.length !== 0) {
      sheets.push([]);
      left = whole;
      queue.unshift(row);
      continue;
    }
    sheets.at(-1)?.push(row);
    left -= height;
  }
  return sheets.map((rows, at) => ({
    ...page,
    id: at === 0 ? page.id : `${page.id}-${at + 1}`,
    message: at === 0 ? page.message : continuedMessage(page),
    lead: at === 0 ? page.lead : [],
    blocks: [at === 0 ? { ...block, rows } : continuation(block, rows, at)],
  }));
}

function continuation(block: StatementsBlock, rows: readonly StatementRow[], at: number): StatementsBlock {
  const [first] = rows;
  const number = block.rows.findIndex((row) => row.source.item === first?.source.item) + 1;
  return { ...block, id: `${block.id}-${at + 1}`, firstNumber: number, rows };
}
