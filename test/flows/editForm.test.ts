import { mkdirSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { startNodeChild } from '../../electron/files/workbook/startNodeChild.ts';
import { initRegister } from '../../electron/setup/initRegister.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import type { Bridge } from '../../shared/api/contract.ts';
import type { FormDefinition } from '../../shared/survey/form.ts';
import type { FormBook } from '../../shared/survey/formBook.ts';
import { needs } from '../needs.ts';
import { newDataFolder } from './stageStandIn.ts';

/** 画面を目で見るときに: SHOTS=フォルダ で、その場の姿を PNG に残す。 */
const SHOTS = process.env.SHOTS;

describe.skipIf(!needs('chromium'))('様式を画面で直す', { timeout: 90_000 }, () => {
  const data = join(newDataFolder(), '台帳');
  let dist: string;
  let standIn: StandIn;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(data, { recursive: true });
    await initRegister({ folder: data, who: '試験', startChild: startNodeChild() }, 'sample');
    dist = await ensureBuilt(() => undefined);
    await start();
  }, 180_000);
  afterAll(() => standIn?.close());
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await shot(`failed-${task.name.slice(0, 8)}`);
  });

  async function start(): Promise<void> {
    standIn = await startStandIn({ dist, headless: true, args: ['--data', data] });
    page = await standIn.page();
    page.setDefaultTimeout(10_000);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByRole('heading', { name: 'ホーム' }).waitFor();
    await page.getByRole('link', { name: '調査', exact: true }).click();
    await page.getByRole('link', { name: '様式', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: '様式' }).waitFor();
  }

  const shot = async (name: string) => {
    if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
  };
  const saved = () => page.getByText('下書きを保存しました。公表するまで、調査には使われません。').waitFor();
  const row = (name: string) => page.getByRole('row', { name, exact: true });
  const choose = async (name: string) => {
    await row(name).click();
    await expect.poll(() => panel().getByLabel('名', { exact: true }).inputValue()).toBe(name);
  };
  const panel = () => page.getByRole('complementary');
  const book = async (): Promise<FormBook> =>
    (await page.evaluate(async () => {
      const result = await (globalThis as unknown as { daicho: Bridge }).daicho.call('form.book', {
        form: 'ward',
      });
      return result.ok ? result.value : result.failure;
    })) as FormBook;
  const items = (form: FormDefinition | undefined) =>
    form?.sections.flatMap((section) => section.items) ?? [];

  const draftCodes = async (prefix: string) =>
    items((await book()).draft?.definition)
      .map((item) => item.code)
      .filter((code) => code.startsWith(prefix));

  test('仮の名称を直し、選択肢と前問のある項目を足し、動かすと、下書きに残る', async () => {
    await page.getByText('版1を直すと、版2の下書きになります').waitFor();
    await shot('form-1-open');
    await expectAccessible(page);
    await choose('地域の医療・介護資源の活用');
    const label = panel().getByLabel('名', { exact: true });
    await label.fill('地域の医療・介護の資源の活用について');
    // 欄を離れずに、じかにほかの行を選んでも、打った字は残る。
    await choose('研修会の実施回数');
    await saved();
    await choose('地域の医療・介護の資源の活用について');
    expect(await panel().getByLabel('仮の名称（正しい文言に替えると外れます）').isChecked()).toBe(false);

    await choose('研修会の実施状況');
    await panel().getByRole('button', { name: '選択肢を足す' }).click();
    await panel().getByLabel('選択肢 c4 の名').fill('未定');
    await panel().getByRole('button', { name: '下に項目を足す' }).click();
    await panel().getByLabel('名', { exact: true }).fill('研修会の講師');
    await panel().getByLabel('答え方').selectOption({ label: '複数選択' });
    await panel().getByText('選択肢がありません。').waitFor();
    await panel().getByRole('button', { name: '選択肢を足す' }).click();
    await panel().getByLabel('選択肢 c1 の名').fill('医師');
    await panel().getByRole('button', { name: '「その他」を足す' }).click();
    await panel().getByLabel('前問（この答えのときだけ尋ねる）').selectOption('a_ka_1');
    await panel().getByText('前問のどの答えのときに答えるかが選ばれていません。').waitFor();
    await panel().getByLabel('実施済', { exact: true }).check();
    await panel().getByRole('button', { name: '付問を足す' }).click();
    await row('研修会の講師：その他の内容').waitFor();
    await shot('form-2-added');
    await choose('研修会の講師');
    await panel().getByRole('button', { name: '下へ', exact: true }).click();
    await expectAccessible(page);
    await expect
      .poll(async () => draftCodes('a_ka_'))
      .toEqual(['a_ka_1', 'a_ka_5_text', 'a_ka_5', 'a_ka_2', 'a_ka_3', 'a_ka_3_text', 'a_ka_4']);
  });

  test('つかんで動かし、元に戻せる。前問より前に動かした付問は直す所になる', async () => {
    await choose('研修会の講師：その他の内容');
    await panel().getByText('前問「a_ka_5」がこの項目より前にありません。').waitFor();
    await page.getByRole('button', { name: '元に戻す' }).click();
    await panel().getByText('前問「a_ka_5」がこの項目より前にありません。').waitFor({ state: 'detached' });
    await row('普及啓発の実施状況').dragTo(row('普及啓発の方法：その他の内容'), {
      targetPosition: { x: 60, y: 24 },
    });
    await expect
      .poll(async () => draftCodes('a_ki_'))
      .toEqual(['a_ki_2', 'a_ki_2_text', 'a_ki_1', 'a_ki_3', 'a_ki_3_text']);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await expect
      .poll(async () => draftCodes('a_ki_'))
      .toEqual(['a_ki_1', 'a_ki_2', 'a_ki_2_text', 'a_ki_3', 'a_ki_3_text']);
  });

  test('閉じて開き直しても下書きが残り、意味を変えた項目は比較を断つと言われる', async () => {
    await standIn.close();
    await start();
    await choose('研修会の講師');
    await choose('研修会の実施回数');
    await panel().getByRole('button', { name: '意味を変えて新しい項目にする' }).click();
    await panel().getByLabel('名', { exact: true }).fill('研修会の実施回数（区主催のみ）');
    await panel().getByLabel('名', { exact: true }).blur();
    await saved();
    await page.getByRole('button', { name: '公表へ進む' }).click();
    await page.getByRole('heading', { name: '版2を公表する前に' }).waitFor();
    await page
      .getByText(
        '「研修会の実施回数（区主催のみ）」は「研修会の実施回数」を意味を変えて引き継ぎます。前の版の値とは比べられません。',
      )
      .waitFor();
    await page
      .getByText(
        '仮の名称「地域の医療・介護資源の活用」を「地域の医療・介護の資源の活用について」に置き換えます。コードは同じです。',
      )
      .waitFor();
    await shot('form-3-publish');
    await expectAccessible(page);
    const go = page.getByRole('button', { name: '版2として公表する' });
    expect(await go.isDisabled()).toBe(true);
    await page.getByLabel('比べられなくなる 1件を確かめた').check();
    await go.click();
    await page.getByText('版2を公表しました。次に作る調査の回から使われます。').waitFor();
    const { versions, draft } = await book();
    expect([versions.map(({ definition }) => definition.version), draft]).toEqual([[2, 1], null]);
    const item = items(versions[0]?.definition).find((each) => each.code === 'a_ka_2_v2');
    expect(item?.follows).toEqual({ item: 'a_ka_2', how: 'changed' });
  });

  test('公表した版は見るだけで、前の版との違いが並び、定義を取り込むと違いを見てから下書きになる', async () => {
    await page.getByLabel('見る版').selectOption('2');
    await page.getByRole('heading', { name: '版1との違い' }).waitFor();
    await page.getByText('「研修会の講師」を足します。前の版に値はありません。').waitFor();
    expect(await page.getByRole('button', { name: '下に項目を足す' }).count()).toBe(0);
    await shot('form-4-version');
    await expectAccessible(page);
    const folder = mkdtempSync(join(tmpdir(), '日本語 #1-'));
    const file = join(folder, '定義.xlsx');
    await writeVersionOne(file);
    await page.getByLabel('見る版').selectOption('');
    await page.locator('input[type=file]').first().setInputFiles(file);
    await page.getByText(/^いちばん新しい版と違うところ \d+件$/).waitFor();
    await page.getByText('「研修会の講師」をやめます。来年度から比べられません。').waitFor();
    await shot('form-5-import');
    await expectAccessible(page);
    await page.getByRole('button', { name: '下書きにする' }).click();
    await page.getByText(/^下書きを保存しました。|を下書きにしました。$/).waitFor();
    await expect.poll(async () => (await book()).draft !== null).toBe(true);
    await page.getByRole('button', { name: 'ファイル', exact: true }).click();
    await page.getByRole('menuitem', { name: '下書きを捨てる' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: '下書きを捨てる' }).click();
    await page.getByText('下書きを捨てました。公表した版はそのままです。').waitFor();
    expect((await book()).draft).toBeNull();
  });

  /** 版1の定義のブックを作る (保存先を尋ねる窓は通さない)。 */
  async function writeVersionOne(file: string): Promise<void> {
    const { writeWorkbook } = await import('../../electron/files/workbook/writeWorkbook.ts');
    const { planDefinition } = await import('../../shared/survey/definition/planDefinition.ts');
    const { writeFileSync } = await import('node:fs');
    const one = (await book()).versions.find(({ definition }) => definition.version === 1)?.definition;
    if (one === undefined) throw new Error('版1がありません');
    writeFileSync(file, await writeWorkbook(planDefinition(one, '2024-10-01')));
    expect(statSync(file).size).toBeGreaterThan(5000);
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  }
});

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.slice(0, 3).map((node) => node.html)])).toEqual([]);
}
