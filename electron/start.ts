import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { DaichoError } from '../shared/api/failure.ts';
import { requireNode } from './database/requireNode.ts';
import { ensureBuilt } from './files/ensureBuilt.ts';
import { projectRoot } from './files/resources.ts';
import { requireBrowser } from './standin/requireBrowser.ts';
import { startStandIn } from './standin/startStandIn.ts';

/**
 * `npm start`: 本物の Electron があればそれで、無ければ端末の Edge・Chrome・Chromium で窓を開く。
 * 画面の無い所では窓の代わりに実演 (demo) を走らせる。どれを選んだかを一行で言う。
 */
requireNode();
process.exitCode = await start(process.argv.slice(2)).catch(refuse);

async function start(args: readonly string[]): Promise<number> {
  const refusal = displayRefusal();
  if (refusal !== null) {
    say(`${refusal}窓の代わりに実演を走らせます (npm run demo と同じ)。`);
    const { runDemo } = await import('./demo.ts');
    await runDemo({ out: join(projectRoot(), 'out', 'demo') });
    return 0;
  }
  const dist = await ensureBuilt(say);
  const electron = electronExecutable() ?? (await installElectron());
  if (electron !== null) {
    say('Electron で開きます。');
    return runElectron(electron, args);
  }
  const browser = requireBrowser(say, say);
  say(`Electron の実行環境が手に入らないので、この端末のブラウザの窓で開きます (${browser})。`);
  const standIn = await startStandIn({ dist, headless: false, args, log: say });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void standIn.close());
  return standIn.exited;
}

/** 予期できる失敗は一文で、終了コードは断りの 2。 */
function refuse(error: unknown): number {
  if (!(error instanceof DaichoError)) throw error;
  say(error.message);
  return 2;
}

/** 窓を出せないわけ。出せるなら null。 */
function displayRefusal(): string | null {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  return process.platform !== 'linux' || DISPLAY || WAYLAND_DISPLAY ? null : 'ここには画面がありません。';
}

/** 置かれている Electron の実行ファイル。electron パッケージを読むと取りに行ってしまうので、印だけを見る。 */
function electronExecutable(): string | null {
  const folder = electronFolder();
  const mark = join(folder, 'path.txt');
  if (!existsSync(mark)) return null;
  const executable = join(
    process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist'),
    readFileSync(mark, 'utf8'),
  );
  return existsSync(executable) ? executable : null;
}

/** パッケージ自身の手で取りに行く。つながらない所で待たせないよう 20 秒まで。 */
async function installElectron(): Promise<string | null> {
  const slow = setTimeout(() => say('Electron の実行環境を取りに行っています (20 秒まで)。'), 2_000);
  const child = spawn(process.execPath, [join(electronFolder(), 'install.js')], {
    stdio: 'ignore',
    timeout: 20_000,
  });
  await once(child, 'close');
  clearTimeout(slow);
  return electronExecutable();
}

function electronFolder(): string {
  return join(createRequire(import.meta.url).resolve('electron/package.json'), '..');
}

function runElectron(executable: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(executable, [projectRoot(), ...args], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
