import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildFingerprint } from './buildFingerprint.ts';
import { projectRoot } from './resources.ts';

/**
 * 組み上げたもの (dist/) が無いか元より古ければ組む。返すのは dist の場所。
 * 組む道具の出力は log へ: コマンド行の標準出力には何も混ぜない。
 */
export async function ensureBuilt(log: (line: string) => void, root = projectRoot()): Promise<string> {
  const dist = join(root, 'dist');
  // 配った形には元が無い。
  if (!existsSync(join(root, 'vite.config.ts'))) return dist;
  if (!(await isFresh(root, dist))) await build(root, log);
  return dist;
}

async function isFresh(root: string, dist: string): Promise<boolean> {
  const stamp = join(dist, 'built.txt');
  if (!existsSync(stamp)) return false;
  return (await readFile(stamp, 'utf8')) === (await buildFingerprint(root));
}

function build(root: string, log: (line: string) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'electron', 'build.ts')], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said.push(text);
        log(text.trimEnd());
      });
    }
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`組み上げに失敗しました (${code})\n${said.join('')}`)),
    );
  });
}
