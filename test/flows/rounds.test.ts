import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import { needs } from '../needs.ts';
import { expectAccessible, sampleData } from './registerWindow.ts';
import { newDataFolder } from './stageStandIn.ts';

/** 見るための絵を残すときだけ置き場所を言う。 */
const shots = process.env.ROUND_SHOTS;

describe.skipIf(!needs('chromium') || !needs('pdftotext'))('回を作ってから未提出一覧を印刷するまで', () => {
  const out = newDataFolder();
  let standIn: StandIn;
  let page: Page;

  const look = async (name: string) => {
    if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
    await expectAccessible(page);
  };
  const answer = (path: string) => page.once('dialog', (dialog) => void dialog.accept(path));
  const tab = (name: string) =>
    page.getByRole('navigation', { name: '調査の中の切替え' }).getByRole('link', { name }).click();

  beforeAll(async () => {
    const dist = await ensureBuilt(() => undefined);
    const data = await sampleData();
    // 期限を過ぎた日に開く。
    standIn = await startStandIn({
      dist,
      headless: true,
      args: ['--data', data, '--today', '2025-10-27'],
    });
    page = await standIn.page();
    page.setDefaultTimeout(15_000);
    await page.setViewportSize({ width: 1366, height: 738 });
    await page.getByRole('heading', { name: 'ホーム' }).waitFor();
  }, 240_000);
  afterAll(() => standIn?.close());

  test('令和6年度 通年をもとにすると、令和7年度 上半期の値が置いてあり、そのまま作れる', async () => {
    await page.getByRole('link', { name: '調査', exact: true }).click();
    await look('1-board');
    await page.getByRole('link', { name: '新しい調査' }).click();
    await page.getByLabel('もとにする回').selectOption({ label: '令和6年度 通年 取組み調査' });
    const fields = ['調査の名', '基準日', '回答期限', '名前（英数字）'];
    const values = await Promise.all(fields.map((name) => page.getByLabel(name).inputValue()));
    expect(values).toEqual(['令和7年度 上半期 取組み調査', '令和7年9月30日', '令和7年10月20日', 'r7-first']);
    await look('2-new');
    await page.getByRole('button', { name: 'この内容で作る' }).click();
    await page.getByText('まだ送っていない所（48通）').waitFor();
  });

  test('zip とフォルダに、様式48通と依頼文を書き出す', async () => {
    await look('3-send');
    const zip = join(out, '様式 #1.zip');
    answer(zip);
    await page.getByRole('button', { name: 'zip に書き出す' }).click();
    await page.getByText('様式 48通と依頼文を書き出しました').first().waitFor({ timeout: 90_000 });
    const names = execFileSync('python3', [
      '-c',
      'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);print(z.testzip());print("\\n".join(z.namelist()))',
      zip,
    ])
      .toString()
      .trim()
      .split('\n');
    expect([names.length, names[0], names.includes('R7上_区役所_05中央区.xlsx'), names.at(-1)]).toEqual([
      50,
      'None',
      true,
      'R7上_依頼文.txt',
    ]);
    const folder = join(out, '送り直し');
    mkdirSync(folder);
    await page.getByRole('region', { name: '区役所（様式A）' }).getByLabel('北区').first().click();
    answer(folder);
    await page.getByRole('button', { name: 'フォルダに書き出す' }).click();
    await expect.poll(() => existsSync(join(folder, 'R7上_依頼文.txt')), { timeout: 60_000 }).toBe(true);
    expect(readdirSync(folder).toSorted()).toEqual(['R7上_依頼文.txt', 'R7上_区役所_01北区.xlsx']);
    expect(readFileSync(join(folder, 'R7上_依頼文.txt'), 'utf8')).toContain('令和7年10月20日（月）までに');
  }, 180_000);

  test('北区の期限を理由を書いて延ばすと、遅れが消え、理由が一覧に出る', async () => {
    await tab('一覧');
    await page.getByLabel('北区 区役所を選ぶ').check();
    await page.getByLabel('延ばす日').fill('R7.10.31');
    await page.getByLabel('理由').fill('担当者の交代（架空）');
    await page.getByRole('button', { name: '期限を延ばす' }).click();
    const row = page.getByRole('row', { name: /北区 区役所/ }).first();
    await row.getByText('担当者の交代（架空）').waitFor();
    await look('4-list');
    expect(await row.getByText('7日', { exact: true }).count()).toBe(0);
  });

  test('督促文は届いていない様式を挙げ、期限を和暦と曜日で言う。延ばした所には書かない', async () => {
    await tab('督促');
    await page.getByText('47か所').waitFor();
    await page.getByRole('button', { name: '中央区 区役所' }).click();
    const letter = page.getByRole('region', { name: /ご回答のお願い/ });
    await look('5-remind');
    expect(await letter.innerText()).toMatch(
      /R7上_区役所_05中央区\.xlsx[\s\S]*令和7年10月20日（月）です（本日で7日過ぎています）/,
    );
    expect(await page.getByRole('button', { name: '北区 区役所' }).count()).toBe(0);
  });

  test('未提出一覧を下見し、PDF に48通が載る', async () => {
    await page.getByRole('link', { name: '未提出一覧を印刷する' }).click();
    await page.getByText('未提出は48通').first().waitFor();
    await look('6-paper');
    const pdf = join(out, '未提出 #1.pdf');
    answer(pdf);
    await page.getByRole('button', { name: 'PDFに保存' }).click();
    await page.getByText(pdf).first().waitFor({ timeout: 60_000 });
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).normalize('NFKC');
    expect([
      text.match(/送付済/g)?.length,
      /未提出は48通、うち47通が期限を過ぎている/.test(text),
      text.replace(/\s/g, '').includes('延長:担当者'),
    ]).toEqual([48, true, true]);
  }, 90_000);

  test('送った回は、様式を外せず消せない。期限は直せる', async () => {
    await page.goBack();
    await tab('回の設定');
    await page.getByRole('checkbox', { name: '相談支援室（様式B）' }).uncheck();
    await page.getByText('様式Bを24か所に送ってあるので、外せません。').first().waitFor();
    await page.getByRole('checkbox', { name: '相談支援室（様式B）' }).check();
    await page.getByLabel('回答期限').fill('R7.11.5');
    await page.getByRole('button', { name: '直したところを保存する' }).click();
    await page.getByText('回の設定を書きました。').waitFor();
    await look('7-settings');
    expect(await page.getByRole('button', { name: 'この回を消す' }).isDisabled()).toBe(true);
  });
});
