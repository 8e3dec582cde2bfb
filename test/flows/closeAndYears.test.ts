import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { startNodeChild } from '../../electron/files/workbook/startNodeChild.ts';
import { createSample } from '../../electron/setup/createSample.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import { needs } from '../needs.ts';
import { expectAccessible } from './registerWindow.ts';
import { newDataFolder } from './stageStandIn.ts';

describe.skipIf(!needs('chromium'))('経年・公表値・締切', () => {
  const data = join(newDataFolder(), '台帳');
  let standIn: StandIn;
  let page: Page;

  beforeAll(async () => {
    await createSample({ folder: data, who: '試験', startChild: startNodeChild() }, true);
    const dist = await ensureBuilt(() => undefined);
    standIn = await startStandIn({ dist, headless: true, args: ['--data', data] });
    page = await standIn.page();
    page.setDefaultTimeout(20_000);
    await page.setViewportSize({ width: 1366, height: 738 });
    await page.getByRole('heading', { name: 'ホーム' }).waitFor();
  }, 180_000);
  afterAll(() => standIn?.close());

  const go = (path: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, path);

  test('経年: 1,706 → 905 は二重線で切れ、率を出さず訳を言う。公表値と再計算は並ぶ', async () => {
    await go('/tally/r6-year');
    await page.getByRole('link', { name: '経年' }).click();
    await page.getByRole('button', { name: /相談者別内訳/ }).click();
    const table = page.getByRole('table', { name: /の経年$/ });
    await table.getByRole('button', { name: /^相談件数（介護保険対象者のみ） 令和6年度 905$/ }).click();
    const detail = page.getByRole('region', { name: '相談件数（介護保険対象者のみ）' });
    await detail.getByText('R5 と R6 の間は比べられません: 介護保険対象者のみの集計に変更').waitFor();
    const change = detail.getByRole('row', { name: /前の年度との差/ });
    expect(await change.getByRole('cell').allTextContents()).toEqual(['', '', '−128（−7%）', '比べません']);
    expect(await table.locator('td.broken').count()).toBeGreaterThan(0);
    await shot('years-break');
    await expectAccessible(page);
  });

  test('数から、区、その回答、ブックのセルまで開く', async () => {
    const panel = page.getByRole('complementary');
    await panel.getByRole('heading', { name: /令和6年度\s*905件/ }).waitFor();
    const link = panel.getByRole('link', { name: /^北区の回答を開く [A-Z]+\d+$/ });
    await link.waitFor();
    await link.click();
    await shot('review');
    await page.waitForURL(/#\/survey\/r6-year\/reply\//);
    const row = page.getByRole('row', { name: /b_o_1k 相談件数（介護保険対象者のみ）.*60件.*G62/ });
    await row.waitFor();
    expect(await row.getAttribute('class')).toContain('chosen');
    await shot('review-item');
  });

  test('会議出席の経年は公表値と再計算の差を印し、公表値どうしの食い違いを言う', async () => {
    await go('/tally/r6-year/years');
    await page.getByRole('button', { name: /^会議・研修会等への参加/ }).click();
    const total = page.getByRole('button', { name: /^会議出席回数 令和5年度 上半期/ });
    await total.waitFor();
    await shot('years-meetings');
    await page.getByRole('link', { name: /公表値との差/ }).click();
    await page.getByText('令和3年度「会議出席回数」: 公表 1,896／内訳計 1,777（差119）').waitFor();
    await page.getByText('令和5年度 上半期「会議出席回数」: 公表 1,120／内訳計 1,112（差8）').waitFor();
    await page.getByText(/令和5年度「会議出席回数」: 公表 2,505／内訳計 2,386（差119）/).waitFor();
    await shot('published');
    await expectAccessible(page);
  });

  test('公表値を貼ると、再計算との差が並ぶ。再計算は公表値を書き換えない', async () => {
    await go('/tally/r6-year/published');
    await page.getByRole('link', { name: '公表値を打つ' }).click();
    await page.locator('.ag-cell').first().waitFor();
    await page.getByRole('button', { name: '行を追加' }).click();
    const pasted = ['令和6年度', '通年', '相談件数', '', '910件※', '件', '', 'b_o_1k', '試しの資料'].join(
      '\t',
    );
    await page.locator('.grid-entry').evaluate((entry, text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      entry.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, pasted);
    await shot('paste');
    await page.locator('.ag-cell', { hasText: '910' }).first().waitFor();
    await go('/tally/r6-year/published');
    await shot('published-differs');
    const row = page.getByRole('row', { name: /相談件数.*910.*905.*＋5.*試しの資料/ });
    await row.waitFor();
    const panel = page.getByRole('complementary');
    await row.getByRole('button', { name: /再計算 905$/ }).click();
    await panel.getByText('令和6年度　910件').waitFor();
    await panel.getByText('試しの資料').waitFor();
    await panel
      .getByRole('link', { name: /北区の回答/ })
      .first()
      .waitFor();
    await shot('published-opened');
  });

  test('項目別: 文を区ごとに読め、階級を替えて見られ、セルが見える', async () => {
    await go('/tally/r6-year');
    await page.getByRole('link', { name: '項目別' }).click();
    await page.getByRole('button', { name: /相談者別内訳/ }).click();
    await page.getByRole('textbox', { name: '区切り' }).fill('20, 40');
    const bands = page.getByRole('table', { name: '階級を替えて見る' });
    expect((await bands.getByRole('rowheader').allTextContents()).length).toBe(4);
    await bands.getByRole('button', { name: /^20件未満 \d/ }).click();
    await page
      .getByRole('complementary')
      .getByText(/^20件未満　\d+区/)
      .first()
      .waitFor();
    await shot('bands');
    await page
      .getByRole('button', { name: /課題・今後の取組/ })
      .first()
      .click();
    await page
      .getByRole('button', { name: /課題・困っていること/ })
      .first()
      .click();
    await shot('texts');
  });

  test('締め切ると検算が出て、取込を断り、理由を書くと再開できる', async () => {
    await go('/survey/r6-hub');
    await page.getByRole('link', { name: '締切' }).click();
    await page.getByRole('button', { name: '締め切る' }).click();
    await shot('close-dialog');
    await expectAccessible(page);
    await page.getByRole('alertdialog').getByRole('button', { name: '締め切る' }).click();
    await page.getByText(/に締め切りました（1回目）/).waitFor();
    expect(await page.getByRole('table', { name: 'これまでの写し' }).textContent()).toMatch(/[0-9a-f]{64}/);
    await shot('closed');
    const said = await page.evaluate(async () => {
      const bridge = (
        globalThis as unknown as { daicho: { call(name: string, input: unknown): Promise<unknown> } }
      ).daicho;
      return bridge.call('closing.close', { survey: 'r6-hub' });
    });
    expect(said).toMatchObject({ ok: false, failure: { code: 'alreadyClosed' } });
    await page.getByRole('button', { name: '再開する' }).click();
    const dialog = page.getByRole('alertdialog');
    expect(await dialog.getByRole('button', { name: '再開する' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox').fill('北区から差替えが届いたため');
    await dialog.getByRole('button', { name: '再開する' }).click();
    await page.getByText('この回は締め切っていません。').waitFor();
    await page.getByText(/に再開: 北区から差替えが届いたため/).waitFor();
    await shot('reopened');
    await expectAccessible(page);
  });

  /** 目で見るとき: SHOTS=フォルダ。 */
  async function shot(name: string): Promise<void> {
    const folder = process.env.SHOTS;
    if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
  }
});
