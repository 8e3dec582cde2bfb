import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { findBrowser } from '../../electron/standin/findBrowser.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import type { Bridge } from '../../shared/api/contract.ts';
import { listeningPorts } from './listeningPorts.ts';
import { newDataFolder } from './stageStandIn.ts';

describe.skipIf(findBrowser() === null)('組み上げた main と preload', () => {
  const data = newDataFolder();
  let dist: string;
  let standIn: StandIn;
  let page: Page;

  beforeAll(async () => {
    dist = await ensureBuilt(() => undefined);
    standIn = await startStandIn({ dist, headless: true, args: ['--data', data, '--today', '2024-10-01'] });
    page = await standIn.page();
  });
  afterAll(() => standIn?.close());

  const call = (name: string, input: unknown) =>
    page.evaluate(
      ({ name, input }) => (globalThis as unknown as { daicho: Bridge }).daicho.call(name, input),
      {
        name,
        input,
      },
    );

  test('窓が開き、まだ台帳の無いことを橋が答える', async () => {
    expect(await page.title()).toBe('在宅連携台帳');
    expect(await call('app.state', {})).toMatchObject({
      ok: true,
      value: { register: 'none', failure: null, folder: data, today: '2024-10-01' },
    });
  });

  test('約束に合わない引数は、処理に渡らず一文で断られる', async () => {
    expect(await call('app.start', { kind: 'all' })).toMatchObject({
      ok: false,
      failure: { code: 'badArgument' },
    });
  });

  test('橋のほかに Node も electron も見えない', async () => {
    const seen = await page.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', '__standInInvoke'].filter((name) => name in globalThis),
    );
    expect(seen).toEqual([]);
  });

  test('画面から外への通信も、筋書きの差し込みも、移ることも、窓を開くこともできない', async () => {
    const reached: string[] = [];
    const server = createServer((request, response) => {
      reached.push(request.url ?? '');
      response.end();
    });
    const port = await new Promise<number>((resolve) => {
      server.listen(0, '127.0.0.1', () => resolve((server.address() as { port: number }).port));
    });
    const before = page.url();
    const outcome = await page.evaluate(async (url) => {
      const fetched = await fetch(`${url}fetch`).then(
        () => '届いた',
        () => '止まった',
      );
      // DevTools が走らせる筋書きは CSP の外にあるので、頁自身の入口 (文字の timer、行内の script) で試す。
      setTimeout("document.title = '走った'");
      document.body.append(
        Object.assign(document.createElement('script'), { text: "document.title = '走った'" }),
      );
      document.body.append(Object.assign(document.createElement('img'), { src: `${url}image` }));
      document.body.append(Object.assign(document.createElement('script'), { src: `${url}script` }));
      document.body.append(Object.assign(document.createElement('iframe'), { src: `${url}frame` }));
      window.open(`${url}window`);
      location.href = `${url}navigate`;
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { fetched, title: document.title };
    }, `http://127.0.0.1:${port}/`);
    server.close();
    expect({ ...outcome, reached, url: page.url(), pages: page.context().pages().length }).toEqual({
      fetched: '止まった',
      title: '在宅連携台帳',
      reached: [],
      url: before,
      pages: 1,
    });
  });

  test.skipIf(process.platform !== 'linux')('待ち受ける口を一つも開かない', () => {
    expect(listeningPorts(process.pid)).toEqual([]);
  });

  test('同じフォルダの二つ目の起動は、窓を開かずに 2 で終わる', async () => {
    const second = await startStandIn({ dist, headless: true, args: ['--data', data] });
    expect(await second.exited).toBe(2);
    expect(await call('app.state', {})).toMatchObject({ ok: true });
  });

  test('閉じるときは、走っている仕事を終えてから台帳を閉じる', async () => {
    // 返事は窓と一緒に消えるので待たない。
    void page.evaluate(
      () => void (globalThis as unknown as { daicho: Bridge }).daicho.call('app.start', { kind: 'empty' }),
    );
    await expect.poll(() => existsSync(join(data, 'register.lock'))).toBe(true);
    expect(await standIn.close()).toBe(0);
    expect({
      register: existsSync(join(data, 'renkei.sqlite')),
      lock: existsSync(join(data, 'register.lock')),
      journal: existsSync(join(data, 'renkei.sqlite-journal')),
    }).toEqual({ register: true, lock: false, journal: false });
  });
});

test.each([
  ['読めない日付', ['--today', '10/1'], '--today は 2024-10-01 のように'],
  ['作れないフォルダ', ['--data', join(import.meta.filename, '台帳')], '始められません'],
])('%s では窓を開かず、わけを言って終わる', async (_name, args, sentence) => {
  const said: string[] = [];
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const dist = await ensureBuilt(() => undefined);
  const standIn = await startStandIn({ dist, headless: true, args });
  const code = await standIn.exited;
  write.mockRestore();
  expect(code).toBeGreaterThan(0);
  expect(said.join('')).toContain(sentence);
});
