import { type CDPSession, chromium, type Locator, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findBrowser } from '../../electron/standin/findBrowser.ts';
import { serveBundle } from './serveBundle.ts';

/** 混んだ機械でも待ちきれるように、既定の1秒より長く待つ。 */
export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 10_000 });

export interface GridBrowser {
  open(query?: string): Promise<GridPage>;
  close(): Promise<void>;
}

/** 見本の表だけの頁を束ね、本物の Chromium で開く。 */
export async function startGridBrowser(): Promise<GridBrowser> {
  const bundle = await serveBundle('grid');
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('ブラウザがありません');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  const { origin } = bundle;
  return {
    async open(query = '') {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin });
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      await page.goto(`${origin}/index.html${query}`);
      await page.waitForSelector('.ag-cell');
      return new GridPage(page, await context.newCDPSession(page), errors);
    },
    async close() {
      await browser.close();
      await bundle.close();
    },
  };
}

/** 表を人のように動かす: 打鍵、日本語入力 (CDP)、写し板。 */
export class GridPage {
  readonly page: Page;
  readonly errors: readonly string[];
  private readonly cdp: CDPSession;

  constructor(page: Page, cdp: CDPSession, errors: readonly string[]) {
    this.page = page;
    this.cdp = cdp;
    this.errors = errors;
  }

  /** row は画面の行 (0 から)。 */
  cell(row: number, key: string): Locator {
    return this.page.locator(`.ag-row[row-index="${row}"] .ag-cell[col-id="${key}"]`);
  }

  get entry(): Locator {
    return this.page.locator('.grid-entry');
  }

  get status(): Locator {
    return this.page.locator('.status');
  }

  async click(row: number, key: string): Promise<void> {
    await this.cell(row, key).click({ position: { x: 6, y: 8 } });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** 変換中の字を順に見せ、最後の字で確定する。Windows の IME のように keyCode 229 の打鍵を伴う。 */
  async compose(steps: readonly string[], commit = true): Promise<void> {
    for (const text of steps) {
      await this.imeKey('rawKeyDown');
      await this.cdp.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await this.imeKey('keyUp');
    }
    if (commit) await this.commitComposition(steps.at(-1) ?? '');
  }

  /** 変換を確定する Enter。IME が受けるので 229 として届く。 */
  async commitComposition(text: string): Promise<void> {
    await this.imeKey('rawKeyDown', 'Enter');
    await this.cdp.send('Input.insertText', { text });
    await this.imeKey('keyUp', 'Enter');
  }

  async imeKey(type: 'rawKeyDown' | 'keyUp', key = 'Process'): Promise<void> {
    await this.cdp.send('Input.dispatchKeyEvent', {
      type,
      key,
      code: key === 'Enter' ? 'Enter' : 'KeyA',
      windowsVirtualKeyCode: 229,
      nativeVirtualKeyCode: 229,
    });
  }

  async copied(): Promise<{ readonly text: string; readonly html: string }> {
    await this.press('Control+c');
    return this.page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      const read = async (type: string) => (item ? await (await item.getType(type)).text() : '');
      return { text: await navigator.clipboard.readText(), html: await read('text/html') };
    });
  }

  async paste(text: string): Promise<void> {
    await this.page.evaluate((value) => navigator.clipboard.writeText(value), text);
    await this.press('Control+v');
  }

  /** 台帳の値。row は並べ替える前の番目。 */
  value(row: number, key: string): Promise<unknown> {
    return this.page.evaluate(([at, name]) => window.grid.value(at, name), [row, key] as const);
  }

  values(rows: readonly number[], key: string): Promise<readonly unknown[]> {
    return Promise.all(rows.map((row) => this.value(row, key)));
  }

  /** 送ったまとまりの大きさ。 */
  batches(): Promise<readonly { readonly edits: number; readonly inserts: number }[]> {
    return this.page.evaluate(() =>
      window.grid.batches.map(({ edits, inserts }) => ({ edits: edits.length, inserts: inserts.length })),
    );
  }

  /** 送ったものが済むまで。 */
  async settle(): Promise<void> {
    await this.page.waitForFunction(() => !window.grid.busy);
    await this.page.waitForTimeout(20);
    await this.page.waitForFunction(() => !window.grid.busy);
  }
}
