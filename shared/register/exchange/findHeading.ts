import type { SheetIndex } from '../../survey/reading/sheetIndex.ts';
import { cellText } from '../../survey/reading/sheetIndex.ts';
import type { RegisterDefinition } from '../definition.ts';
import { cellInColumn } from './cellInColumn.ts';
import { headingKey, headingKeys, withoutParentheses } from './headings.ts';
import { ID_HEADING, VERSION_HEADING } from './registerExport.ts';

/** 見出しの行: どの列がどの欄か。 */
export interface Heading {
  readonly sheet: SheetIndex;
  readonly row: number;
  /** 欄の key → 列。 */
  readonly columns: ReadonlyMap<string, number>;
  readonly idColumn: number | null;
  readonly versionColumn: number | null;
  /** 台帳に当たる欄の無い見出し。 */
  readonly unknown: readonly string[];
  /** 二度ある見出し。どちらを使うか決まらない。 */
  readonly repeated: readonly string[];
}

/** 見出しを探す深さ。表の上の題名や注意書きはこの中に収まる。 */
const DEEPEST = 30;

/**
 * 見えるシートから、いちばん多くの見出しが合う行を探す。行を名で呼ぶ欄か ID の無い行は見出しとみなさない。
 * 同じ数なら上の行。無ければ null。
 */
export function findHeading(sheets: readonly SheetIndex[], definition: RegisterDefinition): Heading | null {
  let best: Heading | null = null;
  for (const sheet of sheets) {
    const rows = [...new Set(sheet.cells.map((cell) => cell.row))].filter((row) => row < DEEPEST);
    for (const row of rows) {
      const heading = readHeading(sheet, row, definition);
      const named = heading.idColumn !== null || definition.titleKeys.some((key) => heading.columns.has(key));
      if (named && heading.columns.size >= 2 && heading.columns.size > (best?.columns.size ?? 0))
        best = heading;
    }
  }
  return best;
}

function readHeading(sheet: SheetIndex, row: number, definition: RegisterDefinition): Heading {
  const texts = headingTexts(sheet, row);
  const columns = new Map<string, number>();
  const repeated: string[] = [];
  const taken = new Set<number>();
  let idColumn: number | null = null;
  let versionColumn: number | null = null;
  for (const [column, text] of texts) {
    if (text === ID_HEADING) idColumn ??= column;
    else if (text === VERSION_HEADING) versionColumn ??= column;
    else continue;
    taken.add(column);
  }
  // 確かな見出しから先に決める: 言い換えが、もとの見出しの列を奪わないように。
  for (let level = 0; level < 3; level += 1) {
    for (const field of definition.fields) {
      if (columns.has(field.key)) continue;
      const keys = headingKeys(definition.table, field)[level] ?? [];
      const found = texts.filter(
        ([column, text]) => !taken.has(column) && waysToRead(text, level).some((way) => keys.includes(way)),
      );
      const [first, ...others] = found;
      if (first === undefined) continue;
      columns.set(field.key, first[0]);
      taken.add(first[0]);
      // 同じ見出しが二度あれば決められない。言い方の違う二つ (住所と所在地) は、先のものを使う。
      const twins = others.filter(([, text]) => headingKey(text) === headingKey(first[1]));
      if (twins.length > 0) repeated.push(first[1]);
      for (const [column] of twins) taken.add(column);
    }
  }
  const unknown = texts.filter(([column]) => !taken.has(column)).map(([, text]) => text);
  return { sheet, row, columns, idColumn, versionColumn, unknown, repeated };
}

/** 縦の結合は下の行でも見出しになり、横の結合は左端だけが見出しになる。 */
function headingTexts(sheet: SheetIndex, row: number): readonly (readonly [number, string])[] {
  const columns = [...new Set(sheet.cells.filter((cell) => cell.row <= row).map((cell) => cell.column))];
  return columns
    .sort((a, b) => a - b)
    .map((column) => [column, cellText(cellInColumn(sheet, row, column)).trim()] as const)
    .filter(([, text]) => text !== '');
}

/** 「電話（代表）」のようなかっこ書きは、かっこを除いても読む。 */
function waysToRead(text: string, level: number): readonly string[] {
  const key = headingKey(text);
  return level === 0 ? [key] : [key, headingKey(withoutParentheses(text))];
}
