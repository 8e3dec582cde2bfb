import { createServer } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrowser } from '../../electron/standin/findBrowser.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import { listeningPorts } from './listeningPorts.ts';
import { newDataFolder, stageStandIn } from './stageStandIn.ts';

interface TestBridge {
  call(
    name: string,
    input: unknown,
    onProgress?: (progress: unknown) => void,
  ): Promise<{ from: object; value: unknown }>;
}
declare global {
  interface Window {
    readonly daicho: TestBridge;
  }
}

describe.skipIf(findBrowser() === null)('組み上げた preload と electron の代役', () => {
  let standIn: StandIn;
  let page: Page;
  const data = newDataFolder();
  let dist: string;

  beforeAll(async () => {
    dist = await stageStandIn('main.js');
    standIn = await startStandIn({ dist, headless: true, args: ['--data', data] });
    page = await standIn.page();
    await page.getByText('窓').waitFor();
  });
  afterAll(() => standIn?.close());

  test('ready は main の評価が終わるまで来ない', async () => {
    const answer = await page.evaluate(() => window.daicho.call('readyDuringEvaluation', {}));
    expect(answer).toEqual({ from: { url: 'app://daicho/index.html', inner: false }, value: false });
  });

  test('橋は Uint8Array を両向きに運ぶ', async () => {
    const answer = await page.evaluate(async () => {
      const { value } = await window.daicho.call('reverse', { bytes: new Uint8Array([1, 2, 255]) });
      return { isBytes: value instanceof Uint8Array, bytes: [...(value as Uint8Array)] };
    });
    expect(answer).toEqual({ isBytes: true, bytes: [255, 2, 1] });
  });

  test('途中経過はみな、返事より先に順に届く', async () => {
    const answer = await page.evaluate(async () => {
      const order: unknown[] = [];
      order.push((await window.daicho.call('count', {}, (progress) => order.push(progress))).value);
      return order;
    });
    expect(answer).toEqual([{ done: 1, total: 3 }, { done: 2, total: 3 }, { done: 3, total: 3 }, 'done']);
  });

  test.each([
    ['Map', 'new Map([[1, 2]])'],
    ['ArrayBuffer', '{ bytes: new ArrayBuffer(2) }'],
    ['Date', '[new Date(0)]'],
    ['NaN', '{ count: NaN }'],
  ])('橋は %s を黙って {} にせず断る', async (_name, source) => {
    const message = await page.evaluate(
      `window.daicho.call('reverse', ${source}).catch((error) => error.message)`,
    );
    expect(message).toMatch(/^reverse.*渡せない/);
  });

  test('中の枠には橋が無い', async () => {
    await page.goto(new URL('/frame.html', page.url()).href);
    const inner = page.frames().find((frame) => frame.url().endsWith('/inner.html'));
    expect(await inner?.evaluate('typeof window.daicho + typeof window.__standInReceive')).toBe(
      'undefinedundefined',
    );
    await page.goto(new URL('/index.html', page.url()).href);
  });

  test('保存先は頁の問いで選び、やめれば取消しになる', async () => {
    const save = () => page.evaluate(() => window.daicho.call('save', {}));
    page.once('dialog', (dialog) => void dialog.accept(`${dialog.defaultValue()}.選んだ`));
    expect((await save()).value).toMatchObject({
      canceled: false,
      filePath: expect.stringMatching(/資料\.pdf\.選んだ$/),
    });
    page.once('dialog', (dialog) => void dialog.dismiss());
    expect((await save()).value).toEqual({ canceled: true, filePath: '' });
  });

  test('見えない窓が PDF を作る', async () => {
    const head = await page.evaluate(async () => {
      const { value } = await window.daicho.call('print', {});
      return new TextDecoder().decode((value as Uint8Array).slice(0, 5));
    });
    expect(head).toBe('%PDF-');
  });

  test('子の過程は本物と同じ parentPort で話す', async () => {
    const bytes = await page.evaluate(async () => {
      const { value } = await window.daicho.call('child', { bytes: new Uint8Array([1, 2]) });
      return [...(value as Uint8Array)];
    });
    expect(bytes).toEqual([2, 3]);
  });

  test('代役に無いものは名を挙げて断る', async () => {
    const message = await page.evaluate(() =>
      window.daicho.call('missing', {}).catch((error: Error) => error.message),
    );
    expect(message).toContain('app.setBadgeCount');
  });

  test('画面から外への通信も、移ることも、窓を開くこともできない', async () => {
    const reached: string[] = [];
    const server = createServer((socket) => {
      reached.push('届いた');
      socket.destroy();
    });
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
    const answer = await page.evaluate(async (url) => {
      const fetched = await fetch(url).then(
        () => '届いた',
        () => '止まった',
      );
      window.open(url);
      location.href = url;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return fetched;
    }, `http://127.0.0.1:${port}/`);
    server.close();
    expect({ answer, reached, url: page.url(), pages: page.context().pages().length }).toEqual({
      answer: '止まった',
      reached: [],
      url: expect.stringMatching(/\/index\.html$/),
      pages: 1,
    });
  });

  test.skipIf(process.platform !== 'linux')('待ち受ける口を一つも開かない', async () => {
    expect(listeningPorts(process.pid)).toEqual([]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    expect(listeningPorts(process.pid)).toHaveLength(1);
    server.close();
  });

  test('画面が落ちても、開き直した窓で続けられる', async () => {
    const crashed = page.waitForEvent('crash');
    const devTools = await page.context().newCDPSession(page);
    devTools.send('Page.crash').catch(() => undefined);
    await crashed;
    const again = await standIn.page();
    await again.waitForURL('**/again.html');
    await again.getByText('窓').waitFor();
    expect((await again.evaluate(() => window.daicho.call('from', {}))).from).toEqual({
      url: 'app://daicho/again.html',
      inner: false,
    });
  });
});

test('main が最上位で ready を待つと、本物と同じく始まらず、わけを言う', async () => {
  const dist = await stageStandIn('awaitsReady.js');
  const start = startStandIn({
    dist,
    headless: true,
    args: ['--data', newDataFolder()],
    evaluationTimeout: 500,
  });
  await expect(start).rejects.toThrow('最上位で await');
});
