import { ipcMain } from 'electron';
import type { Dispatch } from '../api/dispatch.ts';
import { checkSender } from './checkSender.ts';

/** 橋のこちら側: 送り手を確かめて dispatch に渡し、途中経過を同じ窓に返す。 */
export function registerBridge(dispatch: Dispatch): void {
  ipcMain.handle('daicho:call', (event, id: number, name: string, input: unknown) => {
    checkSender(event.senderFrame);
    return dispatch(name, input, (progress) => {
      // 窓を閉じた後も仕事は終わりまで走る。
      if (!event.sender.isDestroyed()) event.sender.send('daicho:progress', id, progress);
    });
  });
}
