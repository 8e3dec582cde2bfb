import { EventEmitter } from 'node:events';
import type { BrowserContext, Page, Route } from 'playwright-core';
import { isOwnAddress } from '../files/appAddress.ts';
import { abortRoute, fulfillRoute, ignoreClosed } from './answerRoute.ts';
import { launchBrowser } from './launchBrowser.ts';
import { INVOKE_BINDING, preloadScript } from './preloadScript.ts';
import { toAppAddress, toBrowserAddress } from './standInAddress.ts';
import { StandInContents } from './standInContents.ts';
import type { StandInIpc } from './standInIpc.ts';
import type { StandInSession } from './standInSession.ts';

/** ブラウザに組み込まれた PDF を見る部品。 */
const VIEWER_SCHEMES: readonly string[] = ['chrome-extension:', 'chrome:'];

export interface WindowOptions {
  readonly show?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly webPreferences?: { readonly preload?: string };
}

/** 窓が要る周り。代役の起動一回に一つ。 */
export interface WindowWorld {
  readonly ipc: StandInIpc;
  readonly session: StandInSession;
  readonly windows: Set<StandInWindow>;
  readonly executable: () => string;
  readonly headless: boolean;
  readonly switches: readonly string[];
  readonly onContents: (contents: StandInContents) => void;
  readonly onLastClosed: () => void;
  readonly onOpenFailed: (error: unknown) => void;
}

/** 代役の BrowserWindow: 一つの窓に一つのブラウザ。見せない窓 (show: false) は画面なしで動く。 */
export class StandInWindow extends EventEmitter {
  readonly webContents: StandInContents;
  /** いま読んでいる番地を読み終えるまで。 */
  loaded: Promise<void> = Promise.resolve();
  readonly #options: WindowOptions;
  readonly #world: WindowWorld;
  #opened: Promise<{ context: BrowserContext; page: Page }>;
  #destroyed = false;
  /** main が loadURL で頼んだ番地。 */
  #asked = '';

  constructor(options: WindowOptions, world: WindowWorld) {
    super();
    this.#options = options;
    this.#world = world;
    this.#opened = this.#open();
    // 見える窓が開けなければ続ける意味がない。見えない窓の失敗は loadURL の待ち手に届く。
    this.#opened.catch((error: unknown) => {
      if (options.show !== false) world.onOpenFailed(error);
    });
    this.webContents = new StandInContents(this, () => this.page());
    world.windows.add(this);
    world.onContents(this.webContents);
  }

  /** 開いた頁。試験もこれを使う。 */
  async page(): Promise<Page> {
    return (await this.#opened).page;
  }

  loadURL(url: string): Promise<void> {
    const loading = this.#load(url);
    this.loaded = loading.catch(() => undefined);
    return loading;
  }

  async #load(url: string): Promise<void> {
    if (this.webContents.crashed) await this.#reopen();
    const page = await this.page();
    this.#asked = url;
    await page.goto(toBrowserAddress(url)).catch((error: unknown) => {
      if (!this.#destroyed) throw error;
    });
  }

  isDestroyed(): boolean {
    return this.#destroyed;
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {}

  focus(): void {
    void this.page()
      .then((page) => page.bringToFront())
      .catch(ignoreClosed);
  }

  show(): void {
    this.focus();
  }

  destroy(): void {
    void this.close();
  }

  async close(): Promise<void> {
    const opened = await this.#opened.catch(() => null);
    await opened?.context.close().catch(ignoreClosed);
    this.#markClosed();
  }

  async #open(): Promise<{ context: BrowserContext; page: Page }> {
    const { headless, executable, switches } = this.#world;
    const { show = true, width, height, webPreferences } = this.#options;
    const browser = await launchBrowser({
      executable: executable(),
      headless: headless || !show,
      switches,
      endOnSignal: false,
      ...(width !== undefined && { width }),
      ...(height !== undefined && { height }),
    });
    const { context, page } = browser;
    await context.route('**/*', (route) => this.#answer(route));
    // 画面から開かれた窓は閉じる。
    context.on('page', (popup) => void popup.close().catch(ignoreClosed));
    if (webPreferences?.preload !== undefined) await this.#connect(page, webPreferences.preload);
    // 聞き手がいないと、代役の駆動役が人より先に答えてしまう。見える窓では人が答える。
    if (show && !headless) page.on('dialog', () => undefined);
    page.on('crash', () => this.webContents.markCrashed());
    page.on('close', () => {
      // 落ちた後に開き直した窓では、前の頁の終わりは窓の終わりではない。
      void this.#closeWith(page).catch(ignoreClosed);
    });
    return browser;
  }

  async #closeWith(page: Page): Promise<void> {
    const current = await this.#opened;
    if (current.page === page) await this.close();
  }

  /** 落ちた頁は二度と使えないので、ブラウザごと替える。 */
  async #reopen(): Promise<void> {
    const old = await this.#opened;
    this.#opened = this.#open();
    this.#opened.catch(() => undefined);
    this.webContents.crashed = false;
    await old.context.close().catch(ignoreClosed);
  }

  async #connect(page: Page, preload: string): Promise<void> {
    await page.exposeBinding(INVOKE_BINDING, async ({ frame }, channel: string, args: unknown[]) => {
      const senderFrame = { url: toAppAddress(frame.url()), parent: frame.parentFrame() };
      const value = await this.#world.ipc.invoke(channel, { sender: this.webContents, senderFrame }, args);
      await this.webContents.sent;
      return value;
    });
    await page.addInitScript({ content: preloadScript(preload) });
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = toAppAddress(request.url());
    // main が自分で開くファイル (下見の PDF) と、それを見る組込みの部品には will-navigate が起きず、関所だけを通る。
    const asked = url === this.#asked || VIEWER_SCHEMES.some((scheme) => url.startsWith(scheme));
    if (asked && !isOwnAddress(url)) {
      if (await this.#world.session.allows(url)) return route.continue().catch(ignoreClosed);
      return abortRoute(route, 'blockedbyclient');
    }
    if (request.isNavigationRequest() && !isOwnAddress(url) && this.webContents.refusesNavigation(url)) {
      return abortRoute(route, 'aborted');
    }
    const response = await this.#world.session.answer({ url, method: request.method() });
    return response === null ? abortRoute(route, 'blockedbyclient') : fulfillRoute(route, response);
  }

  #markClosed(): void {
    if (this.#destroyed) return;
    this.#destroyed = true;
    this.#world.windows.delete(this);
    this.emit('closed');
    if (this.#world.windows.size === 0) this.#world.onLastClosed();
  }
}
