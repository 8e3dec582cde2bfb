import { linesIn } from '../fitLines.ts';
import { EM, type RecordColumn, SIDE } from './paginateRecords.ts';

/**
 * 一頁に入らない高さの行を、most 行ずつの行に分ける。字は一つも落とさない。
 * 続きの行は、長い欄の続きのほか、初めの欄 (番号や区) だけを「（続き）」を添えて繰り返す。
 */
export function splitTallRow(
  columns: readonly RecordColumn[],
  row: readonly string[],
  most: number,
): readonly (readonly string[])[] {
  const chunks = columns.map(({ width }, at) => splitText(row[at] ?? '', (width - SIDE) / EM, most));
  const count = Math.max(1, ...chunks.map((each) => each.length));
  if (count === 1) return [row];
  return Array.from({ length: count }, (_, part) =>
    chunks.map((each, at) => {
      const text = each[part] ?? '';
      return part > 0 && at === 0 && text === '' ? `${row[0] ?? ''}\n（続き）` : text;
    }),
  );
}

/** 文を、幅 room (全角の字数) で most 行までの文に分ける。 */
function splitText(text: string, room: number, most: number): readonly string[] {
  const parts: string[][] = [[]];
  let left = most;
  for (const line of text.split('\n').flatMap((each) => splitLine(each, room, most))) {
    const lines = linesIn(line, room);
    if (lines > left && parts.at(-1)?.length !== 0) {
      parts.push([]);
      left = most;
    }
    parts.at(-1)?.push(line);
    left -= lines;
  }
  return parts.map((lines) => lines.join('\n'));
}

/** most 行を超える一行の文を切る。 */
function splitLine(line: string, room: number, most: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const char of line) {
    if (piece !== '' && linesIn(piece + char, room) > most) {
      pieces.push(piece);
      piece = '';
    }
    piece += char;
  }
  return [...pieces, piece];
}
