import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
import { uptime } from 'node:os';
import { join } from 'node:path';

/**
 * 同じフォルダの二つ目の起動を断る。取れたら放す手を、先がいれば (その窓を前に出すよう告げて) null を返す。
 * 口を開かずに告げるため、先の起動は呼び鈴のファイルを見ている。
 */
export function takeInstanceLock(folder: string, onSecond: () => void): (() => void) | null {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'standin.lock');
  const bell = join(folder, 'standin.bell');
  if (!createLock(lock)) {
    writeFileSync(bell, String(Date.now()));
    return null;
  }
  const watcher = watch(folder, { persistent: false }, (_kind, name) => {
    if (name === 'standin.bell') onSecond();
  });
  return () => {
    watcher.close();
    for (const file of [lock, bell]) rmSync(file, { force: true });
  };
}

function createLock(lock: string): boolean {
  try {
    writeFileSync(lock, JSON.stringify({ pid: process.pid, booted: bootedAt() }), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  if (isHeld(readFileSync(lock, 'utf8'))) return false;
  // 前の起動が片付けずに消えた。
  rmSync(lock, { force: true });
  return createLock(lock);
}

/** 過程番号は端末の起動ごとに使い回されるので、いまの起動の間に書かれた鍵だけを信じる。 */
function isHeld(content: string): boolean {
  const [, pid, booted] = /^\{"pid":(\d+),"booted":(\d+)\}$/.exec(content) ?? [];
  return Math.abs(Number(booted) - bootedAt()) < BOOT_TOLERANCE && isAlive(Number(pid));
}

/** 時計の合わせ直しで少し動く (秒)。 */
const BOOT_TOLERANCE = 60;

function bootedAt(): number {
  return Math.round(Date.now() / 1000 - uptime());
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
