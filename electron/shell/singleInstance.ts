import { app, type BrowserWindow } from 'electron';
import { failureSentence } from '../../shared/api/failure.ts';
import type { Holder } from '../database/lock.ts';

/** 同じフォルダで開くのは一つ。二つ目は使っている人を告げて退き、一つ目の窓が前に出る。 */
export function isFirstInstance(): boolean {
  return app.requestSingleInstanceLock();
}

export function focusOnSecondStart(window: BrowserWindow): void {
  app.on('second-instance', () => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

/** 台帳の鍵に書いてある人の名で断る。一つ目がまだ台帳を開いていなければ名は無い。 */
export function secondStartSentence(holder: Holder | null): string {
  if (holder === null) return '在宅連携台帳はもう開いています。開いている窓を前に出しました。';
  return failureSentence('inUse', holder);
}
