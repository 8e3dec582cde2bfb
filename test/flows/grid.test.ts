import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { eventually, type GridBrowser, type GridPage, startGridBrowser } from './gridPage.ts';

let browser: GridBrowser;
let grid: GridPage;

beforeAll(async () => {
  browser = await startGridBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  grid = await browser.open();
});
afterEach(async () => {
  expect(grid.errors).toEqual([]);
  await grid.page.context().close();
});

const selection = () => grid.page.locator('#selection').textContent();
const unsaved = () => grid.page.locator('#unsaved').textContent();
const shown = () => grid.page.locator('.bar > span').first().textContent();
const label = () => grid.entry.getAttribute('aria-label');

test('千行×十列を貼る: 書けない升目は理由つきで一行ずつ、ほかは一つのまとまりで、Ctrl+Z 一回で戻る', async () => {
  const lines = Array.from({ length: 1000 }, (_, row) =>
    [
      `架空 貼付${row}`,
      row === 500 ? '架空区' : '北',
      '病院',
      row % 100 === 7 ? 'R6.4.31' : 'R6.4.1',
      '',
      '○',
      row === 3 ? '？' : '',
      '１２',
      '06-1234-5678',
      row === 0 ? '"一行目\n二行目"' : '注記',
    ].join('\t'),
  );
  const before = await grid.page.evaluate(() => window.grid.rows().length);
  await grid.click(0, 'name');
  await grid.paste(`${lines.join('\r\n')}\r\n`);
  await eventually(() => grid.page.evaluate(() => window.grid.rows().length)).toBe(before + 1000 - 132 - 9);
  const refused = await grid.page.locator('.grid-refused li').allTextContents();
  // 誤りのある行のうち、新しい行 (132行目から先) は行ごと未保存で残る。
  expect(refused).toEqual([
    '4行「機能2」？○か空白にしてください',
    ...Array.from({ length: 5 }, (_, index) => `${index * 100 + 8}行「登録日」R6.4.31暦にない日です`),
    '501行「区」架空区選択肢にありません',
    ...Array.from({ length: 5 }, (_, index) => `${index * 100 + 508}行「登録日」R6.4.31暦にない日です`),
  ]);
  expect(await unsaved()).toBe('未保存 12');
  expect(await grid.status.textContent()).toBe('12か所は書けませんでした。ほかは書きました');
  expect(await grid.batches()).toEqual([{ edits: expect.any(Number), inserts: 1000 - 132 - 9 }]);
  expect(await grid.values([0, 0, 0, 3, 7], 'from')).toEqual([
    '2024-04-01',
    '2024-04-01',
    '2024-04-01',
    '2024-04-01',
    '2024-08-01',
  ]);
  expect(await grid.value(0, 'note')).toBe('一行目\n二行目');
  expect(await selection()).toMatch(/^選択 1000行×10列/);
  await grid.press('Control+z');
  await eventually(() => grid.page.evaluate(() => window.grid.rows().length)).toBe(before);
  expect(await grid.value(0, 'name')).toBe('架空 中之島内科1');
});

test('写す: 表計算が文字のまま受ける形で、貼り直すと同じになる', async () => {
  await grid.click(3, 'to');
  await grid.press('Shift+Home', 'Shift+ArrowUp');
  const { text, html } = await grid.copied();
  expect(text).toBe(
    '架空 つばき医院3\t北区\t診療所\t令和6年3月1日\t\r\n架空 しらさぎ病院4\t北区\t病院\t令和6年4月1日\t',
  );
  expect(html).toContain('<td>令和6年4月1日</td>');
  await grid.click(10, 'name');
  await grid.press('Control+v');
  await eventually(() => grid.value(11, 'name')).toBe('架空 しらさぎ病院4');
  expect(await grid.values([10, 11], 'from')).toEqual(['2024-03-01', '2024-04-01']);
  expect(await grid.batches()).toHaveLength(1);
});

test('改行と " を含む升目も写して貼れる', async () => {
  await grid.click(3, 'note');
  expect((await grid.copied()).text).toBe('"一行目\n二行目"');
  await grid.click(4, 'note');
  await grid.press('Control+v');
  await eventually(() => grid.value(4, 'note')).toBe('一行目\n二行目');
});

