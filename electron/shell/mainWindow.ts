import { BrowserWindow } from 'electron';
import { APP_ORIGIN } from '../files/appAddress.ts';
import { mainWindowOptions } from './windowOptions.ts';

/** 主の窓を開く。画面が落ちたら開き直す: 確定した値はもう台帳にある。 */
export function openMainWindow(log: (error: unknown) => string): BrowserWindow {
  const window = new BrowserWindow(mainWindowOptions());
  const show = () =>
    window.loadURL(`${APP_ORIGIN}/index.html`).catch((error: unknown) => {
      // 読んでいる間に閉じられた窓は誤りではない。
      if (!window.isDestroyed()) log(error);
    });
  let lastCrash = 0;
  window.webContents.on('render-process-gone', (_event, details) => {
    log(new Error(`画面が落ちました: ${details.reason}`));
    const again = Date.now() - lastCrash > 10_000;
    lastCrash = Date.now();
    if (again && !window.isDestroyed()) void show();
  });
  void show();
  return window;
}
