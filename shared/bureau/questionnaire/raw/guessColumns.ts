import { matchKey } from '../../../text/normaliseText.ts';
import type { Questionnaire, QuestionnaireItem } from '../questionnaire.ts';
import type { RawSheet } from './rawSheet.ts';

/** 列の使い道。 */
export type ColumnUse =
  | { readonly kind: 'item'; readonly item: string }
  | { readonly kind: 'comment'; readonly heading: string }
  | { readonly kind: 'skip' };

export interface GuessedColumn {
  /** 見出しの段を上から、重なりを除いてつないだもの。 */
  readonly heading: string;
  readonly use: ColumnUse;
  /** 見出しのどこで決めたか。same は文が同じ、part は一部が同じ、number は問いの番号。 */
  readonly by: 'same' | 'part' | 'number' | null;
}

/** 見出しの段の数の見当。問いにいちばん多く当たる段数、当たらなければ1。 */
export function guessHeadRows(sheet: RawSheet, questionnaire: Questionnaire): number {
  const most = Math.min(5, sheet.rows.length - 1);
  const scored = Array.from({ length: Math.max(0, most) }, (_, at) => {
    const columns = guessColumns(sheet, at + 1, questionnaire);
    return { rows: at + 1, hits: columns.filter(({ by }) => by !== null).length };
  });
  const best = Math.max(0, ...scored.map(({ hits }) => hits));
  if (best === 0) return 1;
  return scored.find(({ hits }) => hits === best)?.rows ?? 1;
}

/** 列ごとに、どの問いか、自由記載か、使わないか。一つの問いに二つの列は当てない。 */
export function guessColumns(
  sheet: RawSheet,
  headRows: number,
  { items }: Questionnaire,
): readonly GuessedColumn[] {
  const headings = columnHeadings(sheet, headRows);
  const taken = new Set<string>();
  const found = new Map<number, GuessedColumn>();
  for (const by of ['same', 'part', 'number'] as const) {
    for (const [at, heading] of headings.entries()) {
      if (found.has(at)) continue;
      const free = items.filter(({ id }) => !taken.has(id));
      const item = heading === '' ? undefined : free.find((each) => WAYS[by](heading, each, items));
      if (item === undefined) continue;
      taken.add(item.id);
      found.set(at, { heading, use: { kind: 'item', item: item.id }, by });
    }
  }
  return headings.map(
    (heading, at): GuessedColumn =>
      found.get(at) ??
      (COMMENT_WORDS.test(heading)
        ? { heading, use: { kind: 'comment', heading: lastLine(heading) }, by: null }
        : { heading, use: { kind: 'skip' }, by: null }),
  );
}

/** 列の見出し。結合で広がった同じ語は一度だけ。 */
export function columnHeadings(sheet: RawSheet, headRows: number): readonly string[] {
  const heads = sheet.rows.slice(0, headRows);
  const width = sheet.rows[0]?.cells.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    const pieces = heads.map(({ cells }) => cells[column] ?? '').filter((text) => text !== '');
    return [...new Set(pieces)].join('\n');
  });
}

const COMMENT_WORDS = /自由|意見|感想|要望|コメント|記述|記載/;

const WAYS = {
  same: (heading: string, item: QuestionnaireItem) =>
    [heading, lastLine(heading)].some((each) => bare(each) === bare(item.text)),
  part: (heading: string, item: QuestionnaireItem) => {
    const [one, other] = [bare(heading), bare(item.text)];
    return Math.min(one.length, other.length) >= 4 && (one.includes(other) || other.includes(one));
  },
  number: (heading: string, item: QuestionnaireItem, items: readonly QuestionnaireItem[]) => {
    const number = /^(?:問|設問|質問|q)\s*(\d{1,2})(?!\d)/i.exec(heading.normalize('NFKC').trim())?.[1];
    return number !== undefined && items[Number(number) - 1]?.id === item.id;
  },
} as const;

/** 頭の「問1」「Q2.」「(3)」と、空白・句読点・疑問符を除く。 */
function bare(text: string): string {
  const plain = text
    .normalize('NFKC')
    .replace(/^\s*(?:(?:問|設問|質問|q)\s*)?[(（]?\d{1,2}[)）.．:：、\s]*/i, '');
  return matchKey(plain === '' ? text : plain).replace(/[?？!！]/g, '');
}

function lastLine(heading: string): string {
  return heading.split('\n').at(-1) ?? heading;
}
