import { homedir } from 'node:os';
import { join } from 'node:path';

/**
 * 台帳のフォルダの既定の場所。窓 (Electron の userData) もコマンド行もここで決める。
 * Windows では持ち歩かれる Roaming。
 */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  return join(settingsFolder(platform, environment, home), 'renkei-daicho');
}

/** 見本の台帳の場所。人の台帳と混ざらないよう別のフォルダに住む。 */
export function sampleFolderOf(dataFolder: string): string {
  return join(dataFolder, 'sample');
}

function settingsFolder(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv, home: string): string {
  if (platform === 'win32') return environment.APPDATA || join(home, 'AppData', 'Roaming');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  return environment.XDG_CONFIG_HOME || join(home, '.config');
}
