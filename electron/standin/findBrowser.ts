import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** 端末に入っている Edge、Chrome、Chromium の実行ファイル。無ければ null。 */
export function findBrowser(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
  exists: (path: string) => boolean = isRunnable,
): string | null {
  return candidates(platform, environment).find(exists) ?? null;
}

function candidates(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === 'win32') return windowsPaths(environment);
  if (platform === 'darwin') return MAC_PATHS;
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** Edge は Windows に必ずある。役所の端末では Chrome より先に試す。 */
function windowsPaths(environment: NodeJS.ProcessEnv): string[] {
  const roots = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'].flatMap(
    (name) => environment[name] ?? [],
  );
  return [
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
  ].flatMap((names) => roots.map((root) => [root, ...names].join('\\')));
}

const MAC_PATHS = ['Microsoft Edge', 'Google Chrome', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

const LINUX_NAMES = [
  'microsoft-edge-stable',
  'microsoft-edge',
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
];

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
