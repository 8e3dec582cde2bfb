import { EventEmitter } from 'node:events';
import { beforeEach, expect, test, vi } from 'vitest';

const electron = vi.hoisted(() => ({
  app: undefined as unknown,
  session: { defaultSession: {} as Record<string, unknown> },
}));
vi.mock('electron', () => ({
  get app() {
    return electron.app;
  },
  session: electron.session,
}));

beforeEach(() => {
  electron.app = new EventEmitter();
});

/** 新しく生まれた画面。決まりはすべての画面に掛かる。 */
function bornContents() {
  const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
  (electron.app as EventEmitter).emit('web-contents-created', {}, contents);
  return contents;
}

test('自分の画面の外へは移らない', async () => {
  const { blockNavigation } = await import('../../../electron/shell/blockNavigation.ts');
  blockNavigation();
  const contents = bornContents();
  const stays = (name: string, url: string) => {
    const preventDefault = vi.fn();
    contents.emit(name, { url, preventDefault });
    return preventDefault.mock.calls.length === 1;
  };
  expect({
    own: stays('will-navigate', 'app://daicho/print.html'),
    web: stays('will-navigate', 'https://example.com/'),
    file: stays('will-navigate', 'file:///C:/回答.xlsx'),
    lookalike: stays('will-navigate', 'app://daicho.example.com/'),
    redirect: stays('will-redirect', 'https://example.com/'),
    webview: stays('will-attach-webview', ''),
  }).toEqual({ own: false, web: true, file: true, lookalike: true, redirect: true, webview: true });
});

test('画面から窓は開けない', async () => {
  const { blockNewWindows } = await import('../../../electron/shell/blockNewWindows.ts');
  blockNewWindows();
  const handler = bornContents().setWindowOpenHandler.mock.calls[0]?.[0];
  expect(handler({ url: 'app://daicho/index.html' })).toEqual({ action: 'deny' });
});

test('通信は自分の画面のファイルと、下見に出している PDF だけ', async () => {
  const { blockNetwork } = await import('../../../electron/shell/blockNetwork.ts');
  const onBeforeRequest = vi.fn();
  electron.session.defaultSession = { webRequest: { onBeforeRequest } };
  blockNetwork((url) => url === 'file:///paper/1.pdf');
  const isCancelled = (url: string) => {
    const answer = vi.fn();
    onBeforeRequest.mock.calls[0]?.[0]({ url }, answer);
    return answer.mock.calls[0]?.[0].cancel;
  };
  expect(
    ['app://daicho/a.js', 'data:,x', 'blob:app://daicho/1', 'file:///paper/1.pdf'].map(isCancelled),
  ).toEqual([false, false, false, false]);
  expect(
    [
      'http://127.0.0.1/',
      'https://example.com/',
      'ws://127.0.0.1/',
      'file:///etc/passwd',
      'file:///paper/2.pdf',
      'chrome-extension://abcdefghijklmnopabcdefghijklmnop/x.js',
      'ftp://x/',
    ].map(isCancelled),
  ).toEqual([true, true, true, true, true, true, true]);
});

test('許すのは貼り付けるための書込みだけ', async () => {
  const { blockPermissions } = await import('../../../electron/shell/blockPermissions.ts');
  const asked = vi.fn();
  const checked = vi.fn();
  const device = vi.fn();
  electron.session.defaultSession = {
    setPermissionRequestHandler: asked,
    setPermissionCheckHandler: checked,
    setDevicePermissionHandler: device,
  };
  blockPermissions();
  const names = ['clipboard-sanitized-write', 'clipboard-read', 'media', 'geolocation', 'openExternal'];
  const requested = names.map((name) => {
    const answer = vi.fn();
    asked.mock.calls[0]?.[0]({}, name, answer);
    return answer.mock.calls[0]?.[0];
  });
  expect(requested).toEqual([true, false, false, false, false]);
  expect(names.map((name) => checked.mock.calls[0]?.[0]({}, name))).toEqual(requested);
  expect(device.mock.calls[0]?.[0]()).toBe(false);
});
