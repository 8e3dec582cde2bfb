import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../electron/standin/findBrowser.ts';
import { serveBundle } from '../flows/serveBundle.ts';
import { IN_PAGE, timed } from './timedPage.ts';

const ROWS = 200_000;
const ROUNDS = 2;

/**
 * 20万行の表で、開く・巻く・並べ替える・探す・千行×十列を貼るのにかかる時間。比べる相手は、同じ行と列を
 * AG Grid (無償版) に任せきりにした表。貼り付けだけは、読み・断り・一つのまとまりで書くことまでをこちらは含む。
 */
const JOBS = ['開く', '巻く', '並べ替える', '探す', '千行×十列を貼る'] as const;

const executablePath = findBrowser();
if (executablePath === null) throw new Error('ブラウザがありません');
const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
const ours: number[][] = [];
const peer: number[][] = [];
for (let round = 0; round < ROUNDS; round += 1) {
  ours.push(await runPage('grid', runOurs));
  peer.push(await runPage('plainGrid', runPeer));
}
await browser.close();
console.log(`表 ${ROWS.toLocaleString('ja-JP')} 行 (相手: AG Grid に任せきり)`);
JOBS.forEach((job, at) => {
  const [mine, theirs] = [best(ours, at), best(peer, at)];
  console.log(
    `  ${job}: ${mine.toFixed(0)} ms、相手 ${theirs.toFixed(0)} ms、比 ${(mine / theirs).toFixed(2)}`,
  );
});

async function runPage(fixture: string, run: (page: Page) => Promise<number[]>): Promise<number[]> {
  const bundle = await serveBundle(fixture);
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(IN_PAGE);
  await page.goto(`${bundle.origin}/index.html?rows=${ROWS}`);
  await page.waitForSelector('.ag-cell');
  const opened = await page.evaluate('window.firstCell');
  const rest = await run(page);
  await page.close();
  await bundle.close();
  return [Number(opened), ...rest];
}

async function runOurs(page: Page): Promise<number[]> {
  const scrolled = await scroll(page);
  await page.getByRole('button', { name: /^名称の並べ替え/ }).click();
  const sorted = await timed(page, `button('降順').click()`, `first() !== before`);
  await page.getByRole('button', { name: /^名称の並べ替え/ }).click();
  await page.getByRole('button', { name: '元の順' }).click();
  await page.waitForFunction(`first().endsWith('1')`);
  const searched = await timed(page, `search('ひなた')`, `first() !== before`);
  await timed(page, `search('')`, `first() !== before`);
  await page.locator('.ag-row[row-index="0"] .ag-cell[col-id="name"]').click();
  const pasted = await timed(page, `paste(${JSON.stringify(block())})`, `first() === '架空 貼付0'`);
  return [scrolled, sorted, searched, pasted];
}

async function runPeer(page: Page): Promise<number[]> {
  const scrolled = await scroll(page);
  const order = (sort: string) => `plain.applyColumnState({ state: [{ colId: 'name', sort: ${sort} }] })`;
  const sorted = await timed(page, order(`'desc'`), `first() !== before`);
  await timed(page, order('null'), `first() !== before`);
  const searched = await timed(page, `plain.setGridOption('quickFilterText', 'ﾋﾅﾀ')`, `first() !== before`);
  await timed(page, `plain.setGridOption('quickFilterText', '')`, `first() !== before`);
  const update = `plain.applyTransaction({ update: Array.from({ length: 1000 }, (_, row) => ({
    ...plain.getRowNode('row-' + row).data, name: '架空 貼付' + row, beds: 12, note: '注記' })) })`;
  return [scrolled, sorted, searched, await timed(page, update, `first() === '架空 貼付0'`)];
}

/** 表の頭から終わりまでを40に分けて飛び、頭に戻って一行目が見えるまで。 */
function scroll(page: Page): Promise<number> {
  return timed(page, `void scrollThrough()`, `window.scrolled === true`);
}

function block(): string {
  return Array.from({ length: 1000 }, (_, row) =>
    [`架空 貼付${row}`, '北', '病院', 'R6.4.1', '', '○', '', '１２', '06-1234-5678', '注記'].join('\t'),
  ).join('\r\n');
}

function best(rounds: readonly (readonly number[])[], at: number): number {
  return Math.min(...rounds.map((times) => times[at] ?? Number.NaN));
}
