import { BrowserWindow } from 'electron';
import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';
import { overflowPages, type TellOverflow } from '../../shared/handout/overflowPages.ts';
import { APP_ORIGIN } from '../files/appAddress.ts';
import { printWindowOptions } from './windowOptions.ts';

export interface Printer {
  print(model: HandoutModel, overflowed?: TellOverflow): Promise<Uint8Array>;
  close(): void;
}

/**
 * 見えない窓で配付資料を PDF にする。読み込みが時間の大半なので窓は温めたまま使い回し、
 * 一つの窓に一度に一つだけ描かせる。頁の renderHandout は字と図がそろってから終わる。
 */
export function createPrinter(): Printer {
  let window: Promise<BrowserWindow> | undefined;
  let previous: Promise<unknown> = Promise.resolve();

  async function printNow(model: HandoutModel, overflowed?: TellOverflow): Promise<Uint8Array> {
    window ??= openPrintWindow();
    try {
      const { webContents } = await window;
      const found: readonly { readonly page: string }[] = await webContents.executeJavaScript(
        `window.renderHandout(${JSON.stringify(model)})`,
      );
      overflowed?.(
        overflowPages(
          model,
          found.map(({ page }) => page),
        ),
      );
      return new Uint8Array(
        await webContents.printToPDF({
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        }),
      );
    } catch (error) {
      // 壊れた窓を次に使わない。
      destroy(window);
      window = undefined;
      throw error;
    }
  }

  return {
    print(model, overflowed) {
      const result = previous.then(() => printNow(model, overflowed));
      previous = result.catch(() => undefined);
      return result;
    },
    close() {
      if (window) destroy(window);
      window = undefined;
    },
  };
}

async function openPrintWindow(): Promise<BrowserWindow> {
  const window = new BrowserWindow(printWindowOptions());
  await window.loadURL(`${APP_ORIGIN}/print.html`);
  return window;
}

function destroy(window: Promise<BrowserWindow>): void {
  window.then(
    (opened) => opened.destroy(),
    () => undefined,
  );
}
