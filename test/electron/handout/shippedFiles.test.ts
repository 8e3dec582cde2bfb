import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSlides } from '../../../electron/files/slides/writeSlides.ts';
import { parseWorkbook } from '../../../electron/files/workbook/parseWorkbook.ts';
import { sanitiseWorkbook } from '../../../electron/files/workbook/sanitiseWorkbook.ts';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { openZip } from '../../../electron/files/workbook/zipArchive.ts';
import { buildHandoutModel } from '../../../electron/handout/buildHandoutModel.ts';
import { makeHandoutFile } from '../../../electron/handout/makeHandoutFile.ts';
import { openSession } from '../../../electron/openSession.ts';
import type { HandoutModel } from '../../../shared/handout/model/handoutModel.ts';
import { listNumbers } from '../../../shared/handout/numbers/listNumbers.ts';
import { planDeck } from '../../../shared/handout/slides/planDeck.ts';
import type { SlidePlan } from '../../../shared/handout/slides/slidePlan.ts';
import type { SheetCells } from '../../../shared/workbook/cells.ts';
import { copySample } from '../../fixtures/copySample.ts';
import { needs } from '../../needs.ts';

const HANDOUTS = [
  'activities',
  'half-activities',
  'liaison',
  'overview',
  'vision',
  'schedule',
  'ward-sheets',
  'unsubmitted',
  'open-questions',
  'register-check',
] as const;

/** 催しの日を載せ、数値の表に「日付」のある資料。 */
const DATED: ReadonlySet<string> = new Set(['liaison', 'vision', 'schedule']);

/** スライドにも数として並ぶ図。 */
const CHARTED = new Set(['cells', 'bars', 'states', 'counts', 'years', 'lines', 'shares', 'wardTable']);

