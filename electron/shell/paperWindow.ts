import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { BrowserWindow } from 'electron';
import { paperWindowOptions } from './windowOptions.ts';

export interface PaperWindows {
  /** PDF を下見の窓に出す。印刷は人がその窓で始める。 */
  show(pdf: Uint8Array, title: string): Promise<void>;
  /** いま下見に出している PDF の番地か。ほかのファイルは読ませない。 */
  isShown(url: string): boolean;
  /** 下見の窓をみな閉じ、一時の PDF を消す。 */
  close(): Promise<void>;
}

/**
 * 本物の PDF の下見。PDF を見る部品は app:// の番地を開けない (electron#24859) ので、台帳のフォルダに
 * 一時のファイルを置き、橋を持たない窓でその一つだけを開く。窓を閉じれば消す。
 */
export function createPaperWindows(folder: string): PaperWindows {
  const place = join(folder, 'paper');
  const shown = new Map<string, BrowserWindow>();

  async function forget(url: string, file: string): Promise<void> {
    shown.delete(url);
    await rm(file, { force: true });
  }

  return {
    async show(pdf, title) {
      // 落ちた前の回の残りを片付ける。
      if (shown.size === 0) await rm(place, { recursive: true, force: true });
      await mkdir(place, { recursive: true });
      const file = join(place, `${randomUUID()}.pdf`);
      await writeFile(file, pdf);
      const url = pathToFileURL(file).href;
      const window = new BrowserWindow(paperWindowOptions(title));
      shown.set(url, window);
      window.on('closed', () => void forget(url, file));
      await window.loadURL(url);
    },
    isShown: (url) => shown.has(url.replace(/[?#].*$/s, '')),
    async close() {
      for (const window of [...shown.values()]) window.destroy();
      shown.clear();
      await rm(place, { recursive: true, force: true });
    },
  };
}
