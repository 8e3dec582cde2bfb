import { type BrowserWindow, dialog } from 'electron';

/**
 * 画面がまだ台帳に無い字を抱えているとき (beforeunload)、黙って閉じも、黙って閉じないままにもしない。
 * 代役では同じことをブラウザ自身が尋ねる。
 */
export function askBeforeClose(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'warning',
      title: '在宅連携台帳',
      message: 'まだ台帳に入っていない字があります。',
      detail:
        '打ちかけの字か、直していない字です。閉じると、その字だけが失われます。ほかは台帳に書かれています。',
      buttons: ['戻って直す', '捨てて閉じる'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (answer === 1) event.preventDefault();
  });
}
