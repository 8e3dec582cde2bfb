import { longestHead } from '../fitLines.ts';
import type { StatementRow } from '../model/statementsBlock.ts';
import { statementLines, type TextRoom } from './statementLayout.ts';

type Statement = StatementRow['statements'][number];

/**
 * 一頁に入らない行を、初めは first 行、あとは most 行までの文の行に分ける。文は一字も落とさない。
 * 一頁に入る文は途中で切らない。
 */
export function splitStatementRow(
  row: StatementRow,
  room: TextRoom,
  { first, most }: { readonly first: number; readonly most: number },
): readonly StatementRow[] {
  const chunks: Statement[][] = [[]];
  let left = first;
  for (const statement of row.statements) {
    let rest = statement.text;
    const piece = (text: string) => ({
      ...statement,
      text,
      ...(rest.length < statement.text.length ? { rest: true } : {}),
    });
    while (statementLines(rest, room) > left) {
      const whole = statementLines(rest, room) <= most && left < most;
      const head = whole ? '' : longestHead(rest, room.folded, left);
      if (head !== '') chunks.at(-1)?.push(piece(head));
      rest = rest.slice(head.length);
      chunks.push([]);
      left = most;
    }
    chunks.at(-1)?.push(piece(rest));
    left -= statementLines(rest, room);
  }
  return chunks
    .filter((statements) => statements.length > 0)
    .map((statements, at) => (at === 0 ? { ...row, statements } : { ...row, statements, continued: true }));
}
