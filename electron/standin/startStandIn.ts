import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { createElectron } from './createElectron.ts';
import { hookElectron } from './hookElectron.ts';

export interface StandInOptions {
  /** 組み上げた dist のフォルダ (ensureBuilt の返り値)。 */
  readonly dist: string;
  readonly headless: boolean;
  /** main に渡す引数 (`--data DIR` など)。 */
  readonly args: readonly string[];
  readonly log?: (line: string) => void;
  readonly notice?: (line: string) => void;
  /** main の評価を待つ長さ (ミリ秒)。 */
  readonly evaluationTimeout?: number;
}

export interface StandIn {
  /** 主の窓の頁。読み終えてから返る (頁の CSP は page.waitForFunction の待ち方を許さないので、頁は locator で待つ)。 */
  page(): Promise<Page>;
  /** 開いている窓のすべての頁。主の窓が先頭、見えない窓も。 */
  pages(): Promise<readonly Page[]>;
  /** 人が閉じるのと同じに終わらせ、終わるのを待つ。 */
  close(): Promise<number>;
  /** 終わったときの終了コード。 */
  readonly exited: Promise<number>;
}

/**
 * 組み上げた main と preload を、手を入れずに、Electron の実行環境なしで動かす。
 * ready は main の評価が終わってから: main が評価の途中で ready を待つと本物と同じく動かないので、そう言って投げる。
 */
export async function startStandIn(options: StandInOptions): Promise<StandIn> {
  const {
    dist,
    headless,
    args,
    log = () => undefined,
    notice = toStandardError,
    evaluationTimeout = 10_000,
  } = options;
  const electron = createElectron({ headless, log, notice });
  const main = hookElectron(electron.exports, pathToFileURL(join(dist, 'main', 'main.js')).href);
  await evaluate(main, ['electron', dist, ...args], evaluationTimeout);
  electron.app.becomeReady();
  return {
    async page() {
      const window = await firstWindow(electron);
      await window.loaded;
      return window.page();
    },
    pages: () => Promise.all([...electron.windows].map((window) => window.page())),
    close() {
      electron.app.quit();
      return electron.app.exited;
    },
    exited: electron.app.exited,
  };
}

const importByNode: (address: string) => Promise<unknown> = createRequire(import.meta.url)(
  './importByNode.cjs',
);

async function evaluate(main: string, argv: string[], timeout: number): Promise<void> {
  const { argv: before } = process;
  const tooLong = Promise.withResolvers<never>();
  const timer = setTimeout(
    () =>
      tooLong.reject(new Error('main が評価を終えません。app の ready を最上位で await していませんか。')),
    timeout,
  );
  process.argv = argv;
  try {
    await Promise.race([importByNode(main), tooLong.promise]);
  } finally {
    process.argv = before;
    clearTimeout(timer);
  }
}

async function firstWindow({ app, windows }: ReturnType<typeof createElectron>) {
  const ended = app.exited.then((code): never => {
    throw new Error(`窓を開かずに終わりました (${code})`);
  });
  ended.catch(() => undefined);
  for (;;) {
    const [window] = windows;
    if (window) return window;
    await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 10))]);
  }
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
