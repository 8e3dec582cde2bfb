import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { findBrowser } from '../../electron/standin/findBrowser.ts';
import { newDataFolder } from './stageStandIn.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const browser = findBrowser();

/** 画面の無い機械でも「見える窓」を開けるブラウザ: 窓の絵だけをどこにも出さない。 */
function folderWithBrowser(executable: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  const script = join(folder, 'chromium');
  writeFileSync(script, `#!/bin/sh\nexec '${executable}' --ozone-platform=headless "$@"\n`);
  chmodSync(script, 0o755);
  return folder;
}

function npmStart(
  data: string,
  environment: Readonly<Record<string, string>>,
): { child: ChildProcess; said: string[] } {
  const child = spawn(process.execPath, [join(ROOT, 'electron', 'start.ts'), '--data', data], {
    cwd: ROOT,
    // 試験から Electron を取りに行かせない。
    env: { ...process.env, ELECTRON_MIRROR: 'http://127.0.0.1:9/', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const said: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
  return { child, said };
}

const runnable =
  process.platform === 'linux' &&
  browser !== null &&
  !existsSync(join(ROOT, 'node_modules/electron/path.txt'));

describe.skipIf(!runnable)('Electron の実行環境の無い端末の npm start', () => {
  test('一行でわけを言って窓を開き、二つ目を断り、終わりの合図で片付けて終わる', {
    timeout: 60_000,
  }, async () => {
    await ensureBuilt(() => undefined);
    const folder = folderWithBrowser(browser ?? '');
    const environment = { DISPLAY: ':99', PATH: `${folder}${delimiter}${process.env.PATH}` };
    const data = newDataFolder();

    const first = npmStart(data, environment);
    await expect.poll(() => existsSync(join(data, 'standin.lock')), { timeout: 20_000 }).toBe(true);
    expect(first.said.join('')).toMatch(
      /^Electron の実行環境が手に入らないので、この端末のブラウザの窓で開きます \([^\n]*\)。\n$/,
    );
    const holder = JSON.parse(readFileSync(join(data, 'standin.lock'), 'utf8'));
    expect(holder.pid).toBe(first.child.pid);

    const second = npmStart(data, environment);
    expect((await once(second.child, 'close'))[0]).toBe(2);
    expect(second.said.join('')).toContain('もう開いています');

    first.child.kill('SIGTERM');
    expect((await once(first.child, 'close'))[0]).toBe(0);
    expect(existsSync(join(data, 'standin.lock'))).toBe(false);
  });
});
