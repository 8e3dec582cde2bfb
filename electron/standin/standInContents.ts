import { EventEmitter } from 'node:events';
import type { Page } from 'playwright-core';
import { ignoreClosed } from './answerRoute.ts';
import { RECEIVE_FUNCTION } from './preloadScript.ts';

interface PrintOptions {
  readonly preferCSSPageSize?: boolean;
  readonly printBackground?: boolean;
  readonly generateTaggedPDF?: boolean;
  readonly generateDocumentOutline?: boolean;
}

/** 代役の webContents。 */
export class StandInContents extends EventEmitter {
  crashed = false;
  /** 送ったものがみな届くまで。返事が途中経過を追い越さない。 */
  sent: Promise<void> = Promise.resolve();
  readonly #window: { isDestroyed(): boolean };
  readonly #page: () => Promise<Page>;

  constructor(window: { isDestroyed(): boolean }, page: () => Promise<Page>) {
    super();
    this.#window = window;
    this.#page = page;
  }

  isDestroyed(): boolean {
    return this.#window.isDestroyed();
  }

  send(channel: string, ...args: unknown[]): void {
    this.sent = this.sent
      .then(async () => {
        const page = await this.#page();
        await page.evaluate(receive, { name: RECEIVE_FUNCTION, channel, args });
      })
      .catch(ignoreClosed);
  }

  async executeJavaScript(code: string): Promise<unknown> {
    return (await this.#page()).evaluate(code);
  }

  async printToPDF(options: PrintOptions): Promise<Buffer> {
    return (await this.#page()).pdf({
      preferCSSPageSize: options.preferCSSPageSize ?? false,
      printBackground: options.printBackground ?? false,
      tagged: options.generateTaggedPDF ?? false,
      outline: options.generateDocumentOutline ?? false,
    });
  }

  setWindowOpenHandler(handler: () => { readonly action: 'allow' | 'deny' }): void {
    // 代役の窓は新しい窓をいつも閉じる。許す main は本物と違う動きになるので断る。
    if (handler().action !== 'deny') throw new Error('electron の代役は新しい窓を許せません');
  }

  /** 本物の will-navigate と同じく main に尋ねる。 */
  refusesNavigation(url: string): boolean {
    let refused = false;
    const preventDefault = () => {
      refused = true;
    };
    this.emit('will-navigate', { url, preventDefault });
    return refused;
  }

  markCrashed(): void {
    this.crashed = true;
    this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  }
}

/** 画面の中で走る。 */
function receive({ name, channel, args }: { name: string; channel: string; args: unknown[] }): void {
  const target = globalThis as unknown as Record<
    string,
    ((channel: string, args: unknown[]) => void) | undefined
  >;
  target[name]?.(channel, args);
}
