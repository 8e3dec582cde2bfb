import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { DaichoError } from '../../shared/api/failure.ts';
import { makeFolder } from '../files/makeFolder.ts';
import { fileFailure } from './fileFailure.ts';
import { lockFile } from './folder.ts';
import {
  describeSelf,
  type Holder,
  isAlive,
  type LockContent,
  readLock,
  shownHolder,
} from './lockContent.ts';
import { syncFile } from './syncFile.ts';

export type { Holder };

export interface Lock {
  /** 自分の鍵だけを外す。二度呼んでもよい。 */
  release(): void;
}

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
  prepareFolder(folder);
  try {
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

function prepareFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw fileFailure(error, folder);
  }
}

/** いま台帳を持っていると鍵に書いてある人。鍵が無いか読めなければ null。 */
export function readHolder(folder: string): Holder | null {
  const held = readLock(lockFile(folder));
  return held && held.pid !== null ? shownHolder(held) : null;
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
