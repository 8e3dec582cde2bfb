import { app, type BrowserWindow } from 'electron';

/**
 * 終了は、先に窓を閉じ (打ちかけの字があれば窓が尋ねる)、走っている呼び出しを待ってから片付ける。
 * 書きかけの変更を残して消えない。片付けは一度だけ。
 */
export function quitWhenSettled(
  window: BrowserWindow,
  finish: () => Promise<void>,
  log: (error: unknown) => string,
): void {
  let state: 'running' | 'finishing' | 'finished' = 'running';
  // 見えない印刷の窓が残っていても、主の窓が閉じたら終わり。
  window.on('closed', () => app.quit());
  app.on('before-quit', (event) => {
    if (state === 'finished') return;
    event.preventDefault();
    if (state === 'finishing') return;
    if (!window.isDestroyed()) {
      window.close();
      return;
    }
    state = 'finishing';
    finish()
      .catch(log)
      .finally(() => {
        state = 'finished';
        app.quit();
      });
  });
}