test('長い文: F2 で行の変わり目を保ち、Alt+Enter で行を足す', async () => {
  await grid.click(3, 'note');
  await grid.press('F2', 'Alt+Enter');
  await grid.page.keyboard.type('三行目');
  await grid.press('Enter');
  await eventually(() => grid.value(3, 'note')).toBe('一行目\n二行目\n三行目');
});

test('切り取ると元は空になり、必須の升目は理由を言って残る', async () => {
  await grid.click(2, 'ward');
  await grid.press('Shift+ArrowRight', 'Shift+ArrowRight', 'Control+x');
  await eventually(() => grid.value(2, 'kind')).toBe(null);
  expect(await grid.value(2, 'ward')).toBe('27102');
  expect(await grid.page.locator('.grid-refused li').allTextContents()).toEqual([
    '3行「区」(空白)空にできません',
  ]);
});

test('一つの升目を範囲に満たす。Ctrl+D、Ctrl+R、Ctrl+Enter、Delete も一回で戻る', async () => {
  await grid.click(0, 'beds');
  await grid.paste('７');
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+v');
  await eventually(() => grid.values([0, 1, 2], 'beds')).toEqual([7, 7, 7]);
  await grid.click(5, 'from');
  await grid.press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d');
  await eventually(() => grid.values([5, 6, 7], 'from')).toEqual(['2024-06-01', '2024-06-01', '2024-06-01']);
  await grid.press('Control+z');
  await eventually(() => grid.values([5, 6, 7], 'from')).toEqual(['2024-06-01', '2024-07-01', '2024-08-01']);
  await grid.click(5, 'from');
  await grid.press('Shift+ArrowRight', 'Control+r');
  await eventually(() => grid.value(5, 'to')).toBe('2024-06-01');
  await grid.click(8, 'beds');
  await grid.press('Shift+ArrowDown');
  await grid.page.keyboard.type('99');
  await grid.press('Control+Enter');
  await eventually(() => grid.values([8, 9], 'beds')).toEqual([99, 99]);
  await grid.press('Delete');
  await eventually(() => grid.values([8, 9], 'beds')).toEqual([null, null]);
  await grid.press('Control+z');
  await eventually(() => grid.values([8, 9], 'beds')).toEqual([99, 99]);
});

test('○の列: 空白キーで付け外し、貼っても消しても字と同じ', async () => {
  await grid.click(1, 'f2');
  await grid.press('Space');
  await eventually(() => grid.value(1, 'f2')).toBe(true);
  await grid.press('Delete');
  await eventually(() => grid.value(1, 'f2')).toBe(false);
  await grid.paste('○\r\n×\r\n');
  await eventually(() => grid.values([1, 2], 'f2')).toEqual([true, false]);
});

test('鍵盤だけで動く: 矢印、Ctrl+矢印、Home、End、頁、Tab と Enter', async () => {
  await grid.click(0, 'name');
  const seen: (string | null)[] = [];
  for (const key of [
    'Control+ArrowDown',
    'Control+Home',
    'End',
    'Home',
    'PageDown',
    'Control+End',
    'Control+ArrowUp',
    'Control+Home',
    'Tab',
    'Tab',
    'Shift+Tab',
    'Enter',
    'Shift+Enter',
  ]) {
    await grid.press(key);
    seen.push((await label())?.replace(/ (\d+)行.*/s, ' $1') ?? null);
  }
  expect(seen).toEqual([
    '名称 132',
    '名称 1',
    '更新日 1',
    '名称 1',
    expect.stringMatching(/^名称 2\d$/),
    '更新日 132',
    '更新日 1',
    '名称 1',
    '区 1',
    '種別 1',
    '区 1',
    '名称 2',
    '名称 1',
  ]);
});

