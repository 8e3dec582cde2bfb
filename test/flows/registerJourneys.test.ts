import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { needs } from '../needs.ts';
import { eventually } from './gridPage.ts';
import { expectAccessible, openRegisterWindow, type RegisterWindow, sampleData } from './registerWindow.ts';

describe.skipIf(!needs('chromium'))('台帳の窓での仕事の道のり', { timeout: 90_000 }, () => {
  const out = mkdtempSync(join(tmpdir(), '日本語 #1-'));
  let window: RegisterWindow;

  beforeAll(async () => {
    window = await openRegisterWindow(await sampleData());
  }, 180_000);
  afterAll(() => window?.standIn.close());

  test.skipIf(!needs('soffice'))(
    '書き出した .xlsx を LibreOffice で直して取り込むと、直した升目だけが変わる',
    async () => {
      const { page } = window;
      const path = join(out, '医療機関.xlsx');
      page.once('dialog', (dialog) => void dialog.accept(path));
      await page.getByRole('button', { name: '書き出す' }).click();
      await page.getByRole('menuitem', { name: /Excel/ }).click();
      await window.said().getByText('139件を', { exact: false }).waitFor();

      convert(path, 'fods');
      const flat = readFileSync(join(out, '医療機関.fods'), 'utf8');
      const row = flat.indexOf('架空みどりクリニック');
      const before = flat.slice(0, row);
      const after = flat.slice(row);
      expect([row > 0, after.indexOf('正式') > 0]).toEqual([true, true]);
      writeFileSync(join(out, '直した.fods'), before + after.replace('正式', '内諾'));
      convert(join(out, '直した.fods'), 'xlsx');

      await page.locator('input[type=file]').setInputFiles(join(out, '直した.xlsx'));
      await page.getByRole('heading', { name: '「直した.xlsx」を取り込む' }).waitFor();
      await page
        .getByText('変わる行 1　新しい行 0　ファイルに無い行 0　取り込めない行 0　同じ行 138')
        .waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: '1行を取り込む' }).click();
      await eventually(() => window.stored('架空みどりクリニック', 'status')).toBe('consented');
      await page.getByRole('button', { name: '元に戻す', exact: true }).first().click();
      await eventually(() => window.stored('架空みどりクリニック', 'status')).toBe('formal');
    },
  );

  test('Ctrl+- は選んだ行を、何がぶら下がるかを言ってから消し、Ctrl+Z で戻る', async () => {
    const { page } = window;
    const total = (await window.rows('institution')).length;
    const names = [await window.nameAt(6), await window.nameAt(7)];
    await window.select(6, 'name');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+-');
    const dialog = page.getByRole('alertdialog', { name: '積極的医療機関の2行を消す' });
    for (const name of names) await dialog.getByText(name).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect((await window.rows('institution')).length).toBe(total);
    await window.select(6, 'name');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+-');
    await dialog.getByRole('button', { name: '2行を消す' }).click();
    await eventually(async () => (await window.rows('institution')).length).toBe(total - 2);
    await eventually(() => window.nameAt(6)).not.toBe(names[0]);
    await window.cell(0, 'name').click();
    await page.keyboard.press('Control+z');
    await eventually(async () => (await window.rows('institution')).length).toBe(total);
    await eventually(async () => [await window.nameAt(6), await window.nameAt(7)]).toEqual(names);
  });

  test('戻そうとした升目の一つがその後に変わっていれば、それを見せ、ほかだけを戻せる', async () => {
    const { page } = window;
    const [first, second] = [await window.nameAt(0), await window.nameAt(1)];
    const was = [await window.stored(first, 'otherScheme'), await window.stored(second, 'otherScheme')];
    await window.select(0, 'otherScheme');
    await window.paste('塊の一（架空）\r\n塊の二（架空）');
    await eventually(() => window.stored(second, 'otherScheme')).toBe('塊の二（架空）');
    const row = (await window.rows('institution')).find((each) => each.name === first);
    await window.bridge('register.apply', {
      table: 'institution',
      edits: [{ id: row?.id, field: 'otherScheme', seen: '塊の一（架空）', value: 'ほかの窓の値' }],
      inserts: [],
      deletes: [],
    });
    await page.keyboard.press('Control+z');
    const dialog = page.getByRole('alertdialog', { name: '戻せる所だけ元に戻す' });
    await dialog.getByText('いまの値「ほかの窓の値」').waitFor();
    await expectAccessible(page);
    expect(await window.stored(second, 'otherScheme')).toBe('塊の二（架空）');
    await dialog.getByRole('button', { name: '戻せる所だけ元に戻す' }).click();
    await eventually(() => window.stored(second, 'otherScheme')).toBe(was[1]);
    expect(await window.stored(first, 'otherScheme')).toBe('ほかの窓の値');
  });

  test('点検から、隠した列と絞り込みの向こうの升目にも着き、外した条件は見える', async () => {
    const { page } = window;
    await window.tab('資格');
    await page.getByRole('button', { name: '列を選ぶ' }).click();
    await page.getByRole('checkbox', { name: '有効期限' }).uncheck();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '氏名の並べ替えと絞り込み' }).click();
    const popup = page.getByRole('dialog', { name: '氏名の並べ替えと絞り込み' });
    await popup.getByLabel('すべて').uncheck();
    await popup.getByLabel('架空 太郎').check();
    await popup.getByRole('button', { name: /^絞り込む/ }).click();
    await page.getByText('絞り込み中: 氏名が 架空 太郎').waitFor();
    await page.getByRole('button', { name: '点検' }).click();
    await window
      .panel()
      .getByRole('link', { name: /架空 聡 の介護支援専門員/ })
      .click();
    await eventually(() => window.active().getAttribute('col-id')).toBe('expiresOn');
    await page.getByText('絞り込み中').waitFor({ state: 'detached' });
    const row = await window
      .active()
      .evaluate((element) => element.closest('.ag-row')?.getAttribute('row-index'));
    expect(await window.cell(Number(row), 'coordinator').innerText()).toContain('架空 聡');
    await page.getByRole('button', { name: '点検を閉じる' }).click();
  });

  test('右の欄の人の名は、打って候補から選んで書ける。いない人は断り、字は残る', async () => {
    const { page } = window;
    await window.tab('配置');
    await window.cell(0, 'note').or(window.cell(0, 'programme')).first().click();
    const id = String((await window.rows('assignment'))[0]?.id);
    const field = window.panel().getByRole('combobox', { name: '氏名' });
    const was = await field.inputValue();
    await field.fill('架空 花');
    // 候補を開いている間、react-aria はほかを読み上げから外すので、axe は閉じた画面で確かめる。
    await page.getByRole('option', { name: '架空 花子' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const person = async () =>
      (await window.rows('assignment')).find((each) => each.id === id)?.coordinatorName;
    await eventually(person).toBe('架空 花子');
    await field.fill('いない 人');
    await field.press('Tab');
    await eventually(() => field.getAttribute('aria-invalid')).toBe('true');
    expect([await field.inputValue(), await person()]).toEqual(['いない 人', '架空 花子']);
    await expectAccessible(page);
    await field.press('Escape');
    await eventually(() => field.inputValue()).toBe('架空 花子');
    await window.cell(0, 'coordinator').click();
    await page.keyboard.press('Control+z');
    await eventually(person).toBe(was);
  });

  test('列を動かし、幅を変え、選び、消しても、表が英語で話すことはない', async () => {
    const { page } = window;
    await window.tab('積極的医療機関');
    await drag('.ag-header-cell[col-id="kind"] .grid-heading-name', 160);
    await drag('.ag-header-cell[col-id="status"] .ag-header-cell-resize', 30);
    await window.cell(2, 'name').click();
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+a');
    const english = await page.evaluate(() => {
      const words: string[] = [];
      for (const element of document.querySelectorAll('body *')) {
        const said = [
          'aria-label',
          'aria-description',
          'aria-roledescription',
          'title',
          'alt',
          'placeholder',
        ].map((name) => element.getAttribute(name) ?? '');
        const own = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
        words.push(...said, ...own.map((node) => node.textContent ?? ''));
      }
      // フォルダの名と利用者の名は、台帳の外の字。
      return words.filter((text) => /[A-Za-z]{3}/.test(text) && !/[/\\]|^root$/.test(text.trim()));
    });
    // 取り込んだファイルの名も、台帳の外の字。
    expect(english.filter((text) => !/Excel|Ctrl|Escape|\.xlsx$/.test(text))).toEqual([]);
  });

  async function drag(selector: string, by: number): Promise<void> {
    const { page } = window;
    const box = await page.locator(selector).boundingBox();
    if (box === null) throw new Error(`見えません: ${selector}`);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + by, y, { steps: 8 });
    await page.mouse.up();
  }

  function convert(file: string, to: 'fods' | 'xlsx'): void {
    const profile = `-env:UserInstallation=${pathToFileURL(join(out, 'profile')).href}`;
    const run = spawnSync('soffice', ['--headless', profile, '--convert-to', to, '--outdir', out, file]);
    expect(run.status).toBe(0);
  }
});
