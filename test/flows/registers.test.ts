import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needs } from '../needs.ts';
import { eventually } from './gridPage.ts';
import { expectAccessible, openRegisterWindow, type RegisterWindow, sampleData } from './registerWindow.ts';

describe.skipIf(!needs('chromium'))('台帳を窓で編む', { timeout: 60_000 }, () => {
  let data: string;
  const out = mkdtempSync(join(tmpdir(), '日本語 #1-'));
  let window: RegisterWindow;
  let page: Page;
  /** 塊を貼った二つの行の名。 */
  let first = '';
  let second = '';

  beforeAll(async () => {
    data = await sampleData();
    await start();
  }, 180_000);
  afterAll(() => window?.standIn.close());

  async function start(): Promise<void> {
    window = await openRegisterWindow(data);
    page = window.page;
  }
  const cell: RegisterWindow['cell'] = (row, key) => window.cell(row, key);
  const tab = (name: string) => window.tab(name);
  const active = () => window.active();
  const select = (row: number, key: string) => window.select(row, key);
  const retype = (row: number, key: string, text: string) => window.retype(row, key, text);
  const paste = (text: string) => window.paste(text);
  const said = () => window.said();
  const bridge = (name: string, input: unknown) => window.bridge(name, input);
  const rows = (table: string) => window.rows(table);
  const nameAt = (row: number) => window.nameAt(row);
  const stored = (name: string, key: string) => window.stored(name, key);

  test('升目に打った字は書かれていて、台帳を開き直しても見える', async () => {
    const name = await nameAt(2);
    await retype(2, 'nightHours', '平日21時まで（架空）');
    await eventually(() => stored(name, 'nightHours')).toBe('平日21時まで（架空）');
    await tab('会議');
    await tab('積極的医療機関');
    await eventually(() => nameAt(2)).toBe(name);
    await select(2, 'nightHours');
    await eventually(() => cell(2, 'nightHours').textContent()).toContain('平日21時まで（架空）');
  });

  test('貼った塊のうち読めない升目だけが断られ、一つずつ訳が出て、ほかは書かれる', async () => {
    [first, second] = [await nameAt(0), await nameAt(1)];
    await select(0, 'designatedOn');
    await paste('R6.5.1\t令和7年3月31日\r\nR6.4.31\t2025/3/30');
    const refused = page.getByRole('region', { name: '書けなかった升目 1件' });
    await refused.waitFor();
    await eventually(() => stored(second, 'endedOn')).toBe('2025-03-30');
    expect([
      await stored(first, 'designatedOn'),
      await stored(first, 'endedOn'),
      await stored(second, 'designatedOn'),
      await refused.getByRole('listitem').innerText(),
    ]).toEqual(['2024-05-01', '2025-03-31', '2024-04-01', expect.stringContaining('R6.4.31')]);
    await page.locator('.status-line').getByText('未保存 1セル').waitFor();
    await expectAccessible(page);
    await refused.getByRole('listitem').getByRole('button').click();
    await page.keyboard.press('Escape');
    await page.locator('.status-line').getByText('未保存 1セル').waitFor({ state: 'detached' });
    await refused.getByRole('button', { name: '閉じる' }).click();
  });

  test('読めない字を残したまま移ろうとすると、捨ててよいかを尋ねる', async () => {
    await select(4, 'designatedOn');
    await page.keyboard.insertText('R6.2.30');
    await page.keyboard.press('Enter');
    await said().getByText('R6.2.30', { exact: false }).or(page.getByText('未保存 1セル')).first().waitFor();
    await page.getByRole('link', { name: 'ホーム', exact: true }).click();
    const dialog = page.getByRole('alertdialog', { name: '直していない字を捨てて移る' });
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'やめる' }).click();
    await page.getByRole('heading', { level: 1, name: '積極的医療機関' }).waitFor();
    await page.getByText('未保存 1セル').waitFor();
    await page.getByRole('link', { name: 'ホーム', exact: true }).click();
    await dialog.getByRole('button', { name: '捨てて移る' }).click();
    await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor();
    await page.getByRole('link', { name: '台帳', exact: true }).click();
    await page.locator('.ag-cell').first().waitFor();
  });

  test('Ctrl+Z は塊を一度に戻し、Ctrl+Y はやり直す', async () => {
    // 貼ったあと台帳を開き直したので、行の順は変わっている。
    const days = async () => [await stored(first, 'designatedOn'), await stored(second, 'endedOn')];
    await select(0, 'name');
    await page.keyboard.press('Control+z');
    await eventually(days).toEqual(['2024-04-01', null]);
    await page.keyboard.press('Control+y');
    await eventually(days).toEqual(['2024-05-01', '2025-03-30']);
    await page.keyboard.press('Control+z');
    await eventually(days).toEqual(['2024-04-01', null]);
  });

  test('ほかで変わった升目に書くと、両方の値を見せて選ばせる', async () => {
    const name = await nameAt(3);
    const row = (await rows('institution')).find((each) => each.name === name);
    const elsewhere = (value: string, seen: unknown) =>
      bridge('register.apply', {
        table: 'institution',
        edits: [{ id: row?.id, field: 'otherScheme', seen, value }],
        inserts: [],
        deletes: [],
      });
    await elsewhere('ほかの窓の値', row?.otherScheme);
    await retype(3, 'otherScheme', '自分の値');
    const dialog = page.getByRole('alertdialog', { name: '食い違った升目に書く' });
    await dialog.waitFor();
    await expectAccessible(page);
    expect(await stored(name, 'otherScheme')).toBe('ほかの窓の値');
    await dialog.getByRole('radio', { name: '書いた値「自分の値」にする' }).check();
    await dialog.getByRole('button', { name: '選んだ値にする' }).click();
    await eventually(() => stored(name, 'otherScheme')).toBe('自分の値');

    await elsewhere('二度目の値', '自分の値');
    await retype(3, 'otherScheme', '二度目の自分');
    await dialog.getByRole('button', { name: 'やめる' }).click();
    await eventually(() => cell(3, 'otherScheme').innerText()).toContain('二度目の値');
    expect(await stored(name, 'otherScheme')).toBe('二度目の値');
  });

  test('基準日を令和6年9月1日にすると132件で、見出しの数も変わり、全期間に戻せる', async () => {
    await page.getByLabel('基準日').fill('R6.9.1');
    await page.getByLabel('基準日').press('Enter');
    await page.getByText('132件', { exact: true }).waitFor();
    await page.getByRole('link', { name: '積極的医療機関 132' }).waitFor();
    await page.getByRole('button', { name: '全期間に戻す' }).click();
    await page.getByText('全期間 139件', { exact: true }).waitFor();
    await page.getByRole('button', { name: '今日現在 134件' }).click();
    await page.getByText('134件', { exact: true }).waitFor();
    await page.getByRole('button', { name: '全期間に戻す' }).click();
  });

  test('右の欄で直した欄も一つずつ書かれ、読めない日付は欄の下に訳が出る', async () => {
    const name = await nameAt(5);
    await select(5, 'name');
    const panel = page.getByRole('complementary');
    await panel.getByRole('heading', { name }).waitFor();
    await panel.getByLabel('終了日', { exact: true }).fill('令和6年4月31日');
    await panel.getByLabel('終了日', { exact: true }).press('Enter');
    await panel.getByText('暦にない日', { exact: false }).or(panel.getByText('日付')).first().waitFor();
    expect(await panel.getByLabel('終了日', { exact: true }).getAttribute('aria-invalid')).toBe('true');
    await panel.getByLabel('終了日', { exact: true }).fill('R7.3.31');
    await panel.getByLabel('終了日', { exact: true }).press('Enter');
    await eventually(() => stored(name, 'endedOn')).toBe('2025-03-31');
    await panel.getByRole('checkbox', { name: '看取り' }).click({ force: true });
    await panel.getByLabel('備考').fill('一行目（架空）\n二行目');
    await panel.getByLabel('備考').press('Control+Enter');
    await eventually(() => stored(name, 'note')).toBe('一行目（架空）\n二行目');
    await panel
      .getByText('なし → 令和7年3月31日')
      .or(panel.getByText('空 → 令和7年3月31日'))
      .first()
      .waitFor();
    await expectAccessible(page);
    await panel.getByRole('button', { name: '終了日を暦から選ぶ' }).click();
    const calendar = page.getByRole('dialog', { name: '終了日を暦から選ぶ' });
    await calendar.getByRole('heading', { name: '令和7年3月' }).waitFor();
    await expectAccessible(page);
    await calendar.getByRole('button', { name: /3月30日/ }).click();
    await eventually(() => stored(name, 'endedOn')).toBe('2025-03-30');
  });

  test('末尾の行に打つと行が足され、必須がそろうまでは書かれない', async () => {
    const before = (await rows('coordinator')).length;
    await tab('コーディネーター');
    await page.getByRole('button', { name: '行を追加' }).click();
    await page.keyboard.press('Tab');
    await page.keyboard.insertText('かくう ついか');
    await page.keyboard.press('Tab');
    expect((await rows('coordinator')).length).toBe(before);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.insertText('架空 追加');
    await page.keyboard.press('Enter');
    await eventually(async () =>
      (await rows('coordinator')).find(({ name }) => name === '架空 追加'),
    ).toMatchObject({ kana: 'かくう ついか' });
  });

  test('人を消すときは、ぶら下がる配置・資格・実務経験を言い、一緒に消し、元に戻せる', async () => {
    await tab('コーディネーター');
    const counts = async () =>
      Promise.all(
        ['coordinator', 'assignment', 'qualification', 'experience'].map(async (t) => (await rows(t)).length),
      );
    const before = await counts();
    await page.getByRole('searchbox', { name: '探す' }).fill('架空 太郎');
    await page.getByText(/のうち/).waitFor();
    await select(0, 'name');
    const panel = page.getByRole('complementary');
    await panel.getByRole('heading', { name: '架空 太郎' }).waitFor();
    await panel.getByText('要件', { exact: false }).first().waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'この行を消す' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'コーディネーターの1行を消す' });
    await dialog.getByText(/配置 \d+件/).waitFor();
    await expectAccessible(page);
    expect(await counts()).toEqual(before);
    await dialog.getByRole('button', { name: /1行と、ぶら下がる\d+行を消す/ }).click();
    await eventually(async () => (await counts())[0]).toBe((before[0] ?? 0) - 1);
    expect((await counts())[1]).toBeLessThan(before[1] ?? 0);
    await page.getByRole('button', { name: '元に戻す', exact: true }).first().click();
    await eventually(counts).toEqual(before);
    await page.getByRole('searchbox', { name: '探す' }).fill('');
  });

  test('点検で見つかったことを押すと、その升目に着く', async () => {
    await tab('積極的医療機関');
    await page.getByRole('button', { name: '点検' }).click();
    await page.getByRole('heading', { name: '点検の結果' }).waitFor();
    await expectAccessible(page);
    await page
      .getByRole('complementary')
      .getByRole('link', { name: /架空 聡 の介護支援専門員/ })
      .click();
    await page.getByRole('heading', { level: 1, name: '資格' }).waitFor();
    await active().waitFor();
    await eventually(() => active().getAttribute('col-id')).toBe('expiresOn');
    const row = await active().evaluate((element) => element.closest('.ag-row')?.getAttribute('row-index'));
    expect(await cell(Number(row), 'coordinator').innerText()).toContain('架空 聡');
    await page.getByRole('button', { name: '点検を閉じる' }).click();
  });

  test('見えている行と列を書き出し、直して取り込むと、選んだ行だけが変わり、一度で戻る', async () => {
    await tab('積極的医療機関');
    const path = join(out, '名簿.csv');
    await page.getByRole('searchbox', { name: '探す' }).fill('架空みどり');
    await page.getByText(/のうち/).waitFor();
    await page.getByRole('button', { name: '列を選ぶ' }).click();
    await page.getByRole('checkbox', { name: '所在地' }).uncheck();
    await page.keyboard.press('Escape');
    page.once('dialog', (dialog) => void dialog.accept(path));
    await page.getByRole('button', { name: '書き出す' }).click();
    await page.getByRole('menuitem', { name: /CSV/ }).click();
    await said().getByText('書き出しました', { exact: false }).waitFor();
    const text = readFileSync(path, 'utf8');
    expect([
      text.includes('架空みどりクリニック'),
      text.includes('架空青葉台病院'),
      text.includes('所在地'),
    ]).toEqual([true, false, false]);

    const edited = join(out, '直した名簿.csv');
    const lines = text.split('\r\n');
    const heading = lines.find((line) => line.includes('位置づけ')) ?? '';
    const line = lines.find((each) => each.includes('架空みどりクリニック')) ?? '';
    expect([heading !== '', line.includes('正式')]).toEqual([true, true]);
    writeFileSync(edited, text.replace(line, line.replace('正式', '内諾')));
    await page.locator('input[type=file]').setInputFiles(edited);
    await page.getByRole('heading', { name: '「直した名簿.csv」を取り込む' }).waitFor();
    await expectAccessible(page);
    expect(await stored('架空みどりクリニック', 'status')).toBe('formal');
    await page.getByRole('button', { name: '1行を取り込む' }).click();
    await eventually(() => stored('架空みどりクリニック', 'status')).toBe('consented');
    await page.getByRole('button', { name: '元に戻す', exact: true }).first().click();
    await eventually(() => stored('架空みどりクリニック', 'status')).toBe('formal');
  });

  test('列の選び方は、ほかの画面から戻っても残っている', async () => {
    await page.getByRole('searchbox', { name: '探す' }).fill('');
    await page.getByRole('link', { name: 'ホーム', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'ホーム' }).waitFor();
    await page.getByRole('link', { name: '台帳', exact: true }).click();
    await page.locator('.ag-cell').first().waitFor();
    await page.getByRole('button', { name: '列を選ぶ' }).click();
    expect(await page.getByRole('checkbox', { name: '所在地' }).isChecked()).toBe(false);
    await page.keyboard.press('Escape');
  });

  test('窓を開き直しても、履歴から前の変更を元に戻せる', async () => {
    const name = '架空青葉台病院';
    await page.getByRole('searchbox', { name: '探す' }).fill('');
    await eventually(() => nameAt(0)).toBe(name);
    await retype(0, 'nightHours', '閉じる前に書いた（架空）');
    await eventually(() => stored(name, 'nightHours')).toBe('閉じる前に書いた（架空）');
    await window.standIn.close();
    await start();
    await page.getByRole('link', { name: '履歴' }).click();
    await page.getByRole('heading', { level: 1, name: '履歴' }).waitFor();
    await page.getByRole('button', { name: /令和/ }).first().click();
    await page.getByRole('complementary').getByText('→ 閉じる前に書いた（架空）').waitFor();
    await expectAccessible(page);
    await page
      .getByRole('complementary')
      .getByRole('button', { name: /元に戻す/ })
      .click();
    await eventually(() => stored(name, 'nightHours')).not.toBe('閉じる前に書いた（架空）');
    await page.getByText('元に戻し済み').first().waitFor();
  }, 60_000);

  test.each(['区', '相談支援室', 'コーディネーター', '配置', '資格', '実務経験', '積極的医療機関', '会議'])(
    '%s の画面は、行を選ぶ前も選んだあとも、だれにでも使える',
    async (name) => {
      if ((await page.getByRole('navigation', { name: '台帳の種類' }).count()) === 0) {
        await page.getByRole('link', { name: '台帳', exact: true }).click();
      }
      await tab(name);
      await expectAccessible(page);
      await page.locator('.ag-row[row-index="1"] .ag-cell').nth(2).click();
      await page.getByRole('complementary').getByRole('heading', { name: '履歴' }).waitFor();
      await expectAccessible(page);
    },
  );
});
