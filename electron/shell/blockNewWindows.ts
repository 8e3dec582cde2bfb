import { app } from 'electron';

/** 画面からは窓を開けない。開いた窓は守りの外に出る (確認表 14)。外の番地を開く働きも持たない (15)。 */
export function blockNewWindows(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
