import { expect, test } from 'vitest';
import {
  mainWindowOptions,
  paperWindowOptions,
  printWindowOptions,
} from '../../../electron/shell/windowOptions.ts';

const LOCKED = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  nodeIntegrationInSubFrames: false,
  nodeIntegrationInWorker: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
};

test('主の窓は砂場の中で、Node を持たず、橋は preload 一つ', () => {
  const { webPreferences } = mainWindowOptions();
  expect(webPreferences).toMatchObject(LOCKED);
  expect(webPreferences?.preload).toMatch(/dist[\\/]preload[\\/]preload\.cjs$/);
});

test('印刷の窓は見えず、同じく閉じていて、橋を持たない', () => {
  const { show, webPreferences } = printWindowOptions();
  expect(show).toBe(false);
  expect(webPreferences).toMatchObject(LOCKED);
  expect(webPreferences).not.toHaveProperty('preload');
});

test('PDF の下見の窓も同じく閉じていて、橋を持たない', () => {
  const { webPreferences } = paperWindowOptions('資料４');
  expect(webPreferences).toMatchObject({ ...LOCKED, plugins: true });
  expect(webPreferences).not.toHaveProperty('preload');
  expect([mainWindowOptions(), printWindowOptions()].map((each) => each.webPreferences?.plugins)).toEqual([
    undefined,
    undefined,
  ]);
});