describe('同梱の資料の、直せるスライドと数値の表', () => {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  const models = new Map<string, HandoutModel>();
  const books = new Map<string, readonly SheetCells[]>();
  const model = (handout: string): HandoutModel => {
    const found = models.get(handout);
    if (found === undefined) throw new Error(`資料がありません: ${handout}`);
    return found;
  };

  beforeAll(async () => {
    const data = join(folder, 'data');
    await copySample(data);
    const session = await openSession({
      folder: data,
      who: '試験',
      today: '2024-10-01',
      startChild: startNodeChild(),
    });
    for (const handout of HANDOUTS) {
      const built = await buildHandoutModel(session, handout, null);
      models.set(handout, built);
      const bytes = await makeHandoutFile(session, built, 'xlsx', () => {
        throw new Error('紙は要らない');
      });
      books.set(handout, parseWorkbook(sanitiseWorkbook(bytes)).sheets);
    }
    await session.close();
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(HANDOUTS)('%s の表は統一ルールのとおりに読み戻せる', (handout) => {
    const sheets = books.get(handout) ?? [];
    expect(sheets.map(({ name, hidden }) => [name, hidden])).toEqual([
      ['数値', false],
      ['該当区', false],
      ['文中の数', false],
      ...(DATED.has(handout) ? [['日付', false]] : []),
    ]);
    expect(sheets.flatMap((sheet) => sheet.merges)).toEqual([]);
    expect(sheets.flatMap(faultsOf)).toEqual([]);
    const numbers = sheets[0];
    const listed = model(handout).pages.flatMap((page) => page.blocks.flatMap(listNumbers));
    expect(numbers === undefined ? 0 : tableOf(numbers).length).toBe(listed.length);
  });

  test.each(HANDOUTS)('%s のスライドのグラフと表は、図の数をすべて持つ', async (handout) => {
    const deck = planDeck(model(handout));
    const zip = openZip(await writeSlides(deck));
    const written = zip.names
      .filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
      .map((name) => chartValues(new TextDecoder().decode(zip.read(name) ?? new Uint8Array())));
    const planned = deck.slides.flatMap(chartsOf).map(({ shape, series }) =>
      series.flatMap(({ values }) => {
        const shown = values.filter((value) => value !== null);
        return shape === 'stacked' || shape === 'bars' ? shown.toReversed() : shown;
      }),
    );
    expect(written.map((values) => values.join()).sort()).toEqual(
      planned.map((values) => values.join()).sort(),
    );
    const missing = model(handout).pages.flatMap((page, index) => {
      const slide = deck.slides[index];
      const shown = slide === undefined ? new Set<string>() : shownNumbers(slide);
      return page.blocks
        .filter((block) => CHARTED.has(block.kind))
        .flatMap((block) =>
          listNumbers(block).map((number) => ({ page: index + 1, block: block.id, number })),
        )
        .filter(({ number }) => number.ward === null && number.value > 0 && !number.label.endsWith('未回答'))
        .filter(({ number }) => !shown.has(String(number.value)))
        .map(({ page: at, block, number }) => `${at}頁 ${block} ${number.label} ${number.value}`);
    });
    expect(missing).toEqual([]);
  });

  test('どの表も、足の線と下の注に届かない', () => {
    const low = HANDOUTS.flatMap((handout) => {
      const deck = planDeck(model(handout));
      return deck.slides.flatMap((slide, index) => {
        const notes =
          slide.notes === '' ? [] : slide.elements.filter(({ kind }) => kind === 'text').slice(-3, -2);
        const bottom = Math.min(deck.height - 15, ...notes.map(({ box }) => box.y));
        return slide.elements.flatMap((element) => {
          if (element.kind !== 'table') return [];
          const end = element.box.y + element.heights.reduce((sum, each) => sum + each, 0);
          return end > bottom + 0.5
            ? [`${handout} ${index + 1}頁 ${end.toFixed(0)} > ${bottom.toFixed(0)}`]
            : [];
        });
      });
    });
    expect(low).toEqual([]);
  });

  test('年度の軸の言葉は短く、参考の印を入れない', () => {
    const labels = HANDOUTS.flatMap((handout) => planDeck(model(handout)).slides)
      .flatMap(chartsOf)
      .filter(({ shape }) => shape === 'columns' || shape === 'line')
      .flatMap(({ categories }) => categories.flatMap((label) => label.split('\n')));
    expect(labels.length).toBeGreaterThan(5);
    expect(labels.filter((label) => label.length > 6 || label.includes('参考'))).toEqual([]);
  });

  test.skipIf(!needs('soffice') || !needs('pdftotext'))(
    'どのスライドも LibreOffice で開け、紙と同じ枚数になる',
    async () => {
      const files: string[] = [];
      for (const handout of HANDOUTS) {
        const file = join(folder, `${handout}.pptx`);
        writeFileSync(file, await writeSlides(planDeck(model(handout))));
        files.push(file);
      }
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      execFileSync('soffice', [
        profile,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        join(folder, 'office'),
        ...files,
      ]);
      const counts = HANDOUTS.map((handout) => {
        const text = execFileSync('pdftotext', [join(folder, 'office', `${handout}.pdf`), '-'], {
          encoding: 'utf8',
        });
        return [handout, text.split('\f').length - 1];
      });
      expect(counts).toEqual(HANDOUTS.map((handout) => [handout, model(handout).pages.length]));
    },
    180_000,
  );
});

type Table = readonly Readonly<Record<string, unknown>>[];

function tableOf({ cells }: SheetCells): Table {
  const heads = new Map(cells.filter(({ row }) => row === 0).map(({ column, value }) => [column, value]));
  const rows = new Map<number, Record<string, unknown>>();
  for (const { row, column, value } of cells) {
    if (row === 0 || value === null) continue;
    rows.set(row, { ...rows.get(row), [String(heads.get(column))]: value });
  }
  return [...rows.values()];
}

/** 統一ルールに外れたところ。 */
function faultsOf(sheet: SheetCells): readonly string[] {
  const heads = sheet.cells.filter(({ row }) => row === 0).map(({ value }) => String(value));
  const rows = tableOf(sheet);
  const last = Math.max(...sheet.cells.map(({ row }) => row));
  const faults = [
    ...(new Set(heads).size === heads.length && !heads.includes('') ? [] : ['見出しが重なるか空']),
    ...(rows.length === last ? [] : ['空の行がある']),
    ...sheet.cells
      .filter(({ value }) => typeof value === 'string' && (/[\n\r]/.test(value) || value !== value.trim()))
      .map(({ value }) => `一つのセルに一つの値でない: ${JSON.stringify(value)}`),
    ...heads.flatMap((head) => {
      const types = new Set(rows.flatMap((row) => (row[head] === undefined ? [] : [typeof row[head]])));
      return types.size > 1 ? [`${head} に型が混ざる`] : [];
    }),
    ...rows.flatMap((row) => [
      ...('地域コード' in row && !/^\d{5}$/.test(String(row.地域コード)) ? ['地域コードが5桁でない'] : []),
      ...(row.年度_西暦 !== undefined && !isYear(row.年度_西暦) ? [`西暦でない ${row.年度_西暦}`] : []),
      ...(heads.includes('値') && typeof row.値 !== 'number' ? ['値が数でない'] : []),
      ...(heads.includes('値') && (row.単位 === undefined || row.単位 === '')
        ? [`単位が無い: ${JSON.stringify(row)}`]
        : []),
    ]),
  ];
  return [...new Set(faults)].map((fault) => `${sheet.name}: ${fault}`);
}

function isYear(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value > 2000 && value < 2100;
}

function chartsOf(slide: SlidePlan) {
  return slide.elements.filter((element) => element.kind === 'chart');
}

/** スライドのグラフ・表・字にある数。 */
function shownNumbers(slide: SlidePlan): ReadonlySet<string> {
  const texts = slide.elements.flatMap((element) => {
    switch (element.kind) {
      case 'chart':
        return element.series.flatMap(({ values }) => values.map(String));
      case 'table':
        return element.rows.flat().map(({ text }) => text);
      case 'text':
      case 'tile':
        return element.runs.map(({ text }) => text);
      default:
        return [];
    }
  });
  return new Set(texts.flatMap((text) => text.replaceAll(',', '').match(/\d+(?:\.\d+)?/g) ?? []));
}

/** グラフの値、系列の順に。 */
function chartValues(xml: string): readonly number[] {
  return [...xml.matchAll(/<c:val>.*?<\/c:val>/gs)].flatMap(([values]) =>
    [...values.matchAll(/<c:v>([^<]+)<\/c:v>/g)].map((match) => Number(match[1])),
  );
}
