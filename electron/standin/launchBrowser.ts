import { type BrowserContext, chromium, type Page } from 'playwright-core';

export interface LaunchOptions {
  readonly executable: string;
  readonly headless: boolean;
  readonly width?: number;
  readonly height?: number;
  /** 本体が commandLine.appendSwitch で足した引数。 */
  readonly switches?: readonly string[];
  /** Ctrl+C でブラウザごとすぐ終わってよいか。窓は書きかけを終えてから閉じるので、いけない。 */
  readonly endOnSignal: boolean;
}

/**
 * 一つの窓のためのブラウザ。話すのは DevTools の管だけで、口 (port) は開かない。
 * 設定のフォルダは毎回新しく、閉じれば消える: 前の窓とも人のふだんのブラウザとも混ざらない。
 */
export async function launchBrowser(
  options: LaunchOptions,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext('', {
    executablePath: options.executable,
    headless: options.headless,
    viewport: null,
    locale: 'ja-JP',
    serviceWorkers: 'block',
    handleSIGINT: options.endOnSignal,
    handleSIGTERM: options.endOnSignal,
    handleSIGHUP: options.endOnSignal,
    // Chromium は管理者の砂場を許さない。ふだんの利用者では必ず使う。
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...QUIET,
      `--window-size=${options.width ?? 1280},${options.height ?? 900}`,
      ...(options.switches ?? []),
      // about:blank では番地の欄が出る。data: なら出ない。
      '--app=data:text/html,app',
    ],
  });
  const page = context.pages()[0] ?? (await context.newPage());
  return { context, page };
}

/** 裏の通信を止め、初めての案内を出さない。 */
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--disable-client-side-phishing-detection',
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];
