import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { startNodeChild } from '../../electron/files/workbook/startNodeChild.ts';
import { initRegister } from '../../electron/setup/initRegister.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import type { OwnHandout } from '../../shared/api/calls/composeCalls.ts';
import type { Bridge } from '../../shared/api/contract.ts';
import { needs } from '../needs.ts';
import { newDataFolder } from './stageStandIn.ts';

/** 画面を目で見るときに: SHOTS=フォルダ で、その場の姿を PNG に残す。 */
const SHOTS = process.env.SHOTS;

describe.skipIf(!needs('chromium'))(
  '将来像の資料を年度で見て、局の取組の図を組む',
  { timeout: 120_000 },
  () => {
    const data = join(newDataFolder(), '台帳');
    let standIn: StandIn;
    let page: Page;

    beforeAll(async () => {
      mkdirSync(data, { recursive: true });
      await initRegister({ folder: data, who: '試験', startChild: startNodeChild() }, 'sample');
      const dist = await ensureBuilt(() => undefined);
      standIn = await startStandIn({ dist, headless: true, args: ['--data', data, '--today', '2024-10-01'] });
      page = await standIn.page();
      page.setDefaultTimeout(30_000);
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.evaluate("location.hash = '/handout/vision'");
    }, 180_000);
    afterAll(() => standIn?.close());
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await shot(`failed-${task.name.slice(0, 8)}`);
    });

    const shot = async (name: string) => {
      if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
    };
    const panel = () => page.getByRole('complementary');
    const live = () => page.locator('.preview-desk');
    const press = (name: string) => panel().getByRole('button', { name, exact: true }).click();
    const accessible = async () => {
      const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
    };
    const blocks = async () => {
      const own = (await page.evaluate(async () => {
        const result = await (globalThis as unknown as { daicho: Bridge }).daicho.call('compose.open', {
          handout: 'vision-2',
        });
        return result.ok ? result.value : result.failure;
      })) as OwnHandout;
      return own.definition.pages.find((each) => each.section === '新しい節')?.blocks;
    };

    test('定義の年度で開き、数を押すと台帳の行への道が出る。年度を選ぶと、その年度の行になる', async () => {
      const year = page.getByLabel('刷る年度');
      await year.waitFor();
      expect(await year.inputValue()).toBe('2023');
      await page.getByTitle('取組み３　① 在宅医療・介護連携推進事業 区担当者等説明会の開催').click();
      await page.getByRole('button', { name: /^28名/ }).first().click();
      await panel()
        .getByRole('link', { name: /参加者の内訳/ })
        .waitFor();
      await shot('vision-1-figure');
      await accessible();
      await year.selectOption('2024');
      await page.getByText('令和6年度 めざすべき将来像に向けての局の取組み').first().waitFor();
      expect(await page.getByText('令和5年5月29日').count()).toBe(0);
      await year.selectOption('2023');
      await page.getByText('令和5年5月29日').first().waitFor();
    });

    test('写した資料に、会議の記録・事例・新任支援を、台帳にあるものから選んで足す', async () => {
      await press('この資料をもとに新しい資料を作る');
      const dialog = page.getByRole('alertdialog');
      await dialog.getByLabel('新しい資料の題').fill('局の取組み（下書き）');
      await dialog.getByRole('button', { name: '新しい資料を作る' }).click();
      await page.getByRole('heading', { level: 1, name: '資料を組む' }).waitFor();
      await press('頁を足す');
      await panel().getByLabel('節', { exact: true }).fill('新しい節');
      await panel().getByLabel('節', { exact: true }).blur();
      await press('図を足す');
      await panel()
        .getByRole('button', { name: /^会議・研修の記録/ })
        .click();
      await panel().getByLabel('連絡会', { exact: true }).check();
      await panel().getByLabel('説明会', { exact: true }).uncheck();
      await panel()
        .getByLabel(/^コーディネーター連絡会（R5・R6）/)
        .check();
      await panel().getByLabel('形').selectOption('rounds');
      await live().getByText('令和5年4月19日（水）').waitFor();
      await shot('vision-2-gatherings');
      await accessible();
      await expect.poll(blocks).toMatchObject([
        {
          kind: 'gatherings',
          from: 'meeting',
          kinds: ['contact'],
          names: ['コーディネーター連絡会'],
          layout: 'rounds',
        },
      ]);
      await panel().getByLabel('台帳', { exact: true }).selectOption('training');
      await panel().getByLabel('活動報告会', { exact: true }).check();
      await panel().getByLabel('研修', { exact: true }).uncheck();
      await panel().getByLabel('形').selectOption('history');
      await live().getByText('平成30年11月10日開催').waitFor();
      await press('頁に戻る');
      await press('図を足す');
      await panel()
        .getByRole('button', { name: /^事例の表/ })
        .click();
      await panel().getByLabel('看取り', { exact: true }).uncheck();
      await shot('vision-3-cases');
      await accessible();
      await press('頁に戻る');
      await press('図を足す');
      await panel()
        .getByRole('button', { name: /^新任コーディネーター支援/ })
        .click();
      await panel()
        .getByLabel('３か月までに添える会議の記録')
        .selectOption({ label: '新任コーディネーター研修' });
      await shot('vision-4-onboarding');
      await accessible();
      await expect
        .poll(async () =>
          (await blocks())?.map((block) =>
            block.kind === 'onboarding' ? block.steps[1]?.meeting : block.kind,
          ),
        )
        .toEqual(['gatherings', 'cases', { kind: 'training', name: '新任コーディネーター研修' }]);
    });
  },
);
