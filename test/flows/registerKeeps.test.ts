import type { Dialog } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needs } from '../needs.ts';
import { eventually } from './gridPage.ts';
import { expectAccessible, openRegisterWindow, type RegisterWindow, sampleData } from './registerWindow.ts';

describe.skipIf(!needs('chromium'))('台帳の窓が覚えるもの、失わないもの', { timeout: 60_000 }, () => {
  let data: string;
  let window: RegisterWindow;

  beforeAll(async () => {
    data = await sampleData();
    window = await openRegisterWindow(data);
  }, 180_000);
  afterAll(() => window?.standIn.close());

  const openFilter = (heading: string) =>
    window.page.getByRole('button', { name: `${heading}の並べ替えと絞り込み` }).click();
  const headings = () => window.page.locator('.grid-heading-name').allInnerTexts();
  const frozen = () =>
    window.page.locator('.ag-cell.grid-active').evaluate((cell) => {
      const box = document.querySelector('.ag-grid-viewport') as HTMLElement;
      box.scrollLeft = 600;
      return new Promise((resolve) =>
        requestAnimationFrame(() =>
          resolve(cell.isConnected && cell.getBoundingClientRect().left > box.getBoundingClientRect().left),
        ),
      );
    });

  test('列の幅・固定・並べ替え・選んだ列は、開き直しても同じ', async () => {
    const { page } = window;
    await openFilter('位置づけ');
    await page.getByRole('button', { name: 'この列まで固定' }).click();
    await openFilter('登録日');
    await page.getByRole('button', { name: '降順' }).click();
    await page.getByRole('button', { name: '列を選ぶ' }).click();
    await page.getByRole('checkbox', { name: '終了日' }).uncheck();
    await page.keyboard.press('Escape');
    const edge = page.locator('.ag-header-cell[col-id="kind"] .ag-header-cell-resize');
    const box = await edge.boundingBox();
    if (box === null) throw new Error('列の境が見えません');
    await page.mouse.move(box.x + box.width / 2, box.y + 10);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + 47, box.y + 10, { steps: 5 });
    await page.mouse.up();
    const before = { headings: await headings(), first: await window.nameAt(0), width: await width('kind') };
    expect(before.width).toBeGreaterThan(130);
    await window.standIn.close();
    window = await openRegisterWindow(data);
    await eventually(() => width('kind')).toBe(before.width);
    expect({ headings: await headings(), first: await window.nameAt(0), width: before.width }).toEqual(
      before,
    );
    expect(await headings()).not.toContain('終了日');
    await window.cell(0, 'status').click();
    expect(await frozen()).toBe(true);
  });

  test('絞り込みは帯に見え、台帳を移って戻っても残り、開き直すと外れる', async () => {
    const { page } = window;
    await openFilter('区');
    const popup = page.getByRole('dialog', { name: '区の並べ替えと絞り込み' });
    await popup.getByLabel('すべて').uncheck();
    await popup.getByLabel('生野区').check();
    await expectAccessible(page);
    await popup.getByRole('button', { name: /^絞り込む/ }).click();
    await page.getByText('絞り込み中: 区が 生野区').waitFor();
    const count = await page.getByText(/139件のうち \d+件/).innerText();
    await window.tab('会議');
    await page.getByText('絞り込み中').waitFor({ state: 'detached' });
    await window.tab('積極的医療機関');
    await page.getByText('絞り込み中: 区が 生野区').waitFor();
    await eventually(() => page.getByText(/139件のうち \d+件/).innerText()).toBe(count);
    await window.standIn.close();
    window = await openRegisterWindow(data);
    await window.page.getByText('全期間 139件', { exact: true }).waitFor();
    expect(await window.page.getByText('絞り込み中').count()).toBe(0);
  });

  test('添えた理由は見えていて、表で打った変更にも付き、消せば付かない', async () => {
    const { page } = window;
    const name = await window.nameAt(0);
    await page.getByRole('button', { name: '理由…' }).click();
    await page.getByRole('textbox', { name: '変更の理由（任意）' }).fill('8月の届出による（架空）');
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    await page.getByText('変更の理由: 8月の届出による（架空）').waitFor();
    await window.retype(0, 'nightHours', '理由つき（架空）');
    await eventually(() => window.stored(name, 'nightHours')).toBe('理由つき（架空）');
    await page.getByRole('button', { name: '理由を消す' }).click();
    await window.retype(0, 'nightHours', '理由なし（架空）');
    await eventually(() => window.stored(name, 'nightHours')).toBe('理由なし（架空）');
    const history = (await window.bridge('register.history', {
      table: 'institution',
      limit: 2,
    })) as readonly {
      readonly why: string | null;
    }[];
    expect(history.map(({ why }) => why)).toEqual([null, '8月の届出による（架空）']);
  });

  test('読めない字、打ちかけの字、欄の読めない字があるまま窓を閉じようとすると尋ね、残れば字も残る', async () => {
    const { page } = window;
    const asks = async () => {
      const asked = new Promise<Dialog>((resolve) => page.once('dialog', resolve));
      await page.close({ runBeforeUnload: true });
      const dialog = await asked;
      expect(dialog.type()).toBe('beforeunload');
      await dialog.dismiss();
    };
    await window.retype(1, 'designatedOn', 'R6.2.30');
    await page.getByText('未保存 1セル').waitFor();
    await asks();
    await page.getByText('未保存 1セル').waitFor();
    await window.cell(1, 'designatedOn').click();
    await page.keyboard.press('Escape');
    await page.getByText('未保存 1セル').waitFor({ state: 'detached' });

    const name = await window.nameAt(2);
    await window.select(2, 'nightHours');
    await page.keyboard.insertText('閉じる間際に打った（架空）');
    await asks();
    // 打ちかけは、尋ねる前に台帳に書かれている。
    await eventually(() => window.stored(name, 'nightHours')).toBe('閉じる間際に打った（架空）');

    await window.select(3, 'name');
    const field = window.panel().getByLabel('終了日', { exact: true });
    await field.fill('令和6年4月31日');
    await field.press('Enter');
    await page.getByText('未保存 1セル').waitFor();
    await asks();
    // 行を移っても、下の帯から欄のある行に戻れる。
    await window.select(5, 'name');
    await page.getByRole('button', { name: /次の誤りへ/ }).click();
    await eventually(() => field.inputValue()).toBe('令和6年4月31日');
    await page.getByRole('link', { name: 'ホーム', exact: true }).click();
    await page.getByRole('alertdialog', { name: '直していない字を捨てて移る' }).waitFor();
    await page.getByRole('button', { name: 'やめる' }).click();
    await field.press('Escape');
    await page.getByText('未保存 1セル').waitFor({ state: 'detached' });
  });

  test('字が残っていなければ、尋ねずに閉じて終わる', async () => {
    await window.page.close({ runBeforeUnload: true });
    expect(await window.standIn.exited).toBe(0);
  });

  const width = async (key: string) =>
    (await window.page.locator(`.ag-header-cell[col-id="${key}"]`).boundingBox())?.width;
});
