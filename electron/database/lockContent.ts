import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { hostname } from 'node:os';
import { tokyoTime } from '../../shared/trust/tokyoTime.ts';
import { userName } from '../files/userName.ts';
import { processStart } from './processStart.ts';

/** 台帳を持っている人。since は画面に出せる日時。 */
export type Holder = Readonly<Record<'user' | 'host' | 'since', string>>;

/** 鍵のファイルに書いてあること。 */
export interface LockContent {
  readonly id: string;
  readonly host: string;
  readonly user: string;
  /** 読めない鍵では null。 */
  readonly pid: number | null;
  /** ISO 8601。 */
  readonly since: string;
  /** 過程の始まり。pid の使い回しを見分ける。分からない OS では null。 */
  readonly startedAt: string | null;
}

/** 読めない鍵は、書いている途中かもしれないあいだ (1分) は生きているとみる。その後は持ち主のない鍵。 */
export function readLock(file: string): LockContent | null {
  let text: string;
  let written: number;
  try {
    text = readFileSync(file, 'utf8');
    written = statSync(file).mtimeMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return (
    parseLock(text) ?? {
      id: `unreadable-${Math.trunc(written)}-${text.length}`,
      host: '不明な端末',
      user: '不明な利用者',
      pid: null,
      since: tokyoTime(new Date(written)),
      startedAt: null,
    }
  );
}

function parseLock(text: string): LockContent | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const { id, host, user, pid, since, startedAt = null } = value as Record<string, unknown>;
  if (typeof id !== 'string' || !/^[0-9a-f-]{36}$/.test(id)) return null;
  if (typeof host !== 'string' || typeof user !== 'string' || typeof since !== 'string') return null;
  if (!Number.isInteger(pid) || (pid as number) <= 0 || Number.isNaN(Date.parse(since))) return null;
  return {
    id,
    host,
    user,
    pid: pid as number,
    since,
    startedAt: typeof startedAt === 'string' ? startedAt : null,
  };
}

export function isAlive(held: LockContent): boolean {
  if (held.pid === null) return Date.now() - Date.parse(held.since) < 60_000;
  // ほかの端末の過程が生きているかは、ここからは分からない。
  if (held.host !== hostname()) return true;
  const started = processStart(held.pid);
  if (started === null) return false;
  return held.startedAt === null || started === 'unknown' || held.startedAt === started;
}

export function describeSelf(): LockContent {
  const started = processStart(process.pid);
  return {
    id: randomUUID(),
    host: hostname(),
    user: userName(),
    pid: process.pid,
    since: tokyoTime(new Date()),
    startedAt: started === 'unknown' ? null : started,
  };
}

export function shownHolder({ user, host, since }: LockContent): Holder {
  const [, year, month, day, hour, minute] =
    /^(\d+)-0?(\d+)-0?(\d+)T0?(\d+):(\d+)/.exec(tokyoTime(new Date(since))) ?? [];
  return { user, host, since: `${year}年${month}月${day}日 ${hour}時${minute}分` };
}