test('範囲: Shift+クリック、引く、Ctrl+A、Ctrl+Shift+矢印、行番号と見出し', async () => {
  await grid.click(1, 'ward');
  await grid.cell(3, 'from').click({ modifiers: ['Shift'] });
  expect(await selection()).toBe('選択 3行×3列 (値 9)');
  await grid.click(1, 'ward');
  await grid.page.mouse.down();
  const to = await grid.cell(4, 'kind').boundingBox();
  await grid.page.mouse.move((to?.x ?? 0) + 20, (to?.y ?? 0) + 10, { steps: 4 });
  await grid.page.mouse.up();
  expect(await selection()).toBe('選択 4行×2列 (値 8)');
  await grid.press('Control+a');
  expect(await selection()).toMatch(/^選択 132行×11列/);
  await grid.click(1, 'ward');
  await grid.press('Control+Shift+ArrowDown');
  expect(await selection()).toBe('選択 131行×1列 (値 131)');
  await grid.press('Control+Home');
  await grid.cell(4, 'grid:rowNumber').click();
  expect(await selection()).toMatch(/^選択 1行×11列/);
  await grid.cell(6, 'grid:rowNumber').click({ modifiers: ['Shift'] });
  expect(await selection()).toMatch(/^選択 3行×11列/);
  await grid.press('Control+-');
  expect(await grid.page.evaluate(() => window.grid.requests)).toEqual([['row-4', 'row-5', 'row-6']]);
  await grid.page.getByRole('button', { name: '登録日', exact: true }).click();
  expect(await selection()).toBe('選択 132行×1列 (値 132)');
});

test('範囲の中の Enter と Tab は、範囲を保って巡る', async () => {
  await grid.click(1, 'ward');
  await grid.press('Shift+ArrowRight', 'Shift+ArrowDown', 'Enter', 'Enter');
  expect(await label()).toMatch(/^種別 2行/);
  await grid.press('Tab');
  expect(await label()).toMatch(/^区 3行/);
  expect(await selection()).toMatch(/^選択 2行×2列/);
});

test('取っ手を引いて満たす', async () => {
  await grid.click(5, 'from');
  const handle = await grid.page.locator('.grid-handle').boundingBox();
  await grid.page.mouse.move((handle?.x ?? 0) + 4, (handle?.y ?? 0) + 4);
  await grid.page.mouse.down();
  const to = await grid.cell(8, 'from').boundingBox();
  await grid.page.mouse.move((to?.x ?? 0) + 20, (to?.y ?? 0) + 12, { steps: 5 });
  await grid.page.mouse.up();
  await eventually(() => grid.values([5, 6, 7, 8], 'from')).toEqual(Array(4).fill('2024-06-01'));
  expect(await grid.batches()).toHaveLength(1);
});

test('F8 は次の誤りへ巡り、直せば数が減る', async () => {
  for (const row of [2, 6]) {
    await grid.click(row, 'from');
    await grid.page.keyboard.type('9/31');
    await grid.press('Enter');
  }
  expect(await unsaved()).toBe('未保存 2');
  await grid.click(4, 'name');
  await grid.press('F8');
  expect(await label()).toMatch(/^登録日 7行 9\/31/);
  await grid.press('F8');
  expect(await label()).toMatch(/^登録日 3行/);
  await grid.page.keyboard.type('R6.9.30');
  await grid.press('Enter');
  await eventually(() => grid.value(2, 'from')).toBe('2024-09-30');
  expect(await unsaved()).toBe('未保存 1');
});

test('受け手に断られた升目だけが未保存に戻り、残りは一つのまとまりで書かれる', async () => {
  await grid.click(2, 'name');
  await grid.paste('架空 一\r\n断\r\n架空 三');
  await eventually(() => grid.value(4, 'name')).toBe('架空 三');
  expect(await grid.values([2, 3, 4], 'name')).toEqual(['架空 一', '架空 しらさぎ病院4', '架空 三']);
  expect(await grid.page.locator('.grid-refused li').allTextContents()).toEqual([
    '4行「名称」断受け手が断りました',
  ]);
  expect(await grid.cell(3, 'name').textContent()).toContain('断');
});

test('素早く同じ升目を打ち直しても、見えていた値の食い違いにならない', async () => {
  await grid.click(2, 'name');
  for (const text of ['あ', 'い', 'う']) {
    await grid.page.keyboard.type(text);
    await grid.press('Enter', 'ArrowUp');
  }
  await eventually(() => grid.value(2, 'name')).toBe('う');
  expect(await unsaved()).toBe('未保存 0');
});

