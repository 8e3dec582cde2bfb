import { EventEmitter } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../files/resources.ts';
import { takeInstanceLock } from './instanceLock.ts';

/** 代役の app。窓を持たず、終わりの順 (before-quit → 窓 → quit) だけを知る。 */
export class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly switches: string[] = [];
  readonly commandLine = {
    appendSwitch: (name: string, value?: string) => {
      this.switches.push(value === undefined ? `--${name}` : `--${name}=${value}`);
    },
  };
  /** 終わったときの終了コード。 */
  readonly exited: Promise<number>;
  readonly #paths = new Map<string, string>();
  readonly #closeWindows: () => Promise<void>;
  readonly #ready = Promise.withResolvers<void>();
  readonly #exited = Promise.withResolvers<number>();
  #isReady = false;
  #releaseLock: (() => void) | null = null;

  constructor(closeWindows: () => Promise<void>) {
    super();
    this.#closeWindows = closeWindows;
    this.exited = this.#exited.promise;
  }

  /** main がすべて評価されるまで呼ばない: 本物も評価の間は ready にならない。 */
  becomeReady(): void {
    this.#isReady = true;
    this.#ready.resolve();
    this.emit('ready');
  }

  whenReady(): Promise<void> {
    return this.#ready.promise;
  }

  isReady(): boolean {
    return this.#isReady;
  }

  getVersion(): string {
    const { version }: { version: string } = JSON.parse(
      readFileSync(join(projectRoot(), 'package.json'), 'utf8'),
    );
    return version;
  }

  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`Failed to set path: ${path} は無い場所です`);
    this.#paths.set(name, path);
  }

  getPath(name: string): string {
    const path = this.#paths.get(name) ?? { home: homedir(), temp: tmpdir() }[name];
    if (path === undefined) throw new Error(`electron の代役は ${name} の場所を知りません`);
    return path;
  }

  enableSandbox(): void {
    // ブラウザの画面はもともと砂場の中にある。
  }

  requestSingleInstanceLock(): boolean {
    this.#releaseLock ??= takeInstanceLock(this.getPath('userData'), () =>
      this.emit('second-instance', {}, [], ''),
    );
    return this.#releaseLock !== null;
  }

  quit(): void {
    let prevented = false;
    this.emit('before-quit', {
      preventDefault: () => {
        prevented = true;
      },
    });
    if (!prevented) void this.#end(0);
  }

  exit(code = 0): void {
    void this.#end(code);
  }

  async #end(code: number): Promise<void> {
    await this.#closeWindows();
    this.emit('quit', {}, code);
    this.#releaseLock?.();
    this.#releaseLock = null;
    this.#exited.resolve(code);
  }
}
