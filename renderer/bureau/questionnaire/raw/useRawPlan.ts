import { useState } from 'react';
import type { Questionnaire } from '../../../../shared/bureau/questionnaire/questionnaire.ts';
import { columnWords, type RawPlan } from '../../../../shared/bureau/questionnaire/raw/countRaw.ts';
import {
  type ColumnUse,
  type GuessedColumn,
  guessColumns,
  guessHeadRows,
} from '../../../../shared/bureau/questionnaire/raw/guessColumns.ts';
import {
  type MatchedWord,
  matchWords,
  numberTarget,
} from '../../../../shared/bureau/questionnaire/raw/matchWords.ts';
import type { RawSheet } from '../../../../shared/bureau/questionnaire/raw/rawSheet.ts';

/** 番号の向き。決めるまで番号は読まない。 */
export type Direction = '' | 'forward' | 'reversed';

export interface RawColumn extends GuessedColumn {
  readonly words: readonly MatchedWord[];
  readonly direction: Direction;
  /** 決まった語の行き先。 */
  readonly targets: Readonly<Record<string, string>>;
}

/** 人が決めたこと。列の番号・語ごと。 */
interface Decisions {
  readonly uses: Readonly<Record<number, ColumnUse>>;
  readonly directions: Readonly<Record<number, Direction>>;
  readonly targets: Readonly<Record<number, Readonly<Record<string, string>>>>;
}

const NOTHING: Decisions = { uses: {}, directions: {}, targets: {} };

/** 表の読み方: 見当をつけた列に、人の決めたことを重ねる。 */
export function useRawPlan(sheets: readonly RawSheet[], questionnaire: Questionnaire) {
  const first = Math.max(
    0,
    sheets.findIndex(({ rows }) => rows.length > 1),
  );
  const [sheetAt, setSheetAt] = useState(first);
  const sheet = sheets[sheetAt] ?? { name: '', rows: [], hiddenRows: 0 };
  const [headRows, setHeadRows] = useState(() => guessHeadRows(sheet, questionnaire));
  const [decided, setDecided] = useState(NOTHING);
  const [setReturned, setSetReturned] = useState(false);

  const columns = guessColumns(sheet, headRows, questionnaire).map((guess, at): RawColumn => {
    const use = decided.uses[at] ?? guess.use;
    const choices =
      use.kind === 'item' ? (questionnaire.items.find(({ id }) => id === use.item)?.choices ?? []) : [];
    const words = use.kind === 'item' ? matchWords(columnWords(sheet, headRows, at), choices) : [];
    const direction = decided.directions[at] ?? '';
    const targets = words.flatMap(({ word, target, number }) => {
      const byHand = decided.targets[at]?.[word];
      const byNumber =
        number === null || direction === '' ? null : numberTarget(number, choices, direction === 'reversed');
      const found = (byHand === '' ? null : byHand) ?? target ?? byNumber;
      return found === null ? [] : [[word, found] as const];
    });
    return {
      ...guess,
      by: decided.uses[at] === undefined ? guess.by : null,
      use,
      words,
      direction,
      targets: Object.fromEntries(targets),
    };
  });
  const plan: RawPlan = {
    sheet: sheetAt,
    headRows,
    columns: columns.map(({ use, targets }) => ({ use, words: targets })),
    setReturned,
  };
  return {
    sheet,
    sheetAt,
    headRows,
    columns,
    plan,
    chooseSheet: (at: number) => {
      const chosen = sheets[at];
      if (chosen === undefined) return;
      setSheetAt(at);
      setHeadRows(guessHeadRows(chosen, questionnaire));
      setDecided(NOTHING);
    },
    chooseHeadRows: (rows: number) => {
      setHeadRows(rows);
      setDecided(NOTHING);
    },
    chooseUse: (at: number, use: ColumnUse) =>
      setDecided((now) => ({
        uses: { ...now.uses, [at]: use },
        directions: { ...now.directions, [at]: '' },
        targets: { ...now.targets, [at]: {} },
      })),
    chooseDirection: (at: number, direction: Direction) =>
      setDecided((now) => ({ ...now, directions: { ...now.directions, [at]: direction } })),
    chooseTarget: (at: number, word: string, target: string) =>
      setDecided((now) => ({
        ...now,
        targets: { ...now.targets, [at]: { ...now.targets[at], [word]: target } },
      })),
    chooseReturned: setSetReturned,
  };
}

export type RawReading = ReturnType<typeof useRawPlan>;
