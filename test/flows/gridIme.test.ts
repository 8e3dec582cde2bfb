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

const IKUNO = ['い', 'いく', 'いくの', '生野'];

test('最初の変換が失われず、重ならない', async () => {
  await grid.click(1, 'name');
  await grid.compose(IKUNO);
  await eventually(() => grid.entry.inputValue()).toBe('生野');
  await grid.press('Enter');
  await eventually(() => grid.value(1, 'name')).toBe('生野');
});

test('Enter で続けて十行、どの行も打った字を保つ', async () => {
  await grid.click(0, 'name');
  const words = Array.from({ length: 10 }, (_, index) => `生野${index}`);
  for (const word of words) {
    await grid.compose(['い', 'いくの', word]);
    await grid.press('Enter');
  }
  await grid.settle();
  expect(await grid.values([0, 1, 2, 3, 4, 5, 6, 7, 8, 9], 'name')).toEqual(words);
  expect(await grid.entry.getAttribute('aria-label')).toBe('名称 11行 架空 しらさぎ病院11');
});

test('変換中の Enter は動かず、確定したあとの Enter で下へ', async () => {
  await grid.click(2, 'name');
  await grid.compose(IKUNO, false);
  await grid.imeKey('rawKeyDown', 'Enter');
  expect(await grid.value(2, 'name')).toBe('架空 つばき医院3');
  expect(await grid.entry.getAttribute('aria-label')).toMatch(/^名称 3行/);
  await grid.commitComposition('生野');
  expect(await grid.entry.getAttribute('aria-label')).toMatch(/^名称 3行/);
  await grid.press('Enter');
  await eventually(() => grid.value(2, 'name')).toBe('生野');
});

test('矢印で移ったあとの変換、→ と Tab で確定、全角の電話は半角に', async () => {
  await grid.click(0, 'beds');
  await grid.press('ArrowRight');
  await grid.compose(['０６', '０６ー１２３４ー５６７８']);
  await grid.press('ArrowRight');
  expect(await grid.status.textContent()).toBe('1行「電話」は「06-1234-5678」と読みました');
  await grid.press('ArrowLeft', 'ArrowDown');
  expect(await grid.status.textContent()).toBe('');
  await grid.compose(['０６−１１１１−２２２２']);
  await grid.press('Tab');
  await grid.settle();
  expect(await grid.values([0, 1], 'telephone')).toEqual(['06-1234-5678', '06-1111-2222']);
  expect(await grid.entry.getAttribute('aria-label')).toMatch(/^注記 2行/);
});

test('全角の数は数になる', async () => {
  await grid.click(1, 'beds');
  await grid.compose(['１', '１２', '１２０']);
  await grid.press('Enter');
  await eventually(() => grid.value(1, 'beds')).toBe(120);
});

test('F2 と End で末尾に変換を足し、その中の Enter では離れない', async () => {
  await grid.click(1, 'name');
  await grid.press('F2', 'End');
  await grid.compose(['ぶ', 'ぶん', 'ぶんいん', '分院']);
  expect(await grid.entry.inputValue()).toBe('架空 あおばクリニック2分院');
  expect(await grid.value(1, 'name')).toBe('架空 あおばクリニック2');
  await grid.press('Enter');
  await eventually(() => grid.value(1, 'name')).toBe('架空 あおばクリニック2分院');
});

test('F2 のあとの矢印は字の中を動き、文の途中に変換を入れられる', async () => {
  await grid.click(1, 'name');
  await grid.press('F2', 'Home', 'ArrowRight', 'ArrowRight');
  await grid.compose(['の']);
  await grid.press('Enter');
  await eventually(() => grid.value(1, 'name')).toBe('架空の あおばクリニック2');
});

test('Escape で元に戻り、その直後の変換も失われない', async () => {
  await grid.click(3, 'name');
  await grid.compose(IKUNO);
  await grid.press('Escape');
  expect(await grid.entry.inputValue()).toBe('');
  expect(await grid.value(3, 'name')).toBe('架空 しらさぎ病院4');
  await grid.compose(['あ', '旭']);
  await grid.press('Enter');
  await eventually(() => grid.value(3, 'name')).toBe('旭');
});

test('Ctrl+Z で打った字が戻り、Ctrl+Y でまた入る', async () => {
  await grid.click(3, 'name');
  await grid.compose(IKUNO);
  await grid.press('Enter', 'Control+z');
  await eventually(() => grid.value(3, 'name')).toBe('架空 しらさぎ病院4');
  await grid.press('Control+y');
  await eventually(() => grid.value(3, 'name')).toBe('生野');
});

test('ほかの升目を押すと確定する。変換中でも字を失わない', async () => {
  await grid.click(1, 'name');
  await grid.compose(IKUNO);
  await grid.click(5, 'note');
  await eventually(() => grid.value(1, 'name')).toBe('生野');
  await grid.click(2, 'name');
  await grid.compose(['あ', 'あさひ', '旭'], false);
  await grid.click(6, 'note');
  await eventually(() => grid.value(2, 'name')).toBe('旭');
  expect(await grid.value(6, 'note')).toBe(null);
});

test('表の外を押しても確定する', async () => {
  await grid.click(1, 'name');
  await grid.compose(IKUNO);
  await grid.page.getByRole('searchbox', { name: '探す' }).click();
  await eventually(() => grid.value(1, 'name')).toBe('生野');
});

