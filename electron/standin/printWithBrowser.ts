import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';
import { overflowPages, type TellOverflow } from '../../shared/handout/overflowPages.ts';
import { APP_ORIGIN } from '../files/appAddress.ts';
import { ensureBuilt } from '../files/ensureBuilt.ts';
import { openRendererFiles } from '../files/rendererFiles.ts';
import { abortRoute, fulfillRoute, ignoreClosed } from './answerRoute.ts';
import { launchBrowser } from './launchBrowser.ts';
import { requireBrowser } from './requireBrowser.ts';
import { toAppAddress, toBrowserAddress } from './standInAddress.ts';

export interface BrowserPrinter {
  print(model: HandoutModel, overflowed?: TellOverflow): Promise<Uint8Array>;
  close(): Promise<void>;
}

export interface BrowserPrinterOptions {
  /** 道具の出力。標準出力にも標準エラーにも出さない。 */
  readonly log: (line: string) => void;
  /** 人に見せる一行 (部品を入れるとき)。 */
  readonly notice?: (line: string) => void;
}

/** 窓のないコマンド行の印刷。窓と同じ print.html を、端末のブラウザで PDF にする。 */
export function createBrowserPrinter({
  log,
  notice = toStandardError,
}: BrowserPrinterOptions): BrowserPrinter {
  let opened: Promise<{ context: BrowserContext; page: Page }> | undefined;
  let previous: Promise<unknown> = Promise.resolve();

  async function printNow(model: HandoutModel, overflowed?: TellOverflow): Promise<Uint8Array> {
    opened ??= openPrintPage(log, notice);
    try {
      const { page } = await opened;
      const found = await page.evaluate<readonly { readonly page: string }[]>(
        `window.renderHandout(${JSON.stringify(model)})`,
      );
      const ids = found.map((each) => each.page);
      overflowed?.(overflowPages(model, ids));
      return new Uint8Array(
        await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
      );
    } catch (error) {
      // 描きかけの頁や落ちたブラウザを次に使わない。
      await closeOpened();
      throw error;
    }
  }

  async function closeOpened(): Promise<void> {
    const closing = opened;
    opened = undefined;
    const browser = await closing?.catch(() => null);
    await browser?.context.close().catch(ignoreClosed);
  }

  return {
    print(model, overflowed) {
      const result = previous.then(() => printNow(model, overflowed));
      previous = result.catch(() => undefined);
      return result;
    },
    async close() {
      await previous;
      await closeOpened();
    },
  };
}

async function openPrintPage(log: (line: string) => void, notice: (line: string) => void) {
  const executable = requireBrowser(notice, log);
  const answer = await openRendererFiles(join(await ensureBuilt(log), 'renderer'));
  const browser = await launchBrowser({ executable, headless: true, endOnSignal: true });
  await browser.context.route('**/*', async (route) => {
    const url = toAppAddress(route.request().url());
    if (!url.startsWith(`${APP_ORIGIN}/`)) return abortRoute(route, 'blockedbyclient');
    return fulfillRoute(route, await answer({ url, method: route.request().method() }));
  });
  await browser.page.goto(toBrowserAddress(`${APP_ORIGIN}/print.html`));
  return browser;
}

function toStandardError(line: string): void {
  process.stderr.write(`${line}\n`);
}
