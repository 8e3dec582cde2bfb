import { mkdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs';
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
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  if (isAlive(Number(readFileSync(lock, 'utf8')))) return false;
  // 前の起動が片付けずに消えた。
  rmSync(lock, { force: true });
  return createLock(lock);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
