import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needs } from '../needs.ts';
import { expectAccessible, openRegisterWindow, type RegisterWindow, sampleData } from './registerWindow.ts';

describe.skipIf(!needs('chromium'))('事例を公開にする', () => {
  let window: RegisterWindow;
  beforeAll(async () => {
    window = await openRegisterWindow(await sampleData());
    await window.page.evaluate(() => {
      location.hash = '/bureau/case';
    });
    await window.page.getByRole('heading', { level: 1, name: '事例' }).waitFor();
  }, 180_000);
  afterAll(() => window?.standIn.close());

  const publish = () => window.page.getByRole('button', { name: '公開にする' });
  const retype = async (text: string) => {
    const field = window.panel().getByRole('textbox', { name: '相談内容' });
    await field.fill(text);
    await field.press('Control+Enter');
  };

  test('名と年齢のある文は塗られて一文が付き、公開にできない', async () => {
    const { page } = window;
    await publish().waitFor();
    await retype('近隣の田中さんから、83歳の母のことで相談。');
    const texts = page.getByRole('region', { name: '事例の文' });
    await texts.getByText('「田中さん」は人の名のようです。', { exact: false }).waitFor();
    expect(await texts.locator('mark').allTextContents()).toEqual(['田中さん', '83歳']);
    await page.getByText('直すか、理由を書いてよいとする所が 2か所あります。公開にはできません。').waitFor();
    expect(await publish().isDisabled()).toBe(true);
    await expectAccessible(page);
  });

  test('直し、残りを理由を書いてよいとすると公開にできる', async () => {
    const { page } = window;
    await retype('近隣の田中さんから、80歳代の母のことで相談。');
    await page.getByText(/よいとする所が 1か所あります/).waitFor();
    await page.getByRole('button', { name: '「田中さん」をよいとする' }).click();
    const dialog = page.getByRole('alertdialog');
    await dialog.getByRole('textbox', { name: '理由' }).fill('仮の名（架空）');
    await dialog.getByRole('button', { name: 'よいとする' }).click();
    await page.getByText(/よいとした: 仮の名（架空）（.*、令和6年10月1日）/).waitFor();
    await publish().click();
    await page.getByText(/公開の印があります（令和6年10月1日、/).waitFor();
    expect((await window.rows('caseExample')).filter(({ state }) => state === 'public').length).toBe(7);
    await expectAccessible(page);
  });

  test('公開の後で文を変えると内部に戻り、元に戻しても公開にはならない', async () => {
    const { page } = window;
    await retype('近隣の方から相談。');
    await publish().waitFor();
    await page.getByRole('button', { name: '元に戻す', exact: true }).click();
    await page.getByText('元に戻しました。戻せない 1か所はそのままです。').waitFor();
    await publish().waitFor();
    const row = (await window.rows('caseExample'))[0];
    expect([row?.consultation, row?.state]).toEqual([
      '近隣の田中さんから、80歳代の母のことで相談。',
      'internal',
    ]);
  });

  test('足した事例は次の番号で内部', async () => {
    const { page } = window;
    await page.getByRole('button', { name: '事例を足す' }).click();
    await page.getByRole('heading', { name: /令和6年度 下半期 ①/ }).waitFor();
    await expectAccessible(page);
  });
});
