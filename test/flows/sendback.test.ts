import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { startNodeChild } from '../../electron/files/workbook/startNodeChild.ts';
import { openSession } from '../../electron/openSession.ts';
import { initRegister } from '../../electron/setup/initRegister.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import { importKita, kitaReply, SURVEY } from '../electron/survey/returnedReply.ts';
import { needs } from '../needs.ts';
import { dropFiles } from './dropFiles.ts';
import { newDataFolder } from './stageStandIn.ts';

const SHOTS = process.env.DAICHO_SHOTS;

describe.skipIf(!needs('chromium') || !needs('pdftotext'))('差し戻してから、台帳に反映するまで', () => {
  const data = join(newDataFolder(), '台帳');
  const out = newDataFolder();
  let standIn: StandIn;
  let page: Page;
  let fixed: Uint8Array;

  beforeAll(async () => {
    const options = { folder: data, who: '試験', startChild: startNodeChild() };
    await initRegister(options, 'sample');
    const session = await openSession(options);
    await importKita(session, { c_6b: '約10回' });
    fixed = await kitaReply(session, {
      c_6b: '12',
      c_3b: [['架空 新太郎', '（ア）', '保健師、看護師']],
    });
    await session.close();
    const dist = await ensureBuilt(() => undefined);
    standIn = await startStandIn({ dist, headless: true, args: ['--data', data] });
    page = await standIn.page();
    await page.setViewportSize({ width: 1366, height: 738 });
    if (SHOTS !== undefined) mkdirSync(SHOTS, { recursive: true });
  }, 180_000);
  afterAll(() => standIn?.close());

  test('所見を選び、文を直し、質問を足して差し戻す', async () => {
    await goTo(page, `/survey/${SURVEY}`);
    await page.getByRole('link', { name: '北区の回答を開く' }).first().click();
    await page.getByRole('link', { name: '差し戻す…' }).click();
    await page.getByRole('heading', { name: '北区 差戻し' }).waitFor();
    const text = page.getByRole('textbox', { name: /連携会議の開催予定回数 のお尋ねの文/ });
    expect(await text.inputValue()).toContain('「約10回」とご記入いただきました');
    await page.getByRole('button', { name: '質問を足す' }).click();
    await page.getByRole('textbox', { name: '項目の名' }).fill('ご連絡先');
    expect(await page.getByRole('button', { name: '差し戻す', exact: true }).isDisabled()).toBe(true);
    await page
      .getByRole('textbox', { name: 'お尋ねの文', exact: true })
      .fill('お電話のつながる時間帯をお知らせください。');
    await page.getByRole('textbox', { name: '確認票の回答期限' }).fill('R6.10.15');
    await page.getByText('令和6年10月15日').first().waitFor();
    // 回答を見直しに行って戻っても、書いたものは残る。
    await page.getByRole('link', { name: '回答の確認へ戻る' }).click();
    await page.getByRole('link', { name: '差し戻す…' }).click();
    await page.getByText('令和6年10月15日').first().waitFor();
    expect(await page.getByRole('textbox', { name: '項目の名' }).inputValue()).toBe('ご連絡先');
    await shoot('1-sendback');
    await expectAccessible(page);
    await page.getByRole('button', { name: '差し戻す', exact: true }).click();
    await page.getByRole('heading', { name: '北区 確認票' }).waitFor();
  });

  test('確認票の紙の姿を見て、PDF と Excel に保存する', async () => {
    await page.getByText('A4縦 210×297 mm').waitFor();
    await shoot('2-sheet');
    await expectAccessible(page);
    const pdf = join(out, '確認票 #1.pdf');
    await savedAs('PDFに保存', pdf);
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
    expect(text.replace(/\s+/g, '')).toContain('ご回答の確認のお願い');
    expect(text.replace(/\s+/g, '')).toContain('お電話のつながる時間帯をお知らせください');
    const xlsx = join(out, '確認票 #1.xlsx');
    await savedAs('Excelに保存', xlsx);
    expect(readFileSync(xlsx).subarray(0, 2).toString()).toBe('PK');
    if (SHOTS !== undefined) for (const file of [pdf, xlsx]) copyFileSync(file, join(SHOTS, basename(file)));
  });

  test('状況では差戻しになり、直した回答が届くと、尋ねたことと並べて見せる', async () => {
    await goTo(page, `/survey/${SURVEY}`);
    await page
      .getByRole('link', { name: /北区.*差戻し/s })
      .first()
      .waitFor();
    await shoot('3-board');
    await goTo(page, `/survey/${SURVEY}/import`);
    await dropFiles(page, [{ name: '北区（再）.xlsx', bytes: fixed }]);
    await page
      .getByRole('button', { name: /保管|取り込/ })
      .last()
      .click();
    await page
      .getByText(/要確認として保管|確定し/)
      .first()
      .waitFor();
    await goTo(page, `/survey/${SURVEY}`);
    await page.getByRole('link', { name: '北区の回答を開く' }).first().click();
    await page.getByText('令和6年10月1日に差し戻して尋ねたこと').first().waitFor();
    const row = page.getByRole('row', { name: /連携会議の開催予定回数.*12回.*変わった/ });
    await row.first().waitFor();
    await shoot('4-asked');
    await expectAccessible(page);
  });

  test('確定すると、台帳との違いが提案になり、一つを反映し、一つを見送り、取り消すと提案に返る', async () => {
    await page
      .getByRole('textbox', { name: /の理由、/ })
      .first()
      .fill('電話で確かめた（架空）');
    await page.getByRole('button', { name: '理由を付けて確定' }).click();
    await page.getByRole('link', { name: '台帳への反映を開く' }).click();
    await page.getByRole('checkbox', { name: '架空 新太郎を足す を選ぶ' }).check();
    await page.getByRole('textbox', { name: '架空 新太郎 の着任日' }).fill('R6.7.1');
    await shoot('5-proposals');
    await expectAccessible(page);
    await page.getByRole('button', { name: '台帳に反映する' }).click();
    await page.getByText('1件を台帳に反映しました').first().waitFor();
    const ending = page.getByRole('checkbox', { name: /の終了 を選ぶ/ }).first();
    await ending.check();
    await page.getByRole('button', { name: '見送る…' }).click();
    await page.getByRole('textbox', { name: /見送る理由/ }).fill('本人に確かめる');
    await page.getByRole('button', { name: '1件を見送る' }).click();
    await page.getByText('本人に確かめる').first().waitFor();
    await shoot('6-decided');
    await page.getByRole('link', { name: '台帳の履歴を見る' }).click();
    await page
      .getByRole('row', { name: /回答からの反映/ })
      .first()
      .getByRole('button')
      .click();
    await page
      .getByText(/回答（北区 連携拠点・/)
      .first()
      .waitFor();
    await shoot('7-history');
    await page
      .getByRole('button', { name: /の変更を元に戻す$/ })
      .first()
      .click();
    await page.getByText('変更を元に戻しました。').first().waitFor();
    await goTo(page, `/survey/${SURVEY}/proposals`);
    await page.getByRole('checkbox', { name: '架空 新太郎を足す を選ぶ' }).waitFor();
  }, 60_000);

  async function shoot(name: string): Promise<void> {
    if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
  }

  async function savedAs(button: string, path: string): Promise<void> {
    page.once('dialog', (dialog) => void dialog.accept(path));
    await page.getByRole('button', { name: button }).click();
    await page.getByText(path).first().waitFor({ timeout: 60_000 });
  }
});

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to;
  }, path);
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
}
