import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * 置き場はすべてここで決める。窓も `daicho` も同じところを見る
 * (Electron の userData も `defaultDataFolder()` に合わせる)。
 */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  home: string = homedir(),
  environment: Readonly<Record<string, string | undefined>> = process.env,
): string {
  return join(settingsFolder(platform, home, environment), 'renkei-daicho');
}

/** 見本は本物と混ざらないよう、隣の自分のフォルダに置く。 */
export function sampleFolder(base: string): string {
  return `${base.replace(/[\\/]+$/, '')}-sample`;
}

export function registerFile(folder: string): string {
  return join(folder, 'renkei.sqlite');
}

export function backupFolder(folder: string): string {
  return join(folder, 'backup');
}

export function logFolder(folder: string): string {
  return join(folder, 'log');
}

/** 人ごとの表の見え方。人の名にはファイル名に使えない字も入る。 */
export function viewFile(folder: string, who: string): string {
  return join(folder, 'view', `${encodeURIComponent(who).replaceAll('*', '%2A').replace(/\.$/, '%2E')}.json`);
}

export function lockFile(folder: string): string {
  return join(folder, 'register.lock');
}

function settingsFolder(
  platform: NodeJS.Platform,
  home: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  if (platform === 'win32') return environment.APPDATA ?? join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return environment.XDG_CONFIG_HOME || join(home, '.config');
}
