import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { outputFailure } from './outputFailure.ts';

/** Excel やウイルス検査がつかんでいる間の待ち (ミリ秒)。合わせて約1秒であきらめる。 */
const RETRY_WAITS = [50, 100, 200, 300, 400];

/**
 * 書きかけのファイルを決して見せない: 隣に一時ファイルを書き、ディスクへ送ってから名前を替える。
 * 替えられなければ元のファイルはそのままで、一時ファイルは残さない。
 */
export async function writeFileSafely(file: string, bytes: Uint8Array): Promise<void> {
  // 元の名前に継ぎ足すと長い日本語のファイル名で上限を超えるので、短い別名にする。
  const temporary = join(dirname(file), `.renkei-${randomUUID().slice(0, 8)}.tmp`);
  try {
    await writeAndSync(temporary, bytes);
    await renameWithRetries(temporary, file);
    await syncFolder(dirname(file));
  } catch (error) {
    // 消せなくても (フォルダが無いなど)、元の失敗のほうを言う。
    await rm(temporary, { force: true }).catch(() => {});
    throw outputFailure(error, file);
  }
}

async function writeAndSync(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function renameWithRetries(from: string, to: string): Promise<void> {
  for (const pause of RETRY_WAITS) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (!isBusy(error)) throw error;
      await wait(pause);
    }
  }
  return rename(from, to);
}

/** 名前の付替えも電源断に耐えるように。Windows ではフォルダを同期できない (要らない)。 */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isBusy(error: unknown): boolean {
  return ['EBUSY', 'EPERM', 'EACCES'].includes(errorCode(error));
}

function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
