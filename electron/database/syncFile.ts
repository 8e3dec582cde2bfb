import { closeSync, fsyncSync, openSync } from 'node:fs';

/** 中身が円盤に届くまで待つ。 */
export function syncFile(file: string): void {
  sync(file, 'r+');
}

/** 名の付け替えが円盤に届くまで待つ。Windows ではフォルダを開けず、要りもしない。 */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}

function sync(path: string, flags: string): void {
  const handle = openSync(path, flags);
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
