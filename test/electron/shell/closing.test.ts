import { EventEmitter } from 'node:events';
import type { BrowserWindow } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';

const electron = vi.hoisted(() => ({ app: undefined as unknown, dialog: { showMessageBoxSync: vi.fn() } }));
vi.mock('electron', () => ({
  get app() {
    return electron.app;
  },
  dialog: electron.dialog,
}));

/** 本物と同じ順で終わろうとする app: before-quit が止めなければ quit。 */
function fakeApp() {
  const app = Object.assign(new EventEmitter(), {
    quit() {
      let stopped = false;
      app.emit('before-quit', {
        preventDefault: () => {
          stopped = true;
        },
      });
      if (!stopped) app.emit('quit');
    },
  });
  return app;
}

/** refuses の間は閉じない窓。 */
function fakeWindow() {
  let destroyed = false;
  const window = Object.assign(new EventEmitter(), {
    refuses: false,
    webContents: new EventEmitter(),
    isDestroyed: () => destroyed,
    close() {
      if (window.refuses || destroyed) return;
      destroyed = true;
      window.emit('closed');
    },
  });
  return window;
}

beforeEach(() => {
  electron.app = fakeApp();
  electron.dialog.showMessageBoxSync.mockReset();
});

test('画面が抱えた字があれば日本語で尋ね、捨てると言ったときだけ閉じる', async () => {
  const { askBeforeClose } = await import('../../../electron/shell/askBeforeClose.ts');
  const window = fakeWindow();
  askBeforeClose(window as unknown as BrowserWindow);
  const closes = (answer: number) => {
    electron.dialog.showMessageBoxSync.mockReturnValue(answer);
    const preventDefault = vi.fn();
    window.webContents.emit('will-prevent-unload', { preventDefault });
    return preventDefault.mock.calls.length === 1;
  };
  expect([closes(0), closes(1)]).toEqual([false, true]);
  const { buttons, defaultId, cancelId } = electron.dialog.showMessageBoxSync.mock.calls[0]?.[1] ?? {};
  expect({ buttons, defaultId, cancelId }).toEqual({
    buttons: ['戻って直す', '捨てて閉じる'],
    defaultId: 0,
    cancelId: 0,
  });
});

test('終了は窓から閉じる。窓が閉じないと言えば、片付けず、まだ使える', async () => {
  const { quitWhenSettled } = await import('../../../electron/shell/quitWhenSettled.ts');
  const app = electron.app as ReturnType<typeof fakeApp>;
  const window = fakeWindow();
  const finish = vi.fn(async () => {});
  const quit = vi.fn();
  app.on('quit', quit);
  quitWhenSettled(window as unknown as BrowserWindow, finish, String);
  window.refuses = true;
  app.quit();
  expect([finish.mock.calls.length, window.isDestroyed()]).toEqual([0, false]);
  window.refuses = false;
  app.quit();
  await vi.waitFor(() => expect(quit).toHaveBeenCalledTimes(1));
  expect(finish).toHaveBeenCalledTimes(1);
});
