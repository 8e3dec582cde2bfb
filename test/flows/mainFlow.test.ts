import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { startNodeChild } from '../../electron/files/workbook/startNodeChild.ts';
import { openSession } from '../../electron/openSession.ts';
import { initRegister } from '../../electron/setup/initRegister.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import { buildSampleReplies } from '../../electron/survey/sampleReplies.ts';
import figures from '../fixtures/figures.json' with { type: 'json' };
import { needs } from '../needs.ts';
import { dropFiles } from './dropFiles.ts';
import { newDataFolder } from './stageStandIn.ts';

describe.skipIf(!needs('chromium') || !needs('pdftotext'))('24通を落としてから資料４を保存するまで', () => {
  const data = join(newDataFolder(), '台帳');
  const pdf = join(newDataFolder(), '資料 #4.pdf');
  let standIn: StandIn;
  let page: Page;
  let replies: { name: string; bytes: Uint8Array }[];

  beforeAll(async () => {
    const options = { folder: data, who: '試験', startChild: startNodeChild() };
    await initRegister(options, 'sample');
    const session = await openSession(options);
    const built = await buildSampleReplies(session);
    replies = built.map(({ fileName, bytes }) => ({ name: fileName, bytes }));
    await session.close();
    const dist = await ensureBuilt(() => undefined);
    standIn = await startStandIn({ dist, headless: true, args: ['--data', data] });
    page = await standIn.page();
    await page.setViewportSize({ width: 1366, height: 738 });
  }, 180_000);
  afterAll(() => standIn?.close());

  test('ホームには24区のます目があり、みな送付済で11日遅れている', async () => {
    await page.getByRole('heading', { name: 'ホーム' }).waitFor();
    const tiles = page.locator('.tile');
    await tiles.first().waitFor();
    expect([await tiles.count(), await tiles.first().textContent()]).toEqual([
      24,
      expect.stringMatching(/北区[\s\S]*\+11日/),
    ]);
    await expectAccessible(page);
  });

  test('窓に24通と関係のないファイルを落とすと、書かずに読んで見せる', async () => {
    await dropFiles(page, [...replies, { name: '案内.pdf', bytes: Buffer.from('%PDF-1.7\n') }]);
    await page.getByText('25件のうち 25件を読みました').waitFor({ timeout: 60_000 });
    await page.getByText('「案内.pdf」は Excel のブックではありません').first().waitFor();
    const button = page.getByRole('button', { name: '誤りのない22件を取り込んで確定する' });
    expect([await button.isVisible(), readdirSync(data).includes('backup')]).toEqual([true, false]);
    await expectAccessible(page);
  });

  test('取り込むと22件が確定し、確認の要る2件は保管されて判断を待つ', async () => {
    await page.getByRole('button', { name: '誤りのない22件を取り込んで確定する' }).click();
    await page.getByText('22件を確定し、2件を要確認として保管しました。').first().waitFor();
    // 一度の取込は一つの取引で、控えも一つ。
    expect(readdirSync(join(data, 'backup')).length).toBe(1);
  });

  test.each(['城東区', '住之江区'])('%s の確認に理由を書いて確定する', async (ward) => {
    await page.getByRole('link', { name: 'ホーム', exact: true }).click();
    await page
      .getByRole('link', { name: new RegExp(`${ward}.*要確認`) })
      .first()
      .click();
    await page.getByText('理由を付けて確定').waitFor();
    await expectAccessible(page);
    await page.getByRole('textbox').first().fill('電話で確かめた（架空）');
    await page.getByRole('button', { name: '理由を付けて確定' }).click();
    await page
      .getByText(/確定しました|確定した回答/)
      .first()
      .waitFor();
  });

  test('集計では、数を押すとその区が出る', async () => {
    await page.getByRole('link', { name: '集計', exact: true }).click();
    await page
      .getByRole('button', { name: /開催済み・予定あり/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /開催済み・予定あり\s*9区/ }).waitFor();
    expect(await page.getByRole('link', { name: '回答を開く' }).count()).toBe(9);
    await expectAccessible(page);
  });

  test('配付資料を下見して PDF に保存すると、公表値 F-301…F-351 がすべて載っている', async () => {
    await page.getByRole('link', { name: '配付資料', exact: true }).click();
    await page.getByText('1／10頁').waitFor();
    await expectAccessible(page);
    page.once('dialog', (dialog) => void dialog.accept(pdf));
    await page.getByRole('button', { name: 'PDFに保存' }).click();
    await page.getByText(pdf).first().waitFor({ timeout: 60_000 });
    const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
    expect(missingFigures(pages)).toEqual([]);
  });
});

/** 公表値のうち、載るはずの頁に「n区」(医療機関は「区名 n」) の形で見つからないもの。 */
function missingFigures(pages: readonly string[]): readonly string[] {
  const plain = pages.map((page) => page.normalize('NFKC').replace(/[ \t]+/g, ' '));
  return figures
    .filter(({ id }) => id >= 'F-301' && id <= 'F-351')
    .filter(({ id, label, value }) => {
      const page = plain[pageOf(id)] ?? '';
      const number = new RegExp(id === 'F-334' ? `合計 ${value}(?![0-9])` : `(?<![0-9])${value} ?区`);
      if (id >= 'F-310' && id <= 'F-333') return !new RegExp(`${label} ${value}(?![0-9])`).test(page);
      return !number.test(page);
    })
    .map(({ id, label, value }) => `${id} ${label} ${value}`);
}

/** 公表値の載る頁 (0始まり)。 */
function pageOf(id: string): number {
  if (id <= 'F-306') return 1;
  if (id <= 'F-309') return 2;
  if (id <= 'F-334') return 5;
  return id <= 'F-343' ? 6 : 7;
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
}
