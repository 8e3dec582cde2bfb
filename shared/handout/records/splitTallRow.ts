import { linesIn, longestHead } from '../fitLines.ts';
import { EM, type RecordColumn, SIDE } from './paginateRecords.ts';

/**
 * 一頁に入らない高さの行を、most 行ずつの行に分ける (初めの行だけ first 行)。字は一つも落とさない。
 * 続きの行は、長い欄の続きのほか、初めの欄 (番号や区) だけを「（続き）」を添えて繰り返す。
 */
export function splitTallRow(
  columns: readonly RecordColumn[],
  row: readonly string[],
  most: number,
  first = most,
): readonly (readonly string[])[] {
  const chunks = columns.map(({ width }, at) =>
    splitText(row[at] ?? '', (width - SIDE) / EM, { first, most }),
  );
  const count = Math.max(1, ...chunks.map((each) => each.length));
  if (count === 1) return [row];
  return Array.from({ length: count }, (_, part) =>
    chunks.map((each, at) => {
      const text = each[part] ?? '';
      return part > 0 && at === 0 && text === '' ? `${row[0] ?? ''}\n（続き）` : text;
    }),
  );
}

interface Lines {
  readonly first: number;
  readonly most: number;
}

/** 文を、幅 room (全角の字数) で、初めは first 行、あとは most 行までの文に分ける。 */
function splitText(text: string, room: number, { first, most }: Lines): readonly string[] {
  const parts: string[][] = [[]];
  let left = first;
  for (const line of text.split('\n')) {
    let rest = line;
    while (linesIn(rest, room) > left) {
      const head = left >= Math.min(LEAST_LINES, most) ? longestHead(rest, room, left) : '';
      if (head !== '') parts.at(-1)?.push(head);
      rest = rest.slice(head.length);
      parts.push([]);
      left = most;
    }
    parts.at(-1)?.push(rest);
    left -= linesIn(rest, room);
  }
  return parts.map((lines) => lines.join('\n'));
}

/** 頁の終わりに、これより少ない行だけを残して切らない。 */
const LEAST_LINES = 2;
