import { app } from 'electron';

/** 終了は走っている呼び出しを待つ。書きかけの変更を残して消えない。片付けは一度だけ。 */
export function quitWhenSettled(finish: () => Promise<void>, log: (error: unknown) => string): void {
  let state: 'running' | 'finishing' | 'finished' = 'running';
  app.on('before-quit', (event) => {
    if (state === 'finished') return;
    event.preventDefault();
    if (state === 'finishing') return;
    state = 'finishing';
    finish()
      .catch(log)
      .finally(() => {
        state = 'finished';
        app.quit();
      });
  });
}
