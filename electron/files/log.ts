import { randomInt } from 'node:crypto';
import { appendFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tokyoTime } from '../../shared/trust/tokyoTime.ts';

export interface LogEntry {
  /** どこで (例 `survey.importPreviewed`)。回答の中身や人の名は書かない。 */
  readonly part: string;
  readonly message: string;
  readonly error?: unknown;
}

/**
 * 記録に一行足し、画面に出す短い番号 (例 `1121-7KQ2`) を返す。
 * 記録は本業ではないので、書けなくても決して投げない。番号はそのときも返る。
 */
export function writeLog(folder: string, entry: LogEntry, now: Date = new Date()): string {
  const at = tokyoTime(now);
  const number = `${at.slice(5, 7)}${at.slice(8, 10)}-${Array.from({ length: 4 }, randomLetter).join('')}`;
  try {
    mkdirSync(folder, { recursive: true });
    const line = { at, number, part: entry.part, message: entry.message, error: errorText(entry.error) };
    appendFileSync(join(folder, `${at.slice(0, 10)}.log`), `${JSON.stringify(line)}\n`);
    removeOld(folder, now);
  } catch {
    // 円盤がいっぱいのときなど。元の失敗を隠さないために黙る。
  }
  return number;
}

const DAYS_KEPT = 30;
/** 読み違えやすい I・O・0・1 は使わない。 */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

function randomLetter(): string {
  return LETTERS.charAt(randomInt(LETTERS.length));
}

function removeOld(folder: string, now: Date): void {
  const oldest = tokyoTime(new Date(now.getTime() - DAYS_KEPT * 86_400_000)).slice(0, 10);
  for (const name of readdirSync(folder)) {
    if (/^\d{4}-\d\d-\d\d\.log$/.test(name) && name.slice(0, 10) < oldest) rmSync(join(folder, name));
  }
}

function errorText(error: unknown): string | undefined {
  if (error === undefined) return undefined;
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\n原因: ${errorText(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
