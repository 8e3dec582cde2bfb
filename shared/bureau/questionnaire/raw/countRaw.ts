import type { Questionnaire } from '../questionnaire.ts';
import type { ColumnUse } from './guessColumns.ts';
import { NO_ANSWER, type WordTarget } from './matchWords.ts';
import type { RawSheet } from './rawSheet.ts';

/** 人が決めた、表の読み方。 */
export interface RawPlan {
  /** シートの番号 (0から)。 */
  readonly sheet: number;
  readonly headRows: number;
  readonly columns: readonly PlannedColumn[];
  /** 回収数も、答えのあった行の数にする。 */
  readonly setReturned: boolean;
}

export interface PlannedColumn {
  readonly use: ColumnUse;
  /** 問いの列の、語 → 行き先。空のセルは書かなくても未回答。 */
  readonly words: Readonly<Record<string, WordTarget>>;
}

/** 表を数えたもの。まだ書いていない。 */
export interface RawCount {
  /** 答えの一つでもある行 (人)。 */
  readonly respondents: number;
  /** 使う列がみな空の行の番号。数えない。 */
  readonly blankRows: readonly number[];
  /** 合計の行とみて数えない行の番号。 */
  readonly totalRows: readonly number[];
  /** 問いごとの数。 */
  readonly items: readonly RawItemCount[];
  /** 表にあって、まだアンケートに無い自由記載。 */
  readonly comments: readonly { readonly heading: string; readonly text: string }[];
  /** 行き先の決まっていない語。一つでもあれば取り込まない。 */
  readonly undecided: readonly {
    readonly column: number;
    readonly word: string;
    readonly rows: readonly number[];
  }[];
  /** 二つの列を当てた問い。一つでもあれば取り込まない。 */
  readonly doubled: readonly string[];
}

export interface RawItemCount {
  readonly item: string;
  readonly column: number;
  /** 選択肢の id → 人。どの選択肢にもある。 */
  readonly counts: Readonly<Record<string, number>>;
  /** 未回答 (人)。 */
  readonly noAnswer: number;
}

/** 列にある、空でない語を、初めに出た順に。 */
export function columnWords(sheet: RawSheet, headRows: number, column: number): readonly string[] {
  const { rows } = respondentRows(sheet, headRows);
  return [...new Set(rows.map(({ cells }) => cells[column] ?? '').filter((text) => text !== ''))];
}

/** 決めた読み方で数える。 */
export function countRaw(sheet: RawSheet, plan: RawPlan, questionnaire: Questionnaire): RawCount {
  const { rows, totalRows } = respondentRows(sheet, plan.headRows);
  const used = plan.columns.flatMap(({ use }, column) => (use.kind === 'skip' ? [] : [column]));
  const answered = rows.filter(({ cells }) => used.some((column) => (cells[column] ?? '') !== ''));
  const blankRows = rows.filter((row) => !answered.includes(row)).map(({ row }) => row);
  const items: RawItemCount[] = [];
  const undecided: RawCount['undecided'][number][] = [];
  for (const [column, { use, words }] of plan.columns.entries()) {
    if (use.kind !== 'item') continue;
    const item = questionnaire.items.find(({ id }) => id === use.item);
    if (item === undefined) continue;
    const known = item.choices.filter(({ kind }) => kind === 'choice' || kind === 'other');
    const counts: Record<string, number> = Object.fromEntries(known.map(({ id }) => [id, 0]));
    let noAnswer = 0;
    const unread = new Map<string, number[]>();
    for (const { row, cells } of answered) {
      const word = cells[column] ?? '';
      const target = word === '' ? NO_ANSWER : words[word];
      if (target === NO_ANSWER) noAnswer += 1;
      else if (target !== undefined && target in counts) counts[target] = (counts[target] ?? 0) + 1;
      else unread.set(word, [...(unread.get(word) ?? []), row]);
    }
    for (const [word, where] of unread) undecided.push({ column, word, rows: where });
    items.push({ item: item.id, column, counts, noAnswer });
  }
  const asked = items.map(({ item }) => item);
  return {
    respondents: answered.length,
    blankRows,
    totalRows,
    items,
    comments: newComments(answered, plan, questionnaire),
    undecided,
    doubled: [...new Set(asked.filter((item, at) => asked.indexOf(item) !== at))],
  };
}

/** 見出しの下の行。合計の行は人の答えではない。 */
function respondentRows(sheet: RawSheet, headRows: number) {
  const below = sheet.rows.slice(headRows);
  const isTotal = (cells: readonly string[]) => {
    const first =
      cells
        .find((text) => text !== '')
        ?.normalize('NFKC')
        .replace(/\s/g, '') ?? '';
    return TOTAL_WORDS.has(first);
  };
  return {
    rows: below.filter(({ cells }) => !isTotal(cells)),
    totalRows: below.filter(({ cells }) => isTotal(cells)).map(({ row }) => row),
  };
}

const TOTAL_WORDS = new Set(['合計', '計', '小計', '総計', '総数', '平均']);

/** 同じ文は、もうある数だけ除く (見出しを付け替えてあっても)。 */
function newComments(
  rows: RawSheet['rows'],
  { columns }: RawPlan,
  { entries }: Questionnaire,
): RawCount['comments'] {
  const left = new Map<string, number>();
  for (const { text } of entries) left.set(text, (left.get(text) ?? 0) + 1);
  return columns.flatMap(({ use }, column) => {
    if (use.kind !== 'comment') return [];
    return rows.flatMap(({ cells }) => {
      const text = cells[column] ?? '';
      if (text === '') return [];
      const before = left.get(text) ?? 0;
      if (before === 0) return [{ heading: use.heading, text }];
      left.set(text, before - 1);
      return [];
    });
  });
}
