import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findBrowser } from '../electron/standin/findBrowser.ts';

export interface Program {
  readonly name: string;
  readonly packages: readonly string[];
  readonly usedFor: string;
  isPresent(): boolean;
}

/** 試験が借りる端末の道具。 */
export const PROGRAMS: readonly Program[] = [
  {
    name: 'Chromium',
    packages: ['chromium'],
    usedFor: '画面と印刷',
    isPresent: () => findBrowser() !== null,
  },
  {
    name: 'pdftotext',
    packages: ['poppler-utils'],
    usedFor: 'PDF の中身',
    isPresent: () => onPath('pdftotext'),
  },
  {
    name: 'LibreOffice',
    packages: ['libreoffice-calc', 'libreoffice-impress'],
    usedFor: 'ブックを別の表計算で開く',
    isPresent: () => onPath('soffice'),
  },
];

/** 無い道具を、管理者として動く Debian/Ubuntu では入れる。なお無いものを返す。 */
export function providePrograms(say: (line: string) => void): readonly Program[] {
  const missing = PROGRAMS.filter((program) => !program.isPresent());
  if (missing.length === 0) return [];
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const packages = missing.flatMap((program) => program.packages);
    say(`試験に使う道具を入れます: ${packages.join(' ')}`);
    installPackages(['update'], say);
    installPackages(['install', '-y', '--no-install-recommends', ...packages], say);
  }
  return missing.filter((program) => !program.isPresent());
}

function installPackages(args: readonly string[], say: (line: string) => void): void {
  const { status, stderr, error } = spawnSync('apt-get', args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  if (status !== 0) say(`apt-get ${args[0]} が失敗しました: ${error ? error.message : stderr.trim()}`);
}

function onPath(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}
