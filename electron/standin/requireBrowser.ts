import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { DaichoError } from '../../shared/api/failure.ts';
import { findBrowser } from './findBrowser.ts';

/**
 * 画面表示の部品の実行ファイル。無いとき、管理者として動く Debian/Ubuntu では入れてから返す
 * (一度だけ、notice に一行)。ほかの所では何を入れればよいかを言って断る。
 */
export function requireBrowser(
  notice: (line: string) => void,
  log: (line: string) => void,
  machine: Machine = thisMachine,
): string {
  const found = machine.findBrowser();
  if (found !== null) return found;
  if (machine.canInstall()) {
    notice('印刷と画面に使う Chromium が無いので apt で入れます。数分かかることがあります。');
    log(machine.installChromium());
    const installed = machine.findBrowser();
    if (installed !== null) return installed;
  }
  throw new DaichoError('noBrowser', { advice: browserAdvice() });
}

/** 人がすること一つ。 */
export function browserAdvice(platform: NodeJS.Platform = process.platform): string {
  if (platform === 'win32') return 'Microsoft Edge を入れ直してください。';
  if (platform === 'darwin') return 'Google Chrome を入れてください。';
  return '「sudo apt-get install chromium」などで Chromium を入れてください。';
}

interface Machine {
  findBrowser(): string | null;
  canInstall(): boolean;
  /** 入れる道具の出力を返す。失敗も出力に残し、入ったかどうかは探して確かめる。 */
  installChromium(): string;
}

const thisMachine: Machine = {
  findBrowser,
  canInstall: () =>
    process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version'),
  installChromium: () =>
    [['update'], ['install', '-y', '--no-install-recommends', 'chromium']].map(runApt).join('\n'),
};

function runApt(args: readonly string[]): string {
  const { stdout, stderr, error } = spawnSync('apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return `apt-get ${args.join(' ')}\n${stdout}${stderr}${error ? String(error) : ''}`;
}
