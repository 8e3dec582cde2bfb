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

describe.skipIf(!needs('chromium'))('評価指標', () => {
  const data = join(newDataFolder(), '台帳');
  let standIn: StandIn;
  let page: Page;

  beforeAll(async () => {
    await createSample({ folder: data, who: '試験', startChild: startNodeChild() }, true);
    const dist = await ensureBuilt(() => undefined);
    standIn = await startStandIn({ dist, headless: true, args: ['--data', data] });
    page = await standIn.page();
    page.setDefaultTimeout(10_000);
    await page.setViewportSize({ width: 1366, height: 738 });
    await page.getByRole('heading', { name: 'ホーム' }).waitFor();
    await go('/bureau/indicator');
    await page.getByRole('heading', { level: 1, name: '評価指標' }).waitFor();
  }, 180_000);
  afterAll(() => standIn?.close());

  const go = (path: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, path);
  const panel = () => page.getByRole('complementary');
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name}`) });

  test('結んだ指標は集計の数を年度ごとに並べ、切れ目をまたいでは比べない', async () => {
    await row(
      '情報共有ツールの導入や利用促進をしている区 13区 R5 13区 16区 24区 R8 目標に向かっている',
    ).waitFor();
    const broken = row('個別ケース相談の件数');
    expect(await broken.locator('td.broken').innerText()).toBe('905件');
    await page.getByRole('link', { name: '個別ケース相談の件数' }).click();
    await panel()
      .getByText('間で集計の定義が変わったので比べません（介護保険対象者のみの集計に変更）。', {
        exact: true,
      })
      .waitFor();
    await expectAccessible(page);
  });

  test('数を押すと、後ろの区とその回答のセルまで開く', async () => {
    await page.getByRole('link', { name: '情報共有ツールの導入や利用促進をしている区' }).click();
    await panel().getByRole('button', { name: '令和6年度の分子 16 の区を見る' }).click();
    const link = panel().getByRole('link', { name: /の回答を開く [A-Z]+\d+$/ });
    await link.first().waitFor();
    expect(await link.count()).toBe(16);
  });

  test('年度を足して分子・分母を打つと率が出て、違う値を打つと食い違いを言う', async () => {
    await page.getByRole('link', { name: '訪問診療を行う診療所の割合' }).click();
    await panel().getByRole('combobox', { name: '年度を足す' }).selectOption({ label: '令和6年度' });
    await panel().getByRole('button', { name: '足す', exact: true }).click();
    const type = async (part: string, text: string) => {
      const field = panel().getByRole('textbox', { name: `令和6年度の${part}` });
      await field.fill(text);
      await field.press('Enter');
    };
    await type('値', '３６．５');
    await row('訪問診療を行う診療所の割合 31.2％ H29 .* 36.5％ 36％ R8 達成').waitFor();
    await type('分子', '347');
    await type('分母', '1,000');
    await row('訪問診療を行う診療所の割合.*食い違い 1 .* 34.7％ 36％ R8 目標に向かっている').waitFor();
    await panel().getByText('令和6年度に打った値 36.5 は、分子÷分母の 34.7 と違います。').waitFor();
    await type('値', '');
    await row('訪問診療を行う診療所の割合 31.2％ H29 .* 34.7％ 36％ R8 目標に向かっている').waitFor();
    await expectAccessible(page);
  });

  test('指標を足し、分子を様式の選択肢に結ぶと値が出る', async () => {
    await page.getByRole('button', { name: '指標を足す' }).click();
    await panel().getByRole('heading', { name: '新しい指標' }).waitFor();
    const field = panel().getByRole('combobox', { name: '分子の項目' });
    await field.click();
    await field.fill('研修会の実施状況「実施済」');
    await field.press('Tab');
    await row('新しい指標 .*22').waitFor();
    await page.getByRole('heading', { level: 1 }).click();
    await page.getByRole('listbox').waitFor({ state: 'detached' });
    await expectAccessible(page);
  });

  test('課題と対応策: 目標の文が無い区に絞り、文を探し、回答を開く', async () => {
    await go('/bureau/pdca');
    await page.getByRole('heading', { level: 1, name: '課題と対応策' }).waitFor();
    const list = page.getByRole('table', { name: '区の一覧' });
    const detail = page.getByRole('table', { name: '北区の課題と対応策' });
    await detail
      .getByRole('row', { name: /^目標 実施に向けて準備・調整中 （文なし） 回答を開く|^目標/ })
      .waitFor();
    expect(await detail.getByText('状態が変わった').count()).toBeGreaterThan(0);
    await expectAccessible(page);

    await page.getByRole('combobox', { name: '絞り込み' }).selectOption({ label: '目標の文が無い区' });
    const without = await list.getByRole('rowheader').allTextContents();
    expect(without).toContain('都島区');
    expect(without).not.toContain('北区');

    await page.getByRole('combobox', { name: '絞り込み' }).selectOption({ label: 'すべての区' });
    await page.getByRole('searchbox', { name: '文を探す' }).fill('ＡＣＰ');
    await page.locator('td.hit').first().waitFor();
    expect((await list.getByRole('rowheader').count()) < 24).toBe(true);
    await page.getByRole('searchbox', { name: '文を探す' }).fill('どこにも無い字');
    await page.getByText('合う区がありません。').waitFor();
    await page.getByRole('button', { name: '絞り込みを外す' }).click();

    await go('/bureau/pdca/27127');
    await page.getByRole('link', { name: '令和6年度 通年の目標の回答を開く' }).click();
    await page.waitForURL(/#\/survey\/r6-year\/reply\/.+\/item\/a_i_4c_text/);
    await page.getByRole('row', { name: /a_i_4c_text/ }).waitFor();
  });

  test('回答の具体例の行から事例を作ると、内部で、出どころが備考に残る', async () => {
    await go('/bureau/case');
    await page.getByRole('link', { name: /^⑥ 地域包括支援センター/ }).click();
    const field = panel().getByRole('textbox', { name: 'その後の経過' });
    await field.fill('・短くした文（架空）');
    await field.press('Control+Enter');
    await page.getByRole('button', { name: '公開にする' }).waitFor();
    await page.getByRole('button', { name: '回答から取り込む' }).click();
    const rows = page.getByRole('table', { name: /具体例/ });
    await rows.getByRole('row', { name: /都島区.*取り込み済み/ }).waitFor();
    await expectAccessible(page);
    await rows.getByRole('button', { name: '西成区の1行目を取り込む' }).click();
    await page.getByRole('heading', { level: 2, name: '令和5年度 上半期 ⑦地域包括支援センター' }).waitFor();
    expect(await panel().getByRole('textbox', { name: '備考' }).inputValue()).toBe(
      '出どころ: 令和5年度 上半期 取組み調査 西成区の相談支援室の回答（R5上_相談支援室_24西成区.xlsx 1行目）',
    );
    await page.getByRole('button', { name: '公開にする' }).waitFor();
  });
});
