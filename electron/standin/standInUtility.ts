import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';

interface ForkOptions {
  readonly serviceName?: string;
  readonly stdio?: Stdio | readonly [stdin: 'ignore', stdout: Stdio, stderr: Stdio];
}

type Stdio = 'pipe' | 'ignore' | 'inherit';

/** 代役の utilityProcess: Node の子。子の側の process.parentPort は parentPort.ts が置く。 */
export const standInUtility = {
  fork(
    modulePath: string,
    args: readonly string[] = [],
    { stdio = 'inherit' }: ForkOptions = {},
  ): StandInUtility {
    const child = fork(modulePath, args, {
      serialization: 'advanced',
      stdio: [...(typeof stdio === 'string' ? (['ignore', stdio, stdio] as const) : stdio), 'ipc'],
      execArgv: ['--import', new URL('./parentPort.ts', import.meta.url).href],
    });
    return new StandInUtility(child);
  },
};

export class StandInUtility extends EventEmitter {
  readonly #child: ChildProcess;

  constructor(child: ChildProcess) {
    super();
    this.#child = child;
    child.on('message', (message) => this.emit('message', message));
    child.on('spawn', () => this.emit('spawn'));
    child.on('exit', (code) => this.emit('exit', code ?? 1));
    child.on('error', (error) => this.emit('error', 'FatalError', 'spawn', String(error)));
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  get stdout() {
    return this.#child.stdout;
  }

  get stderr() {
    return this.#child.stderr;
  }

  postMessage(message: object): void {
    this.#child.send(message, () => {
      // 終わった子への手紙は exit の知らせで分かる。
    });
  }

  kill(): boolean {
    return this.#child.kill('SIGKILL');
  }
}
