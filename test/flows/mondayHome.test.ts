import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import { needs } from '../needs.ts';
import { expectAccessible, sampleData } from './registerWindow.ts';

/** 画面を目で見るときに: SHOTS=フォルダ。 */
const SHOTS = process.env.SHOTS;

describe.skipIf(!needs('chromium'))('月曜の朝のホーム', () => {
  let standIn: StandIn;
  let page: Page;

  beforeAll(async () => {
    const dist = await ensureBuilt(() => undefined);
    standIn = await startStandIn({ dist, headless: true, args: ['--data', await sampleData()] });
    page = await standIn.page();
    page.setDefaultTimeout(15_000);
    await page.setViewportSize({ width: 1366, height: 738 });
    await page.getByRole('heading', { name: 'ホーム' }).waitFor();
  }, 180_000);
  afterAll(() => standIn?.close());

  const list = (name: string) => page.getByRole('region', { name, exact: true });

  test('これからの30日には、今日が期日の新任の段階も並び、過ぎたものの数は会議予定と同じ', async () => {
    const due = list('これからの30日');
    expect(await due.getByRole('listitem').first().innerText()).toContain('新任支援');
    const passed = await due.getByRole('link', { name: '済んだと書かれていないもの' }).innerText();
    await due.getByRole('link', { name: '済んだと書かれていないもの' }).click();
    const told = page.getByRole('heading', { name: '過ぎたもの' });
    expect(await told.innerText()).toContain(passed.match(/\d+件/)?.[0] ?? '数が無い');
    await page.getByRole('link', { name: 'ホーム', exact: true }).click();
  });

  test.each([
    ['これからの30日', '/bureau/'],
    ['新任 1年目の遅れ', '/bureau/onboarding/'],
    ['期限の近い資格', '/register/qualification/row/'],
    ['公表値と内訳の差', '/register/publishedFigure/row/'],
  ])('「%s」の行は、そのものの所へ行ける', async (name, to) => {
    const first = list(name).getByRole('listitem').first().getByRole('link');
    const told = (await first.innerText()).split('\n')[0] ?? '';
    expect(await first.getAttribute('href')).toContain(to);
    await first.click();
    await page.locator('.screen').getByText(told.slice(0, 3)).first().waitFor();
    await page.getByRole('link', { name: 'ホーム', exact: true }).click();
    await list(name).waitFor();
  });

  test('見出しの数は全部を数え、低い窓でも画面は送らずに済み、axe は何も言わない', async () => {
    for (const height of [690, 738]) {
      await page.setViewportSize({ width: 1366, height });
      await list('公表値と内訳の差').getByRole('listitem').first().waitFor();
      if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `home-${height}.png`) });
      const fits = await page.evaluate(() => {
        const body = document.querySelector('.screen .scroll');
        return body !== null && body.scrollHeight <= body.clientHeight;
      });
      expect([height, fits]).toEqual([height, true]);
    }
    await expectAccessible(page);
    const shown = await list('期限の近い資格').getByRole('listitem').count();
    const said = Number(await list('期限の近い資格').locator('.count').innerText());
    expect(said).toBe(6);
    expect(shown).toBeLessThanOrEqual(said);
  });
});
