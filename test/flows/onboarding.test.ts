import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { startNodeChild } from '../../electron/files/workbook/startNodeChild.ts';
import { openSession } from '../../electron/openSession.ts';
import { applyEdits } from '../../electron/register/editRegister.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import type { Bridge } from '../../shared/api/contract.ts';
import type { HistoryView } from '../../shared/register/history.ts';
import { needs } from '../needs.ts';
import { expectAccessible, sampleData } from './registerWindow.ts';
import { newDataFolder } from './stageStandIn.ts';

/** 見るための絵を残すときだけ置き場所を言う。 */
const shots = process.env.SUPPORT_SHOTS;

describe.skipIf(!needs('chromium') || !needs('pdftotext'))('新任コーディネーターの一年目', () => {
  const out = newDataFolder();
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
  const row = (name: string) =>
    page
      .getByRole('table', { name: '新任コーディネーターの一覧' })
      .getByRole('row')
      .filter({ hasText: name });
  const said = () => page.getByRole('contentinfo').getByRole('status');

  beforeAll(async () => {
    const dist = await ensureBuilt(() => undefined);
    const data = await sampleData();
    await hire(data);
    standIn = await startStandIn({ dist, headless: true, args: ['--data', data] });
    page = await standIn.page();
    page.setDefaultTimeout(15_000);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole('heading', { name: 'ホーム' }).waitFor();
  }, 240_000);
  afterAll(() => standIn?.close());

  test('配置を書いただけで四つの段階が出て、採用月の過ぎた人は遅れになる', async () => {
    await page.getByRole('link', { name: '局の取組', exact: true }).click();
    await page.getByRole('link', { name: '新任支援', exact: true }).click();
    await row('架空 みどり').waitFor();
    const cells = await row('架空 みどり').getByRole('cell').allInnerTexts();
    expect(cells.slice(3, 8).map((text) => text.replace(/\s+/g, ''))).toEqual([
      '遅れ8月31日',
      '期限内11月20日',
      'まだ先2月20日',
      'まだ先5月31日',
      '8月31日（土）',
    ]);
    await page.getByText('1年目 15人（うち相談支援 10人）　遅れのある人 3人').waitFor();
    await look('onboarding-1');
    await page.getByLabel('遅れのある人だけ').check();
    await expect
      .poll(() => page.getByRole('rowheader').allInnerTexts())
      .toEqual(['架空 沙織', '架空 純一', '架空 みどり']);
  });

  test('済んだ日を書くと済になり、到達目標の度合いを選ぶと確かめた日に今日が入る', async () => {
    await row('架空 みどり').getByRole('button').click();
    const step = page.getByRole('region', { name: '採用月', exact: true });
    await step.getByLabel('教える人').fill('健康局（架空）');
    await step.getByLabel('済んだ日', { exact: true }).fill('R6.8.28');
    await step.getByLabel('済んだ日', { exact: true }).press('Enter');
    await expect.poll(() => step.getByText('済', { exact: true }).count()).toBe(1);
    await page.getByLabel('遅れのある人だけ').uncheck();
    expect((await row('架空 みどり').innerText()).replace(/\s+/g, '')).toContain('済8月28日');
    const goal = page.getByRole('region', { name: '在宅医療・介護連携推進事業について理解することができる' });
    await goal.getByRole('button', { name: /達成の度合い/ }).click();
    await page.getByRole('option', { name: '一部できる' }).click();
    await expect
      .poll(() => goal.getByLabel('確かめた日', { exact: true }).inputValue())
      .toBe('令和6年10月1日');
    const records = await bridge<{ rows: readonly Record<string, unknown>[] }>('register.list', {
      table: 'onboarding',
      asOf: null,
    });
    expect(records.rows.filter(({ doneOn }) => doneOn === '2024-08-28')).toMatchObject([
      { step: 'hireMonth', trainer: '健康局（架空）', content: '健康局より事業の概要を説明' },
    ]);
    const [last] = await bridge<readonly HistoryView[]>('register.history', { limit: 1 });
    expect(last?.changes.map(({ title }) => title)).toEqual([
      '架空 みどり（北区・相談支援） 在宅医療・介護連携推進事業について理解することができる',
    ]);
    await look('onboarding-2');
  });

  test('一度の研修を何人かにまとめて書くと、一つのまとまりになり、一度で元に戻る', async () => {
    await page.getByRole('button', { name: 'まとめて記録する' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'まとめて記録する' });
    await dialog.getByLabel('段階').selectOption('３か月まで');
    await dialog.getByLabel('済んだ日').fill('R6.9.26');
    await dialog.getByRole('button', { name: 'みな外す' }).click();
    for (const name of ['架空 沙織', '架空 純一', '架空 みどり']) {
      await dialog.getByRole('checkbox', { name }).check();
    }
    await look('onboarding-3');
    await dialog.getByRole('button', { name: 'まとめて記録する' }).click();
    await expect.poll(() => said().innerText()).toBe('3人の「３か月まで」を記録しました。');
    const [last] = await bridge<readonly HistoryView[]>('register.history', {
      table: 'onboarding',
      limit: 1,
    });
    expect([last?.size, last?.why]).toEqual([3, '３か月までをまとめて記録 (3人)']);
    await page.getByText('遅れのある人 0人').waitFor();
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.getByText('遅れのある人 2人').waitFor();
  });

  test('令和5年度に着任した9人が、済んだ日とともに出る', async () => {
    await page.getByLabel('見る人').selectOption('令和5年度に着任した人');
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(9);
    expect(await page.getByRole('cell', { name: '済 6月27日' }).count()).toBe(9);
    await row('架空 松子').getByRole('button').click();
    await look('onboarding-4');
  });

  test('チェックシートを下見の窓に出す', async () => {
    await page.getByRole('button', { name: 'チェックシートを印刷' }).click();
    await expect
      .poll(() => said().innerText(), { timeout: 60_000 })
      .toBe('チェックシートを下見の窓に出しました。');
    const paper = (await standIn.pages()).find((each) => each.url().startsWith('file:'));
    expect(paper).toBeDefined();
    await paper?.close();
  });

  test('チェックシートをPDFに書き出すと、一枚に段階と到達目標が出る', async () => {
    const pdf = join(out, 'チェックシート.pdf');
    page.once('dialog', (dialog) => void dialog.accept(pdf));
    await page.getByRole('button', { name: 'PDFに保存' }).click();
    await expect.poll(() => said().innerText(), { timeout: 60_000 }).toContain('に保存しました');
    const text = execFileSync('pdftotext', ['-layout', pdf, '-']).toString();
    expect([text.includes('架空 松子'), text.includes('公開資料'), text.split('\f').length - 1]).toEqual([
      true,
      false,
      1,
    ]);
    for (const words of ['令和5年8月29日', '在宅医療・介護連携推進事業について', '令和6年1月15日に確認']) {
      expect(text).toContain(words);
    }
  });
});

/** 配置を一つ書く。支援の行は書かない。 */
async function hire(folder: string): Promise<void> {
  const session = await openSession({ folder, who: '試験', startChild: startNodeChild() });
  const add = async (table: string, values: Record<string, string>) => {
    const outcome = await applyEdits(session, { table, edits: [], inserts: [{ values }], deletes: [] });
    if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome));
  };
  await add('coordinator', { name: '架空 みどり', kana: 'かくう みどり' });
  await add('assignment', {
    coordinator: '架空 みどり',
    supportRoom: '北区在宅医療・介護連携相談支援室',
    programme: '相談支援',
    from: 'R6.8.20',
  });
  await session.close();
}