test('Backspace は升目を空で開き、空白は空白を打つ', async () => {
  await grid.click(1, 'note');
  await grid.press('Space');
  expect(await grid.entry.inputValue()).toBe(' ');
  await grid.press('Escape');
  await grid.click(1, 'name');
  await grid.press('Backspace');
  expect(await grid.entry.inputValue()).toBe('');
  await grid.compose(['あ', '旭']);
  await grid.press('Enter');
  await eventually(() => grid.value(1, 'name')).toBe('旭');
});

test('英字の一打めも失われず、重ならない', async () => {
  await grid.click(1, 'name');
  await grid.page.keyboard.type('abc');
  await grid.press('Enter');
  await eventually(() => grid.value(1, 'name')).toBe('abc');
});

test('選択肢: 変換の最初の一字から一覧が狭まり、よみで選べる', async () => {
  await grid.click(1, 'ward');
  await grid.compose(['い', 'いく', 'いくの'], false);
  expect(
    await grid.page.getByRole('listbox', { name: '区の選択肢' }).getByRole('option').allTextContents(),
  ).toEqual(['生野区']);
  await grid.commitComposition('生野');
  expect(await grid.value(1, 'ward')).toBe('27102');
  await grid.press('Enter');
  await eventually(() => grid.value(1, 'ward')).toBe('27116');
  await grid.compose(['ひ', 'ひがし', '東']);
  await grid.press('ArrowDown', 'Enter');
  await eventually(() => grid.value(2, 'ward')).toBe('27115');
});

test('選択肢: Alt+↓ で全部が出て、矢印と Enter、押すことで選べる。知らない字は断る', async () => {
  await grid.click(1, 'kind');
  await grid.press('Alt+ArrowDown');
  expect(await grid.page.getByRole('option').allTextContents()).toEqual(['病院', '診療所']);
  await grid.press('ArrowUp', 'Enter');
  await eventually(() => grid.value(1, 'kind')).toBe('hospital');
  await grid.press('Alt+ArrowDown');
  await grid.page.getByRole('option', { name: '病院' }).click();
  await eventually(() => grid.value(2, 'kind')).toBe('hospital');
  await grid.press('ArrowDown');
  await grid.compose(['やっきょく', '薬局']);
  await grid.press('Enter', 'ArrowUp');
  await grid.settle();
  expect(await grid.value(3, 'kind')).toBe('hospital');
  expect(await grid.status.textContent()).toBe('4行「種別」:「薬局」は選択肢にありません (未保存)');
});

test('日付: 和暦を変換で打っても、数字で打っても読める', async () => {
  await grid.click(1, 'from');
  await grid.compose(['れ', 'れいわ', '令和６年９月１日']);
  await grid.press('Enter');
  await grid.page.keyboard.type('R7.3.31');
  await grid.press('Enter');
  await grid.settle();
  expect(await grid.values([1, 2], 'from')).toEqual(['2024-09-01', '2025-03-31']);
  expect(await grid.cell(2, 'from').textContent()).toBe('令和7年3月31日');
});

test('読めない日付は未保存のまま残り、F2 で直せ、Escape で元の値に戻る', async () => {
  await grid.click(1, 'from');
  await grid.compose(['令和６年４月３１日']);
  await grid.press('Enter', 'ArrowUp');
  expect(await grid.value(1, 'from')).toBe('2024-02-01');
  expect(await grid.cell(1, 'from').textContent()).toContain('令和６年４月３１日');
  expect(await grid.status.textContent()).toContain('暦にない日です (未保存)');
  await grid.press('F2');
  expect(await grid.entry.inputValue()).toBe('令和６年４月３１日');
  await grid.press('Escape', 'Escape');
  expect(await grid.cell(1, 'from').textContent()).toBe('令和6年2月1日');
  expect(await grid.status.textContent()).toBe('');
});

test('読むだけの列では変換も英字も始まらない', async () => {
  await grid.click(1, 'updated');
  await grid.page.keyboard.type('x');
  expect(await grid.status.textContent()).toBe('この列は書き換えられません');
  expect(await grid.entry.inputValue()).toBe('');
  await grid.press('ArrowLeft');
  await grid.compose(['い', 'いち', '一']);
  await grid.press('Enter');
  await eventually(() => grid.value(1, 'note')).toBe('一');
  expect(await grid.batches()).toEqual([{ edits: 1, inserts: 0 }]);
});

test('末尾の空行に変換で打つと新しい行になり、必須がそろうまでしまわない', async () => {
  await grid.click(0, 'name');
  await grid.press('Control+ArrowDown', 'ArrowDown');
  expect(await grid.entry.getAttribute('aria-label')).toBe('名称 133行 空');
  await grid.compose(['か', '架空']);
  await grid.press('Tab');
  await grid.settle();
  expect(await grid.batches()).toEqual([]);
  await grid.compose(['き', 'きた', '北']);
  await grid.press('Enter');
  await eventually(() => grid.value(132, 'name')).toBe('架空');
  expect(await grid.value(132, 'ward')).toBe('27102');
  expect(await grid.entry.getAttribute('aria-label')).toBe('名称 134行 空');
});
