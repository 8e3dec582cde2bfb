import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import type { Bridge } from '../../shared/api/contract.ts';
import type { HistoryView } from '../../shared/register/history.ts';
import { copySample } from '../fixtures/copySample.ts';
import { needs } from '../needs.ts';
import { expectAccessible } from './registerWindow.ts';
import { newDataFolder } from './stageStandIn.ts';

/** 見るための絵を残すときだけ置き場所を言う。 */
const shots = process.env.SUPPORT_SHOTS;

describe.skipIf(!needs('chromium'))('個別支援・訪問', () => {
  let standIn: StandIn;
  let page: Page;

  const look = async (name: string) => {
    if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
    await expectAccessible(page);
  };
  const bridge = <T>(name: string, input: unknown): Promise<T> =>
    page.evaluate(
      async ({ name, input }) => {
        const result = await (globalThis as unknown as { daicho: Bridge }).daicho.call(name, input);
        if (!result.ok) throw new Error(result.failure.message);
        return result.value;
      },
      { name, input },
    ) as Promise<T>;
  const view = (name: string) =>
    page.getByRole('navigation', { name: '訪問の見方' }).getByRole('link', { name }).click();
  const said = () => page.getByRole('contentinfo').getByRole('status');
  const row = (ward: string) =>
    page.getByRole('table', { name: '訪問の一覧' }).getByRole('row').filter({ hasText: ward });

  beforeAll(async () => {
    const dist = await ensureBuilt(() => undefined);
    const data = join(newDataFolder(), '台帳');
    await copySample(data);
    standIn = await startStandIn({ dist, headless: true, args: ['--data', data] });
    page = await standIn.page();
    page.setDefaultTimeout(15_000);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole('heading', { name: 'ホーム' }).waitFor();
    await page.getByRole('link', { name: '局の取組', exact: true }).click();
    await page.getByRole('link', { name: '個別支援・訪問', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '個別支援・訪問' }).waitFor();
  }, 240_000);
  afterAll(() => standIn?.close());

  test('令和5年度は24区の相談支援室を訪れ、6区の区役所を個別に支援した', async () => {
    await view('区ごとの訪問');
    await page.getByRole('combobox', { name: '年度' }).selectOption('令和5年度');
    await page.getByText('令和5年度　相談支援室 24区訪問済　区役所 6区実施').waitFor();
    const rooms = page.getByRole('region', { name: '相談支援室への訪問' });
    const offices = page.getByRole('region', { name: '区役所への訪問' });
    expect([
      await rooms.getByRole('button').filter({ hasText: '訪問済' }).count(),
      await offices.getByRole('button').filter({ hasText: '訪問済' }).count(),
      await offices.getByRole('button').filter({ hasText: 'まだ' }).count(),
    ]).toEqual([24, 6, 18]);
    await look('visit-1-coverage');
  });

  test('候補は訳つきで並び、選んだ区だけを一つのまとまりで予定に入れる', async () => {
    await view('訪問先を選ぶ');
    const table = page.getByRole('table', { name: '訪問先の候補' });
    await table.waitFor();
    const reasons = await table.getByRole('row').filter({ hasText: '東淀川区' }).innerText();
    expect(reasons).toContain('新任: 架空 純一');
    expect(await table.getByText(/^未着手/).count()).toBeGreaterThan(0);
    await look('visit-2-choose');
    // 見る項目を一つに替えると、未着手の訳はその項目だけになる。
    const items = page.getByRole('complementary').getByRole('checkbox');
    for (const box of await items.all()) if (await box.isChecked()) await box.uncheck();
    await expect.poll(() => table.getByText(/^未着手/).count()).toBe(0);
    await table.getByRole('checkbox', { name: '東淀川区' }).check();
    await table.getByRole('checkbox', { name: '北区', exact: true }).check();
    await page.getByRole('button', { name: '選んだ2区の訪問を予定する' }).click();
    const dialog = page.getByRole('alertdialog', { name: '訪問を予定する' });
    await dialog.getByLabel('予定日').fill('R6.11.12');
    await look('visit-3-plan');
    await dialog.getByRole('button', { name: '訪問を予定する' }).click();
    await row('東淀川区').waitFor();
    expect((await row('東淀川区').innerText()).replace(/\s+/g, ' ')).toContain(
      '区役所 個別支援 新任コーディネーターの区 予定',
    );
    const [last] = await bridge<readonly HistoryView[]>('register.history', { table: 'visit', limit: 1 });
    expect([last?.size, last?.why]).toEqual([2, '訪問先を選んで予定 (2区)']);
  });

  test('訪問の記録を書くと訪問済になり、その後にすることは期日を過ぎると遅れ、済めば済', async () => {
    await row('港区').getByRole('button').click();
    const panel = page.getByRole('complementary');
    const put = async (label: string, text: string) => {
      await panel.getByLabel(label, { exact: true }).fill(text);
      await panel.getByLabel(label, { exact: true }).blur();
      await expect.poll(() => said().innerText()).toContain('保存済み');
    };
    await put('訪問日', 'R6.9.24');
    await expect.poll(() => row('港区').getByText('訪問済').count()).toBe(1);
    await put('課題・困っていること', '区との連携\n夜間の連絡先が分からない');
    await put('訪問日', 'R6.10.2');
    await panel
      .getByText('聞き取ったことがありますが、訪問日 (令和6年10月2日) がまだ来ていません。')
      .waitFor();
    await put('訪問日', 'R6.9.24');
    await expect.poll(() => panel.getByText('まだ来ていません').count()).toBe(0);
    await put('取り組みたいこと', '夜間の連絡網を作る');
    await put('その後にすること', '連絡網の例を送る');
    await put('いつまでに', 'R6.9.30');
    await expect.poll(() => row('港区').getByText('遅れ').count()).toBe(1);
    await page.getByLabel('その後にすることの残る訪問だけ').check();
    await look('visit-4-record');
    await put('済んだ日', 'R6.10.1');
    await expect.poll(() => row('港区').count()).toBe(0);
    await page.getByLabel('その後にすることの残る訪問だけ').uncheck();
    expect((await row('港区').innerText()).replace(/\s+/g, ' ')).toContain('済 10月1日');
  });

  test('聞き取った行を一つの文にまとめて載せると、根拠の区とともに刷られる形に出る。元に戻せる', async () => {
    await view('訪問結果まとめ');
    const issues = page.getByRole('region', { name: '課題・困っていること', exact: true }).first();
    await issues.getByRole('checkbox', { name: '区との連携' }).check();
    await issues.getByRole('checkbox', { name: '夜間の連絡先が分からない' }).check();
    await issues.getByRole('button', { name: '選んだ行を一つの文にまとめる' }).click();
    const text = issues.getByRole('textbox', { name: '文「区との連携」' });
    await text.fill('区や医療機関との連携');
    await text.press('Enter');
    const printed = page.getByRole('complementary');
    await printed.getByText('・区や医療機関との連携').waitFor();
    await issues.getByText('1か所: 港区役所').first().waitFor();
    await look('visit-5-summary');
    await issues.getByRole('checkbox', { name: '載せる' }).click();
    await expect.poll(() => printed.getByText('・区や医療機関との連携').count()).toBe(0);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await printed.getByText('・区や医療機関との連携').waitFor();
    await issues.getByRole('button', { name: '「区や医療機関との連携」を消す' }).click();
    await issues.getByRole('checkbox', { name: '夜間の連絡先が分からない' }).waitFor();
    const [last] = await bridge<readonly HistoryView[]>('register.history', {
      table: 'visitStatement',
      limit: 1,
    });
    expect(last?.changes.map(({ action, title }) => [action, title])).toEqual([
      ['delete', '令和6年度 課題・困っていること 区や医療機関との連携'],
    ]);
  });

  test('令和5年度のまとめは、種資料の13行が区とともに出る', async () => {
    await page.getByRole('combobox', { name: '年度' }).selectOption('令和5年度');
    const printed = page.getByRole('complementary');
    await printed.getByText('・医療機関マップの更新').waitFor();
    expect(await printed.getByRole('listitem').count()).toBe(13);
    expect(await printed.getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      '【令和4年度の取組み内容】',
      '【課題・困っていること】',
      '【令和5年度に取り組みたいこと】',
    ]);
    await look('visit-6-seed');
  });
});
