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
      expect(await panel.getByRole('link', { name: '台帳「医療機関」を開く' }).getAttribute('href')).toBe(
        '#/register/institution',
      );
      await openPage('liaison', /相談窓口の設置・運営/);
      await page.locator('.figure-open').filter({ hasText: '15' }).first().click();
      await panel
        .getByRole('link', { name: /を開く$/ })
        .first()
        .click();
      await page.getByRole('heading', { name: /回答/ }).first().waitFor();
      expect(page.url()).toMatch(/#\/survey\/r6-hub\/reply\/.+\/item\/c_3a$/);
    });
  },
);
