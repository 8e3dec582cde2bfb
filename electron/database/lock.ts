import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';
import { DaichoError } from '../../shared/api/failure.ts';
import { tokyoTime } from '../../shared/trust/tokyoTime.ts';
import { fileFailure } from './fileFailure.ts';
import { lockFile } from './folder.ts';
import { processStart } from './processStart.ts';
import { syncFile } from './syncFile.ts';

export interface Lock {
  /** 自分の鍵だけを外す。二度呼んでもよい。 */
  release(): void;
}

/** 台帳を持っている人。since は画面に出せる日時。 */
export type Holder = Readonly<Record<'user' | 'host' | 'since', string>>;

/**
 * 台帳の鍵 `register.lock` を取る。持っている人がいれば inUse で断る。
 *
 * 持ち主の過程がこの端末にもう無ければ引き継ぐ。二つの過程が同時に引き継いでも一つしか通らない:
 * 古い鍵 X を置き換えてよいのは `register.lock.after-X` を (link で、一度に) 作れた過程だけで、
 * 作った後に鍵がまだ X であることを見てから、rename で一度に置き換える。札を作った過程が途中で
 * 消えたら、その札を古い鍵とみて同じことを繰り返す。鍵の id は二度と使われないので、
 * 片付けの後に遅れて札を作った過程は、鍵が X でないことを見てやり直す。
 * ファイルの壊れは、この鍵ではなく SQLite の排他が最後に防ぐ。
 */
export function acquireLock(folder: string): Lock {
  const file = lockFile(folder);
  const mine = describeSelf();
  const draft = `${file}.${mine.id}`;
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(draft, JSON.stringify(mine), { flag: 'wx' });
    syncFile(draft);
    while (!tryPlace(draft, file)) {
      const held = readLock(file);
      if (held && replaceStale(draft, file, held)) break;
    }
  } catch (error) {
    throw fileFailure(error, folder);
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release: () => {
      if (readLock(file)?.id === mine.id) rmSync(file, { force: true });
    },
  };
}

/** いま台帳を持っていると鍵に書いてある人。鍵が無いか読めなければ null。 */
export function readHolder(folder: string): Holder | null {
  const held = readLock(lockFile(folder));
  return held && held.pid !== null ? shownHolder(held) : null;
}

interface LockContent {
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

/** @returns 置き換えたら true。誰かが先に動かしたら false (初めからやり直す)。生きていれば投げる。 */
function replaceStale(draft: string, file: string, first: LockContent): boolean {
  const chain: string[] = [];
  const seen: string[] = [];
  for (let stale: LockContent | null = first; stale; ) {
    if (isAlive(stale)) throw new DaichoError('inUse', shownHolder(stale));
    const ticket = `${file}.after-${stale.id}`;
    seen.push(stale.id);
    chain.push(ticket);
    if (tryPlace(draft, ticket)) {
      const present = readLock(file);
      const entitled = present !== null && seen.includes(present.id);
      if (entitled) renameSync(draft, file);
      // 途中で消えた過程の札は、鍵が自分のものになった後でだけ片付けてよい。
      for (const used of entitled ? chain : [ticket]) rmSync(used, { force: true });
      return entitled;
    }
    stale = readLock(ticket);
  }
  return false;
}

/** 書き終えたファイルに二つ目の名を付ける。もう名があれば false。半分だけ書いた鍵は誰にも見えない。 */
function tryPlace(draft: string, name: string): boolean {
  try {
    linkSync(draft, name);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EEXIST') return false;
    if (code !== 'EPERM' && code !== 'ENOSYS' && code !== 'ENOTSUP' && code !== 'EISDIR') throw error;
    return tryWrite(draft, name);
  }
}

/** 名を二つ持てない記憶装置 (exFAT など)。 */
function tryWrite(draft: string, name: string): boolean {
  try {
    writeFileSync(name, readFileSync(draft), { flag: 'wx', flush: true });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** 読めない鍵は、書いている途中かもしれないあいだ (1分) は生きているとみる。その後は持ち主のない鍵。 */
function readLock(file: string): LockContent | null {
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

function isAlive(held: LockContent): boolean {
  if (held.pid === null) return Date.now() - Date.parse(held.since) < 60_000;
  // ほかの端末の過程が生きているかは、ここからは分からない。
  if (held.host !== hostname()) return true;
  const started = processStart(held.pid);
  if (started === null) return false;
  return held.startedAt === null || started === 'unknown' || held.startedAt === started;
}

function describeSelf(): LockContent {
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

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    // 利用者の名簿に無い番号で動いている (容れ物の中など)。
    return process.env.USERNAME ?? process.env.USER ?? '不明な利用者';
  }
}

function shownHolder({ user, host, since }: LockContent): Holder {
  const [, year, month, day, hour, minute] =
    /^(\d+)-0?(\d+)-0?(\d+)T0?(\d+):(\d+)/.exec(tokyoTime(new Date(since))) ?? [];
  return { user, host, since: `${year}年${month}月${day}日 ${hour}時${minute}分` };
}
