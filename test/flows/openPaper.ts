import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser } from '../../electron/standin/findBrowser.ts';
import type { HandoutModel } from '../../shared/handout/model/handoutModel.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

export interface Paper {
  readonly page: Page;
  /** 資料を描き、はみ出しと重なりを返す。 */
  overflowOf(model: HandoutModel): Promise<unknown>;
  close(): Promise<void>;
}

/** 紙の入口 (print.html) を束ね、端末のブラウザで開く。 */
export async function openPaper(): Promise<Paper> {
  const root = join(import.meta.dirname, '../../renderer');
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir: folder, target: 'chrome140', rolldownOptions: { input: join(root, 'print.html') } },
  });
  const server = createServer((request, response) => {
    const path = join(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    response.end(path.endsWith('favicon.ico') ? '' : readFileSync(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('ブラウザがありません');
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/print.html`);
  await page.waitForFunction('typeof window.renderHandout === "function"');
  return {
    page,
    overflowOf: async (model) => {
      await page.evaluate(`window.renderHandout(${JSON.stringify(model)})`);
      return page.evaluate('window.findOverflow()');
    },
    close: async () => {
      await browser.close();
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
