import { app } from 'electron';
import { isOwnAddress } from '../files/appAddress.ts';

/**
 * 窓は自分の画面から動かない。落としたファイルや回答の中の番地へ移れば、その先が橋を使える
 * (確認表 13)。差し込みの webview も付けさせない (12)。
 */
export function blockNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault();
    });
    contents.on('will-redirect', (event) => {
      if (!isOwnAddress(event.url)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => event.preventDefault());
  });
}
