import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir, uptime } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser } from '../../electron/standin/findBrowser.ts';
import { takeInstanceLock } from '../../electron/standin/instanceLock.ts';
import { browserAdvice, requireBrowser } from '../../electron/standin/requireBrowser.ts';
import { toAppAddress, toBrowserAddress } from '../../electron/standin/standInAddress.ts';
import { DaichoError } from '../../shared/api/failure.ts';

const WINDOWS = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', ProgramFiles: 'C:\\Program Files' };
const EDGE = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const CHROME = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';

test('Windows では Edge を先に、無ければ Chrome を使う', () => {
  const found = (present: readonly string[]) =>
    findBrowser('win32', WINDOWS, (path) => present.includes(path));
  expect([found([CHROME, EDGE]), found([CHROME]), found([])]).toEqual([EDGE, CHROME, null]);
});

test('Linux では PATH の中から探す', () => {
  const found = findBrowser(
    'linux',
    { PATH: '/opt/日本語 #1:/usr/bin' },
    (path) => path === '/usr/bin/chromium',
  );
  expect([found, findBrowser('linux', {}, () => true)]).toEqual(['/usr/bin/chromium', null]);
});

test('ブラウザの無い人への助言は、端末ごとにすること一つ', () => {
  expect((['win32', 'darwin', 'linux'] as const).map(browserAdvice)).toEqual([
    expect.stringContaining('Edge'),
    expect.stringContaining('Chrome'),
    expect.stringContaining('apt-get install chromium'),
  ]);
});

test('ブラウザが無く入れる権限も無ければ、助言を添えて断る', () => {
  const machine = {
    findBrowser: () => null,
    canInstall: () => false,
    installChromium: () => expect.fail('入れた'),
  };
  const said: string[] = [];
  const say = (line: string) => said.push(line);
  expect(() => requireBrowser(say, say, machine)).toThrow(
    new DaichoError('noBrowser', { advice: browserAdvice() }),
  );
  expect(said).toEqual([]);
});

test('入れてよい端末では一行で告げて入れ、道具の出力は記録にだけ残す', () => {
  let installed = false;
  const machine = {
    findBrowser: () => (installed ? '/usr/bin/chromium' : null),
    canInstall: () => true,
    installChromium: () => {
      installed = true;
      return 'apt の出力';
    },
  };
  const notices: string[] = [];
  const log: string[] = [];
  const found = requireBrowser(
    (line) => notices.push(line),
    (line) => log.push(line),
    machine,
  );
  expect([found, notices.length, log]).toEqual(['/usr/bin/chromium', 1, ['apt の出力']]);
});

test('番地の置き換えは自分の画面だけで、行きて帰れば元のまま', () => {
  const addresses = [
    'app://daicho/index.html#/a?b',
    'app://daicho',
    'https://example.com/',
    'app://daicho.example.com/',
  ];
  expect(addresses.map(toBrowserAddress).map((address) => address.startsWith('app:'))).toEqual([
    false,
    false,
    false,
    true,
  ]);
  expect(addresses.map((address) => toAppAddress(toBrowserAddress(address)))).toEqual(addresses);
});

test('同じフォルダの二つ目は断られ、一つ目に知らせが届く', async () => {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1-'));
  const rung = Promise.withResolvers<string>();
  const release = takeInstanceLock(folder, () => rung.resolve('鳴った'));
  expect(takeInstanceLock(folder, () => undefined)).toBeNull();
  expect(await rung.promise).toBe('鳴った');
  release?.();
  const again = takeInstanceLock(folder, () => undefined);
  expect(again).not.toBeNull();
  again?.();
});

const bootedAt = () => Math.round(Date.now() / 1000 - uptime());

test.each([
  // どの OS でも使われない大きさの過程番号。
  ['過程がもう無い', () => ({ pid: 2147483646, booted: bootedAt() })],
  ['端末を起動し直した', () => ({ pid: process.pid, booted: bootedAt() - 3600 })],
  ['途中までしか書かれていない', () => ({})],
])('%s鍵は引き継ぐ', (_name, content) => {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1-'));
  const lock = join(folder, 'standin.lock');
  writeFileSync(lock, JSON.stringify(content()));
  const release = takeInstanceLock(folder, () => undefined);
  expect(JSON.parse(readFileSync(lock, 'utf8'))).toEqual({ pid: process.pid, booted: expect.any(Number) });
  release?.();
  expect(existsSync(lock)).toBe(false);
});
