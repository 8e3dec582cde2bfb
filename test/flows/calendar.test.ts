import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import { needs } from '../needs.ts';
import { expectAccessible, sampleData } from './registerWindow.ts';
import { newDataFolder } from './stageStandIn.ts';

/** 見るための絵を残すときだけ置き場所を言う。 */
const shots = process.env.CALENDAR_SHOTS;

describe.skipIf(!needs('chromium'))('年間の会議予定を立てる', () => {
  const out = newDataFolder();
  let standIn: StandIn;
  let page: Page;

  const look = async (name: string) => {
    if (shots !== undefined) await page.screenshot({ path: join(shots, `${name}.png`) });
    await expectAccessible(page);
  };

  beforeAll(async () => {
    const dist = await ensureBuilt(() => undefined);
    standIn = await startStandIn({ dist, headless: true, args: ['--data', await sampleData()] });
    page = await standIn.page();
    page.setDefaultTimeout(15_000);
    await page.setViewportSize({ width: 1366, height: 738 });
    await page.getByRole('heading', { name: 'ホーム' }).waitFor();
    await page.getByRole('link', { name: '局の取組', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '会議予定' }).waitFor();
  }, 240_000);
  afterAll(() => standIn?.close());

  test('今日の年度の暦に、市の会議は日、区の会議は数、祝日は名で出る', async () => {
    const year = page.getByRole('table', { name: '令和6年度' });
    await year.getByRole('link', { name: /24\s*木\s*第1回 大阪市在宅医療推進会議 予定/ }).waitFor();
    await year.getByText('スポーツの日').waitFor();
    await year.getByText('今日 1日').waitFor();
    await look('1-year');
    await year.getByRole('link', { name: /積極的医療機関との連携会議 20件（20区/ }).click();
    const month = page.getByRole('table', { name: '令和6年7月' });
    // 20区の会議は畳んであり、開くと一つずつ出る。
    expect(await month.getByRole('link', { name: '積極的医療機関との連携会議' }).count()).toBe(0);
    await month.getByRole('button', { name: /積極的医療機関との連携会議 20件・20区/ }).click();
    expect(await month.getByRole('link', { name: '積極的医療機関との連携会議' }).count()).toBe(20);
    await look('2-month');
    await page.getByRole('combobox', { name: '区' }).selectOption({ label: '北区' });
    expect(await month.getByRole('link', { name: '積極的医療機関との連携会議' }).count()).toBe(1);
    await page.getByRole('combobox', { name: '区' }).selectOption('');
  }, 60_000);

  test('年度の予定を写す: 日を直すと食い違いが出て、直してから一度に写し、一度で元に戻る', async () => {
    await page.getByRole('link', { name: '次の年度へ写す' }).click();
    await page.getByRole('heading', { level: 1, name: '令和6年度の予定を令和7年度へ写す' }).waitFor();
    for (const kind of ['積極的医療機関との連携会議', '会議の年度計画']) {
      await page.getByRole('checkbox', { name: `${kind}をすべて選ぶ` }).click();
    }
    const chosen = page.getByRole('button', { name: /選んだ \d+件を写す/ });
    const before = Number(/\d+/.exec(await chosen.innerText())?.[0]);
    const day = page.getByLabel(/第1回 北区在宅医療・介護連携推進会議 7月9日（火）の写す日/);
    expect(await day.inputValue()).toBe('令和7年7月8日');
    await day.fill('7/21');
    await page.getByText('予定日 令和7年7月21日 は祝日（海の日）です。').waitFor();
    await page.getByText('確かめるところが 1か所あります。').waitFor();
    await look('3-copy');
    await day.fill('R9.7.21');
    await page.getByText('令和7年度の日ではありません。').waitFor();
    expect(await chosen.isDisabled()).toBe(true);
    await day.fill('7/22');
    await chosen.click();
    await page.getByText(`${before}件を令和7年度へ写しました。`).first().waitFor();
    await page.getByText('もう写してあります').first().waitFor();
    await look('4-copied');
    expect(await day.isDisabled()).toBe(true);
    await page.getByRole('button', { name: '写したものをすべて元に戻す' }).click();
    await page.getByText('写したものをすべて元に戻しました。').waitFor();
    expect(await page.getByText('もう写してあります').count()).toBe(0);
    await day.waitFor();
    await chosen.click();
    await page.getByRole('link', { name: '令和7年度の暦を見る' }).click();
  }, 60_000);

  test('写した年度の暦で日を動かすと、祝日と重なることが一覧と欄に出る', async () => {
    const year = page.getByRole('table', { name: '令和7年度' });
    await year.getByRole('link', { name: /23\s*木\s*第1回 大阪市在宅医療推進会議/ }).click();
    const planned = page.getByRole('complementary').getByRole('textbox', { name: /予定日/ });
    await planned.fill('R7.11.3');
    await planned.press('Enter');
    await page.getByText('予定日 令和7年11月3日 は祝日（文化の日）です。').first().waitFor();
    await look('5-conflict');
  }, 60_000);

  test('見えている予定を .ics に書き出す', async () => {
    const path = join(out, '予定 #1.ics');
    await page.getByRole('combobox', { name: '種類' }).selectOption({ label: 'コーディネーター連絡会' });
    page.once('dialog', (dialog) => void dialog.accept(path));
    await page.getByRole('button', { name: '予定表 (.ics)' }).click();
    await page.getByText('12件を').first().waitFor();
    expect(existsSync(path)).toBe(true);
    const events = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8'))).getAllSubcomponents('vevent');
    expect(new ICAL.Event(events[0]).startDate.toString()).toBe('2025-04-16T14:00:00');
    expect(events.length).toBe(12);
  }, 60_000);
});
