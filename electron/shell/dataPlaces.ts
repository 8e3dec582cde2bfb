import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import { fileFailure } from '../database/fileFailure.ts';

/**
 * Electron の置き場所を台帳のフォルダに合わせる。無い場所を渡すと Electron は投げるので先に作る。
 * ブラウザの部品の覚え書きは、台帳のファイルと並べない。
 */
export function setDataPlaces(folder: string): void {
  const browser = join(folder, 'browser');
  try {
    mkdirSync(browser, { recursive: true });
  } catch (error) {
    throw fileFailure(error, folder);
  }
  app.setPath('userData', folder);
  app.setPath('sessionData', browser);
}
