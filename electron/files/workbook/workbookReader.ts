import { DaichoError } from '../../../shared/api/failure.ts';
import type { WorkbookCells } from '../../../shared/workbook/cells.ts';
import type { ReaderChild, ReadResponse, StartChild } from './readerChild.ts';

export type { StartChild } from './readerChild.ts';

export interface WorkbookReader {
  /** 読めない・読まないときは DaichoError (notWorkbook、encrypted、workbookDamaged …)。 */
  read(name: string, bytes: Uint8Array): Promise<WorkbookCells>;
  close(): Promise<void>;
}

interface WorkbookReaderOptions {
  readonly start: StartChild;
  readonly log?: (line: string) => void;
  readonly limitMilliseconds?: number;
}

const READ_LIMIT = 10_000;
const START_LIMIT = 60_000;

/** ブックを別プロセスで一つずつ読む。子は温かいまま使い回し、止まったら殺して次は新しい子で読む。 */
export function createWorkbookReader(options: WorkbookReaderOptions): WorkbookReader {
  const { start, log = () => undefined, limitMilliseconds = READ_LIMIT } = options;
  let queue: Promise<unknown> = Promise.resolve();
  let warm: Session | null = null;
  let closed = false;

  async function readNext(name: string, bytes: Uint8Array): Promise<WorkbookCells> {
    if (closed) throw new Error('workbookReader: 閉じたあとに読もうとした');
    const session = warm?.alive ? warm : new Session(start(log));
    warm = session;
    await session.ready;
    const response = await session.ask(name, bytes, limitMilliseconds);
    if (response === 'timeout' || response === 'exit') {
      log(`${name}: ${response}`);
      throw response === 'timeout'
        ? new DaichoError('workbookTimeout', { file: name })
        : new DaichoError('workbookHostile', { file: name, detail: '読むと記憶域を使い切ります' });
    }
    if (response.ok) return response.cells;
    log(`${name}: ${response.why}`);
    throw new DaichoError(response.failure.code, { ...response.failure.details, file: name });
  }

  return {
    read(name, bytes) {
      const result = queue.then(() => readNext(name, bytes));
      queue = result.catch(() => undefined);
      return result;
    },
    async close() {
      closed = true;
      await queue;
      warm?.end();
      await warm?.exited;
    },
  };
}

type Answer = Exclude<ReadResponse, { readonly ready: true }>;

/** 子一つの一生。 */
class Session {
  alive = true;
  readonly ready: Promise<void>;
  readonly exited: Promise<void>;
  private readonly child: ReaderChild;
  private lastId = 0;
  private settle: ((answer: Answer | 'exit') => void) | null = null;

  constructor(child: ReaderChild) {
    this.child = child;
    let isReady: () => void = () => undefined;
    const readied = new Promise<void>((resolve) => {
      isReady = resolve;
    });
    child.onMessage((response) => {
      if ('ready' in response) isReady();
      else if (response.id === this.lastId) this.settle?.(response);
    });
    this.exited = new Promise((resolve) => {
      child.onExit(() => {
        this.alive = false;
        this.settle?.('exit');
        resolve();
      });
    });
    this.ready = this.waitForReady(readied);
  }

  /** 返事・時間切れ・子の死のうち、先に来たもの。 */
  async ask(name: string, bytes: Uint8Array, limit: number): Promise<Answer | 'timeout' | 'exit'> {
    this.lastId += 1;
    const id = this.lastId;
    let timer: NodeJS.Timeout | undefined;
    const answered = new Promise<Answer | 'timeout' | 'exit'>((resolve) => {
      this.settle = resolve;
      timer = setTimeout(() => resolve('timeout'), limit);
      if (this.alive) this.child.send({ id, name, bytes });
      else resolve('exit');
    });
    const answer = await answered;
    clearTimeout(timer);
    this.settle = null;
    if (answer === 'timeout') this.end();
    return answer;
  }

  end(): void {
    if (!this.alive) return;
    this.alive = false;
    this.child.kill();
  }

  /** 起きる前に死んだのはファイルのせいではない。 */
  private async waitForReady(readied: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>((resolve) => {
      timer = setTimeout(() => resolve('late'), START_LIMIT);
    });
    const outcome = await Promise.race([readied, this.exited.then(() => 'exit' as const), late]);
    clearTimeout(timer);
    if (outcome === undefined) return;
    this.end();
    throw new Error(`ブックを読む子プロセスが起動しません (${outcome})`);
  }
}
