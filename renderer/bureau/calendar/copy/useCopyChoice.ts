import { useState } from 'react';
import type { CopyPlan } from '../../../../shared/api/calls/calendarCalls.ts';
import type { CopyRow } from '../../../../shared/bureau/meeting/copyYear.ts';
import { type EventConflict, findConflicts } from '../../../../shared/bureau/meeting/findConflicts.ts';
import { fiscalYearOf } from '../../../../shared/calendar/fiscalYear.ts';
import { parseDateText } from '../../../../shared/calendar/parseDate.ts';

/** 写す行の選びと、直した日。 */
export interface CopyChoice {
  has(row: CopyRow): boolean;
  toggle(rows: readonly CopyRow[], on: boolean): void;
  /** 打ったままの字。触っていなければ null。 */
  draft(row: CopyRow): string | null;
  write(row: CopyRow, text: string): void;
  /** 写す日。読めない字なら undefined。 */
  day(row: CopyRow): string | null | undefined;
  /** 直すまで写せない訳。 */
  problem(row: CopyRow): 'wrong' | 'outside' | null;
  readonly chosen: readonly CopyRow[];
  /** もとの行の id → 写した先の食い違い。 */
  readonly conflicts: ReadonlyMap<string, readonly EventConflict[]>;
}

/** 選びと日の下書き。日を直すたびに食い違いを見直す。 */
export function useCopyChoice({ from, rows, present, facts }: CopyPlan): CopyChoice {
  const [off, setOff] = useState<ReadonlySet<string>>(new Set(rows.filter(isAside).map(keyOf)));
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});
  const has = (row: CopyRow) => row.state !== 'copied' && !off.has(keyOf(row));
  const day = (row: CopyRow) => {
    const text = drafts[keyOf(row)];
    if (text === undefined) return row.day;
    if (text.trim() === '') return null;
    return readDay(text, from);
  };
  const chosen = rows.filter(has);
  const placed = chosen.flatMap((row) => {
    const on = day(row);
    return row.event === null || on === undefined ? [] : [{ ...row.event, plannedOn: on, day: on }];
  });
  return {
    has,
    toggle: (some, on) => {
      const next = new Set(off);
      for (const row of some) {
        if (on) next.delete(keyOf(row));
        else next.add(keyOf(row));
      }
      setOff(next);
    },
    draft: (row) => drafts[keyOf(row)] ?? null,
    write: (row, text) => setDrafts({ ...drafts, [keyOf(row)]: text }),
    day,
    problem: (row) => {
      const on = day(row);
      if (on === undefined) return 'wrong';
      return on !== null && fiscalYearOf(on) !== from + 1 ? 'outside' : null;
    },
    chosen,
    conflicts: Map.groupBy(findConflicts([...present, ...placed], facts), ({ event }) => event),
  };
}

/** 初めは選ばない行。 */
function isAside({ state }: CopyRow): boolean {
  return state === 'similar' || state === 'cancelled';
}

function keyOf({ table, id }: CopyRow): string {
  return `${table} ${id}`;
}

/** 月日だけなら、写す先の年度の日。 */
function readDay(text: string, from: number): string | undefined {
  const short = /^(\d{1,2})[/.月-](\d{1,2})日?$/.exec(text.normalize('NFKC').trim());
  const full = short === null ? text : `${from + (Number(short[1]) < 4 ? 2 : 1)}-${short[1]}-${short[2]}`;
  const parsed = parseDateText(full);
  return parsed.ok ? parsed.date : undefined;
}