test('絞り込み: 正式の順に数つきで、ブロックの近道、条件を外すまで', async () => {
  await grid.click(1, 'ward');
  await grid.page.getByRole('button', { name: '区の並べ替えと絞り込み' }).click();
  const dialog = grid.page.getByRole('dialog', { name: '区の並べ替えと絞り込み' });
  expect((await dialog.getByRole('listitem').allTextContents()).slice(0, 4)).toEqual([
    '北区6',
    '都島区5',
    '福島区6',
    '此花区5',
  ]);
  await dialog.getByRole('button', { name: /^南/ }).click();
  await dialog.getByRole('button', { name: /^絞り込む/ }).click();
  await eventually(shown).toBe('28件');
  await grid.page.getByRole('button', { name: '区の並べ替えと絞り込み (絞り込み中)' }).click();
  await dialog.getByRole('searchbox').fill('いくの');
  expect(await dialog.getByRole('listitem').allTextContents()).toEqual(['生野区6']);
  await dialog.getByRole('checkbox', { name: /生野区/ }).check();
  await dialog.getByRole('button', { name: '絞り込む (6件)' }).click();
  await eventually(shown).toBe('6件');
  await grid.page.getByRole('searchbox', { name: '探す' }).fill('どこにもない');
  await grid.page.getByText('「どこにもない」を含む、区が 生野区').waitFor();
  await grid.page.getByRole('button', { name: '条件を外す' }).click();
  await eventually(shown).toBe('132件');
});

test('並べ替えたまま打っても行は動かず、新しい行は末尾に見えている', async () => {
  await grid.click(1, 'ward');
  await grid.page.getByRole('button', { name: '区の並べ替えと絞り込み' }).click();
  await grid.page.getByRole('button', { name: '降順' }).click();
  expect(await grid.cell(0, 'ward').textContent()).toBe('西成区');
  await grid.click(0, 'ward');
  await grid.page.keyboard.type('北');
  await grid.press('Enter');
  await grid.settle();
  expect([await grid.cell(0, 'ward').textContent(), await grid.cell(1, 'ward').textContent()]).toEqual([
    '北区',
    '西成区',
  ]);
  await grid.press('Control+End', 'ArrowDown', 'Home');
  await grid.page.keyboard.type('新しい');
  await grid.press('Tab');
  await grid.page.keyboard.type('西成');
  await grid.press('Enter');
  await eventually(() => grid.value(132, 'name')).toBe('新しい');
  expect(await grid.cell(132, 'name').textContent()).toBe('新しい');
});

test('必須の空いた新しい行は、離れると赤く、消せば無かったことになる', async () => {
  await grid.click(0, 'kind');
  await grid.press('Control+ArrowDown', 'ArrowDown');
  await grid.page.keyboard.type('病院');
  expect(await unsaved()).toBe('未保存 0');
  await grid.press('Enter', 'ArrowUp', 'Home');
  expect(await grid.status.textContent()).toBe('133行「名称」: 名称を入れてください (未保存)');
  expect(await unsaved()).toBe('未保存 2');
  await grid.press('Shift+Space', 'Control+-');
  expect(await unsaved()).toBe('未保存 0');
  expect(await grid.cell(132, 'grid:rowNumber').textContent()).toBe('＊');
});

test('探す: 幅、ひらがな・カタカナ、大文字小文字を問わない', async () => {
  await grid.page.getByRole('searchbox', { name: '探す' }).fill('ヒナタ');
  await eventually(shown).toBe('18件');
  await grid.page.getByRole('searchbox', { name: '探す' }).fill('ひなた　北区');
  await eventually(shown).toBe('0件');
  await grid.page.getByRole('searchbox', { name: '探す' }).fill('つばき 北区');
  await eventually(shown).toBe('1件');
});

