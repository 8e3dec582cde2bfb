import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBrowser } from '../../electron/standin/findBrowser.ts';
import { parseHandoutDefinition } from '../../shared/api/parseHandoutDefinition.ts';
import { buildHandout } from '../../shared/handout/buildHandout.ts';
import type { HandoutFacts } from '../../shared/handout/facts.ts';
import {
  choiceTally,
  fewReplies,
  LIAISON_FACTS,
  numberTally,
  spread,
  unevenFacts,
  WARDS,
  withItems,
  withoutReplies,
} from '../fixtures/liaisonFacts.ts';

const root = join(import.meta.dirname, '../../renderer');
const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
const definition = parseHandoutDefinition(
  JSON.parse(readFileSync(join(root, '../resources/handouts/liaison.json'), 'utf8')),
  'liaison.json',
);
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

let server: Server;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { outDir: folder, target: 'chrome140', rolldownOptions: { input: join(root, 'print.html') } },
  });
  server = createServer((request, response) => {
    const path = join(folder, new URL(request.url ?? '/', 'http://localhost').pathname);
    response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
    response.end(path.endsWith('favicon.ico') ? '' : readFileSync(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error('ブラウザがありません');
  browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/print.html`);
  await page.waitForFunction('typeof window.renderHandout === "function"');
});

afterAll(async () => {
  await browser?.close();
  await new Promise((resolve) => server?.close(resolve) ?? resolve(null));
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['公表値', LIAISON_FACTS],
  ['回答なし', withoutReplies()],
  ['4区の回答', fewReplies(4)],
  ['12区の回答', fewReplies(12)],
  ['細かく偏った回答', unevenFacts()],
  ['どの区分もある開設時間', everyBandOfHours()],
])('%s: どの頁も枠に収まり、図の言葉は重ならない', async (_, facts) => {
  await render(facts);
  expect(await page.evaluate('window.findOverflow()')).toEqual([]);
  expect(await page.locator('.handout-page').count()).toBe(10);
});

test('40頁の資料も、どの頁も枠に収まり、頁の番号が 40 まで付く', async () => {
  const model = buildHandout(definition, LIAISON_FACTS);
  const pages = [1, 2, 3, 4].flatMap((part) =>
    model.pages.map((each) => ({ ...each, id: `${each.id}-${part}` })),
  );
  await page.evaluate(`window.renderHandout(${JSON.stringify({ ...model, pages })})`);
  expect(await page.evaluate('window.findOverflow()')).toEqual([]);
  expect((await page.locator('.page-number').allInnerTexts()).at(-1)).toMatch(/^40 *\/ *40$/);
});

test('はみ出した頁は見つかり、印が付く', async () => {
  const model = buildHandout(definition, LIAISON_FACTS);
  const notes = [{ mark: '※', text: '長い注。'.repeat(400) }];
  const pages = model.pages.map((each) => (each.id === 'information-sharing' ? { ...each, notes } : each));
  await page.evaluate(`window.renderHandout(${JSON.stringify({ ...model, pages })})`);
  expect(await page.evaluate('window.findOverflow()')).toEqual([
    { page: 'information-sharing', what: '本文が枠からはみ出す' },
  ]);
  expect(await page.locator('[data-overflow]').getAttribute('data-page')).toBe('information-sharing');
});

test('40の文のある行は次の頁に続き、番号と区数を繰り返さない', async () => {
  const long = Array.from({ length: 40 }, (_, index) => ({ item: 'c_5_4', text: `文 ${index}`, wards: [] }));
  await render({ ...LIAISON_FACTS, statements: [...LIAISON_FACTS.statements, ...long] });
  expect(await page.evaluate('window.findOverflow()')).toEqual([]);
  const rows = page.locator('[data-page^=information-sharing-] .statements tbody tr');
  const [first] = await rows.allInnerTexts();
  expect(await page.locator('[data-page^=information-sharing] .statement-list li').count()).toBe(
    LIAISON_FACTS.statements.filter(({ item }) => item.startsWith('c_5_')).length + long.length,
  );
  expect(first?.replace(/\s+/g, ' ')).toMatch(/^ ?その他情報共有 ?（続き）/);
});

test('足に届いた帯、重なった言葉、引出し線の上の言葉は見つかり、送って見ても同じ', async () => {
  await render(fewReplies(4));
  const found = () => page.evaluate('window.findOverflow()');
  const styled = async (css: string) => {
    await page.evaluate(`document.adoptedStyleSheets = [new CSSStyleSheet()]`);
    await page.evaluate(`document.adoptedStyleSheets[0].replaceSync(${JSON.stringify(css)})`);
    return found();
  };
  const visits = '[data-page=accompanying-visits]';
  expect([
    await styled(`${visits} .strip { margin-top: 30mm !important }`),
    await styled(`${visits} .bracket-label { top: 15mm !important; left: 9mm !important }`),
    await styled(`${visits} .bracket-label { top: 1mm !important; left: 255mm !important }`),
    await styled(''),
  ]).toEqual([
    [{ page: 'accompanying-visits', what: '本文が枠からはみ出す' }],
    [{ page: 'accompanying-visits', what: '図の言葉が重なる' }],
    [{ page: 'accompanying-visits', what: '横にはみ出す' }],
    [],
  ]);
  const drawLeader = `<i data-leader style="position:absolute;left:50%;top:1mm;width:0;height:3mm"></i>`;
  await page.evaluate(
    `document.querySelector('.bracket-label').insertAdjacentHTML('beforeend', ${JSON.stringify(drawLeader)})`,
  );
  expect(await found()).toEqual([{ page: 'accompanying-visits', what: '図の言葉が重なる' }]);
  await page.evaluate(`document.querySelector('.bracket-label > i').remove()`);
  await page.evaluate('window.scrollTo(0, document.body.scrollHeight)');
  expect(await found()).toEqual([]);
});

test('「n区の内訳」は括弧の線にかからず、広い括弧では真ん中にある', async () => {
  const codes = WARDS.map((ward) => ward.code);
  const gaps: unknown[] = [];
  for (const count of [1, 2, 4, 19]) {
    const opened = choiceTally(codes.slice(0, count), { c1: count });
    await render(withItems({ c_7a: choiceTally(codes, { c1: count }), c_7b: opened, c_7c: opened }));
    const [label, path] = [page.locator('.bracket-label'), page.locator('.part-bracket path')];
    const box = await label.evaluate((element) => element.getBoundingClientRect().toJSON());
    const line = await path.evaluate((element) => element.getBoundingClientRect().toJSON());
    const lines = await path.evaluate((element: SVGPathElement) => {
      const { left } = element.ownerSVGElement?.getBoundingClientRect() ?? { left: 0 };
      const pixel = 96 / 25.4;
      return Array.from({ length: 400 }, (_, at) =>
        element.getPointAtLength((at / 399) * element.getTotalLength()),
      ).map((point) => left + point.x * pixel);
    });
    gaps.push([
      count,
      lines.filter((x) => x > box.left - 2 && x < box.right + 2).length,
      box.left > line.right
        ? '右'
        : Math.abs((box.left + box.right - line.left - line.right) / 2) < 1
          ? '真ん中'
          : '',
    ]);
  }
  expect(gaps).toEqual([
    [1, 0, '右'],
    [2, 0, '右'],
    [4, 0, '真ん中'],
    [19, 0, '真ん中'],
  ]);
});

test('文の無い行は、取り組む区があれば「該当なし」とは書かない', async () => {
  const codes = WARDS.map((ward) => ward.code);
  const tallies = { c_5_1: choiceTally(codes, { c1: 12 }), c_5_2: choiceTally(codes, { none: 24 }) };
  await render({ ...withItems({ ...tallies, c_5_3: choiceTally(codes, {}) }), statements: [] });
  const cells = (column: string) => page.locator(`[data-page=information-sharing] td.${column}`);
  expect((await cells('statement-list').allInnerTexts()).slice(0, 3)).toEqual([
    '（内容の文は未作成）',
    '該当なし',
    '未回答',
  ]);
  expect((await cells('statement-wards').allInnerTexts()).map((text) => text.split(/\s+/))).toEqual([
    ['12区', '未回答12区'],
    ['0区'],
    ['－', '未回答24区'],
    ['18区'],
  ]);
});

test('PDF は10頁、言語と構造としおりがあり、画像は一つも無い', async () => {
  await render(LIAISON_FACTS);
  const bytes = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  const text = bytes.toString('latin1');
  expect({
    pages: text.match(/\/Type \/Page\b/g)?.length,
    images: text.match(/\/Subtype \/Image/g)?.length ?? 0,
    language: /\/Lang \(ja\)/.test(text),
    structure: text.includes('/StructTreeRoot'),
    outline: text.includes('/Outlines'),
    size: text.match(/\/MediaBox \[[^\]]+\]/)?.[0],
  }).toEqual({
    pages: 10,
    images: 0,
    language: true,
    structure: true,
    outline: true,
    size: '/MediaBox [0 0 841.91998 594.95996]',
  });
});

test('表の数字は桁がそろう', async () => {
  await render(LIAISON_FACTS);
  const tens = page.locator('.ward-table .tabular').filter({ hasText: /^(10|15|23)$/ });
  const lefts = await tens.evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
  expect(lefts).toHaveLength(3);
  // 0.2mm は 96dpi で 0.76px
  expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThan(0.76);
});

function everyBandOfHours(): HandoutFacts {
  const hours = [40, 20.5, 12, 0.8333333, 0];
  const values = WARDS.slice(1).map((_, index) => hours[index % hours.length] ?? 0);
  return withItems({ c_3a: numberTally('c_3a', spread(values)) });
}

async function render(facts: HandoutFacts): Promise<void> {
  const model = buildHandout(definition, facts);
  await page.evaluate(`window.renderHandout(${JSON.stringify(model)})`);
}
