import { join } from 'node:path';
import type { BrowserWindowConstructorOptions, WebPreferences } from 'electron';
import { projectRoot } from '../files/resources.ts';

/** 主の窓。 */
export function mainWindowOptions(): BrowserWindowConstructorOptions {
  return {
    width: 1360,
    height: 900,
    minWidth: 1000,
    minHeight: 680,
    title: '在宅連携台帳',
    backgroundColor: '#ffffff',
    webPreferences: { ...lockedDown(), preload: join(projectRoot(), 'dist', 'preload', 'preload.cjs') },
  };
}

/** 印刷のための見えない窓。橋は要らない: 描くものは本体が渡す。 */
export function printWindowOptions(): BrowserWindowConstructorOptions {
  return { show: false, webPreferences: lockedDown() };
}

/** 刷る前の PDF の下見。PDF を見る部品 (plugins) はこの窓だけに許し、橋は渡さない。 */
export function paperWindowOptions(title: string): BrowserWindowConstructorOptions {
  return { width: 1100, height: 860, title, webPreferences: { ...lockedDown(), plugins: true } };
}

/**
 * 画面は Node に触れない。既定のままのものも書き、既定が変わっても緩まないようにする
 * (Electron の安全の確認表 2–6、8、11)。
 */
function lockedDown(): WebPreferences {
  return {
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
    // 人名や施設名を外の辞書に送らない。
    spellcheck: false,
    // 打ちかけの仕事が裏で遅れないように。
    backgroundThrottling: false,
  };
}