test('列を選び、動かし、幅を変えると、開き直しても同じ', async () => {
  await grid.page.getByRole('button', { name: '列を選ぶ' }).click();
  await grid.page.getByRole('checkbox', { name: '終了日' }).uncheck();
  await grid.press('Escape');
  const edge = await grid.page.locator('.ag-header-cell[col-id=ward] .ag-header-cell-resize').boundingBox();
  await grid.page.mouse.move((edge?.x ?? 0) + 3, (edge?.y ?? 0) + 10);
  await grid.page.mouse.down();
  await grid.page.mouse.move((edge?.x ?? 0) + 43, (edge?.y ?? 0) + 10, { steps: 5 });
  await grid.page.mouse.up();
  const from = await grid.page.locator('.ag-header-cell[col-id=kind]').boundingBox();
  const to = await grid.page.locator('.ag-header-cell[col-id=from]').boundingBox();
  await grid.page.mouse.move((from?.x ?? 0) + 20, (from?.y ?? 0) + 10);
  await grid.page.mouse.down();
  await grid.page.mouse.move((to?.x ?? 0) + 60, (to?.y ?? 0) + 10, { steps: 8 });
  await grid.page.mouse.up();
  const look = () =>
    grid.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.ag-header-cell')]
        .sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left)
        .slice(1, 6)
        .map((heading) => [heading.getAttribute('col-id'), heading.offsetWidth]),
    );
  const before = await look();
  expect(before).toEqual([
    ['name', 190],
    ['ward', 118],
    ['from', 120],
    ['kind', 76],
    ['f1', 40],
  ]);
  await grid.page.reload();
  await grid.page.waitForSelector('.ag-cell');
  expect(await look()).toEqual(before);
});

test('F6 で表から出られ、Tab で戻れる', async () => {
  await grid.click(1, 'name');
  await grid.press('Shift+F6');
  expect(await grid.page.evaluate(() => document.activeElement?.textContent)).toBe('次の誤りへ');
  await grid.press('Tab');
  expect(await grid.entry.evaluate((entry) => entry === document.activeElement)).toBe(true);
});

test('axe は何も見つけない: 待つとき、打つとき、誤り、絞り込み', async () => {
  const check = async (state: string) => {
    const { violations } = await new AxeBuilder({ page: grid.page }).analyze();
    expect({ state, found: violations.map(({ id, nodes }) => [id, nodes[0]?.html]) }).toEqual({
      state,
      found: [],
    });
  };
  await check('初め');
  await grid.click(1, 'from');
  await grid.page.keyboard.type('9/31');
  await grid.press('Enter');
  await check('誤り');
  await grid.click(1, 'kind');
  await grid.press('Alt+ArrowDown');
  await check('選択肢');
  await grid.press('Escape');
  await grid.page.getByRole('button', { name: '区の並べ替えと絞り込み' }).click();
  await check('絞り込み');
}, 120_000);

test('二十万行でも開き、末尾へ動き、打てる', async () => {
  await grid.page.context().close();
  grid = await browser.open('?rows=200000');
  await grid.click(0, 'name');
  await grid.press('Control+ArrowDown');
  expect(await label()).toMatch(/^名称 200000行/);
  await grid.page.keyboard.type('末尾');
  await grid.press('Enter');
  await eventually(() => grid.value(199_999, 'name')).toBe('末尾');
  expect(await grid.cell(199_999, 'name').textContent()).toBe('末尾');
});

test('片方の巻き枠の知らせが遅れて表が取り落としても、空のまま残らない', async () => {
  await grid.page.context().close();
  grid = await browser.open('?rows=200000');
  await grid.page.evaluate(() => {
    const viewport = document.querySelector('.ag-grid-viewport');
    if (viewport === null) throw new Error('巻く枠がありません');
    // 遅れて届いた巻き棒の知らせが先に手綱を取り、続く枠の知らせは表に無視される。
    document.querySelector('.ag-body-vertical-scroll-viewport')?.dispatchEvent(new Event('scroll'));
    viewport.scrollTop = 1_400_000;
  });
  await grid.cell(50_005, 'name').waitFor();
  expect(await grid.page.evaluate(() => document.querySelector('.ag-grid-viewport')?.scrollTop)).toBe(
    1_400_000,
  );
});
