import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import { copySample } from '../fixtures/copySample.ts';
import { needs } from '../needs.ts';
import { newDataFolder } from './stageStandIn.ts';

describe.skipIf(!needs('chromium') || !needs('pdftotext'))(
  '資料を下見から刷り、確定し、数の出所を開く',
  () => {
    const data = join(newDataFolder(), '台帳');
    const saved = join(newDataFolder(), '確定版 #1.pdf');
    let standIn: StandIn;
    let page: Page;

    beforeAll(async () => {
      await copySample(data);
      const dist = await ensureBuilt(() => undefined);
      standIn = await startStandIn({ dist, headless: true, args: ['--data', data, '--today', '2024-10-01'] });
      page = await standIn.page();
      page.setDefaultTimeout(10_000);
      await page.setViewportSize({ width: 1366, height: 738 });
      await page.evaluate("location.hash = '/handout/liaison'");
    }, 180_000);
    afterAll(() => standIn?.close());

    test('印刷を押すと、本物の PDF が橋を持たない別の窓に出て、閉じれば一時のファイルは消える', async () => {
      await page.getByRole('button', { name: '印刷', exact: true }).click();
      await page.getByText('紙の下見を別の窓に開きました').waitFor({ timeout: 60_000 });
      const paper = (await standIn.pages()).find((each) => each.url().startsWith('file:'));
      if (paper === undefined) throw new Error('下見の窓がありません');
      const [file = ''] = readdirSync(join(data, 'paper'));
      const text = execFileSync('pdftotext', [join(data, 'paper', file), '-'], { encoding: 'utf8' });
      expect(text).toContain('在宅医療連携拠点事業における取組について');
      expect(await paper.evaluate('typeof window.daicho')).toBe('undefined');
      await paper.close();
      await expect.poll(() => readdirSync(join(data, 'paper'))).toEqual([]);
    });

    test('確定すると一覧に並び、今の台帳と同じだと言い、保存すれば確定した紙が出る', async () => {
      await page.getByRole('link', { name: '確定版' }).click();
      await page.getByText('この資料の確定版はまだありません').waitFor();
      await page.getByLabel(/会議の名/).fill('第2回 推進会議');
      await page.getByRole('button', { name: '確定して保存' }).click();
      await page.getByRole('row', { name: /確定版1.*第2回 推進会議/ }).waitFor({ timeout: 60_000 });
      await page.getByRole('button', { name: '今の台帳と比べる' }).click();
      await page.getByText('数も文も紙の姿も同じです').waitFor({ timeout: 60_000 });
      page.once('dialog', (dialog) => void dialog.accept(saved));
      await page.getByRole('button', { name: 'PDFに保存' }).click();
      await page.getByText(`保存しました: ${saved}`).waitFor();
      expect(readFileSync(saved).subarray(0, 5).toString()).toBe('%PDF-');
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    });

    test('頁の数を押すと、その数の区と回答のセル、公表値の出典、台帳への道が出る', async () => {
      const panel = page.getByRole('complementary');
      const openPage = async (handout: string, name: RegExp) => {
        await page.evaluate(`location.hash = '/handout/${handout}'`);
        await page.getByRole('button', { name }).click();
      };
      await openPage('activities', /会議・研修会等への参加/);
      await page.getByRole('button', { name: '2,505' }).click();
      await panel.getByText('公表値 2,505回').waitFor();
      await page.getByRole('button', { name: '2,211', exact: true }).first().click();
      await panel.getByRole('link', { name: /^北区の回答の .+ を開く$/ }).waitFor();
      await openPage('activities', /（ア）地域の医療・介護の資源の把握/);
      await page.locator('.earlier-row button').first().click();
      await panel.getByText(/の答え$/).waitFor();

      await openPage('liaison', /積極的医療機関について/);
      await page.locator('.ward-table button').first().click();
      await panel.getByRole('link', { name: '台帳「積極的医療機関」のこの行を開く' }).waitFor();
      await openPage('liaison', /相談窓口の設置・運営/);
      await page.locator('.figure-open').filter({ hasText: '15' }).first().click();
      await panel
        .getByRole('link', { name: /を開く$/ })
        .first()
        .click();
      await page.getByRole('heading', { name: /回答/ }).first().waitFor();
      expect(page.url()).toMatch(/#\/survey\/r6-hub\/reply\/.+\/item\/c_3a$/);
    });

    test('地図のます、合計、差、文の中の数、表の行も、キーで押せて出所が開く', async () => {
      const panel = page.getByRole('complementary');
      const openPage = async (handout: string, name: RegExp) => {
        await page.evaluate(`location.hash = '/handout/${handout}'`);
        await page.getByRole('button', { name }).click();
      };
      await openPage('liaison', /積極的医療機関について/);
      await page.getByRole('button', { name: /^阿倍野区 \d+機関$/ }).focus();
      await page.keyboard.press('Enter');
      await panel.getByText('阿倍野区', { exact: true }).first().waitFor();
      await page.locator('.ward-table .total .number-open').click();
      await panel.getByRole('heading', { name: /合計 132/ }).waitFor();
      await page.locator('.page-intro h2 .number-open').filter({ hasText: '132' }).first().focus();
      await page.keyboard.press(' ');
      await panel.getByRole('heading', { name: '積極的医療機関　132' }).waitFor();

      await openPage('activities', /会議・研修会等への参加/);
      await page
        .locator('.years-table tr.difference .number-open')
        .filter({ hasText: '119' })
        .first()
        .click();
      await panel.getByText('次の数から計算した数です。').waitFor();
      await panel.getByText('公表値 1,896回').waitFor();
    });

    test('表の行は元の回答へ、集計のブロックの数と計はその区へ', async () => {
      const panel = page.getByRole('complementary');
      await page.evaluate("location.hash = '/handout/unsubmitted'");
      await page.locator('.page-intro .lead .number-open').first().click();
      await panel.getByRole('link', { name: '送付・提出の一覧を開く' }).waitFor();
      await page.evaluate("location.hash = '/handout/register-check'");
      await page.locator('.records .number-open').first().click();
      const row = panel.getByRole('link', { name: /^台帳「.+」のこの行を開く$/ });
      expect(await row.getAttribute('href')).toMatch(/^#\/register\/\w+\/row\/.+/);

      await page.evaluate("location.hash = '/tally/r6-hub'");
      const table = page.locator('.tally-table').first();
      const block = table.locator('tbody tr').first().locator('button.figure').first();
      const count = await block.innerText();
      await block.focus();
      await page.keyboard.press('Enter');
      await panel.getByRole('heading', { name: new RegExp(`（.+）\\s${count}区`) }).waitFor();
      await table.locator('tfoot button.figure').last().click();
      await panel.getByRole('heading', { name: /^(計|合計)\s\d+区$/ }).waitFor();
    });

    test('台帳から数えた数は、その日のその区の行だけを見せて台帳を開く', async () => {
      await page.evaluate("location.hash = '/handout/liaison'");
      await page.getByRole('button', { name: /積極的医療機関について/ }).click();
      const tile = page.getByRole('button', { name: /^阿倍野区 \d+機関$/ });
      const count = Number(/\d+/.exec((await tile.getAttribute('aria-label')) ?? '')?.[0]);
      await tile.click();
      await page.getByRole('link', { name: '台帳「積極的医療機関」のこの行を開く' }).click();
      await page.getByRole('heading', { name: '積極的医療機関', exact: true }).waitFor();
      await expect.poll(() => page.getByLabel('基準日').inputValue()).toBe('令和6年9月1日');
      await page
        .getByText(/区.*阿倍野区/)
        .first()
        .waitFor();
      await page
        .getByText(new RegExp(`${count}件`))
        .first()
        .waitFor();
      expect(page.url()).toMatch(/#\/register\/institution$/);
    });
  },
);
