import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withPrinter } from '../../../electron/command/withPrinter.ts';
import { parseWorkbook } from '../../../electron/files/workbook/parseWorkbook.ts';
import { sanitiseWorkbook } from '../../../electron/files/workbook/sanitiseWorkbook.ts';
import { startNodeChild } from '../../../electron/files/workbook/startNodeChild.ts';
import { openZip } from '../../../electron/files/workbook/zipArchive.ts';
import { buildHandoutModel } from '../../../electron/handout/buildHandoutModel.ts';
import { makeHandoutFile } from '../../../electron/handout/makeHandoutFile.ts';
import { openSession } from '../../../electron/openSession.ts';
import { APPROVED_PAGES, changedPages, MOST_DIFFERENCE } from '../../fixtures/approvedPages.ts';
import { copySample } from '../../fixtures/copySample.ts';
import { grey, pictureDifference, readPng } from '../../fixtures/pagePicture.ts';
import { PRINTED_FIGURES, type PrintedFigure } from '../../fixtures/printedFigures.ts';
import { needs } from '../../needs.ts';

const HANDOUTS = ['activities', 'half-activities', 'liaison', 'overview', 'vision'] as const;

describe.skipIf(!needs('chromium') || !needs('pdftotext'))('公表値は、刷った資料の文と数値の表にある', () => {
  const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
  /** 資料 → 頁ごとの文。 */
  const pages = new Map<string, readonly string[]>();
  const rows = new Map<string, readonly NumberRow[]>();

  beforeAll(async () => {
    const data = join(folder, 'data');
    await copySample(data);
    const session = await openSession({
      folder: data,
      who: '試験',
      today: undefined,
      startChild: startNodeChild(),
    });
    await withPrinter(session, async (print) => {
      for (const handout of HANDOUTS) {
        const model = await buildHandoutModel(session, handout, null);
        const pdf = join(folder, `${handout}.pdf`);
        writeFileSync(pdf, await makeHandoutFile(session, model, 'pdf', print));
        const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
        pages.set(
          handout,
          text.split('\f').map((page) => page.normalize('NFKC')),
        );
        writeFileSync(join(folder, `${handout}.pptx`), await makeHandoutFile(session, model, 'pptx', print));
        rows.set(handout, readRows(await makeHandoutFile(session, model, 'xlsx', print)));
      }
    });
    await session.close();
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('どの公表値も、決まった頁の紙の文にある', () => {
    const missing = PRINTED_FIGURES.filter((figure) => {
      const page = pages.get(figure.handout)?.[figure.page - 1] ?? '';
      if (figure.value === null) return !plain(page).includes(plain(figure.printed).replaceAll('※', ''));
      const number = figure.value.toLocaleString('en-US');
      return !new RegExp(`(?<![\\d,.])${number}(?![\\d,.])`).test(page);
    });
    expect(missing.map(described)).toEqual([]);
  });

  test('どの数も、同じ頁の数値の表に、その言葉とともに数の型である', () => {
    const missing = PRINTED_FIGURES.filter((figure) => figure.value !== null).filter(
      (figure) =>
        !rows
          .get(figure.handout)
          ?.some(
            (row) =>
              row.page === figure.page &&
              row.value === figure.value &&
              figure.words.every((word) => row.words.includes(plain(word))),
          ),
    );
    expect(missing.map(described)).toEqual([]);
  });

  test.skipIf(!needs('pdftoppm'))(
    'どの頁の絵も、目で見て認めた絵と、色でも灰でも同じ',
    () => {
      const changed = HANDOUTS.flatMap((handout) => changedPages(join(folder, `${handout}.pdf`), handout));
      expect(changed).toEqual([]);
    },
    180_000,
  );

  test('絵の比べは、別の頁とその灰を違うと言い、同じ頁を同じと言う', () => {
    const [second, third] = ['02', '03'].map((page) =>
      readPng(readFileSync(join(APPROVED_PAGES, `liaison-${page}.png`))),
    );
    if (second === undefined || third === undefined) throw new Error('絵がありません');
    expect(pictureDifference(second, second)).toBe(0);
    expect(pictureDifference(second, third)).toBeGreaterThan(MOST_DIFFERENCE);
    expect(pictureDifference(grey(second), grey(third))).toBeGreaterThan(MOST_DIFFERENCE);
  });

  test('令和6年度の取組のスライドのグラフは、三状態・件数・推移の数を持つ', () => {
    const zip = openZip(readFileSync(join(folder, 'activities.pptx')));
    const charts = zip.names
      .filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name))
      .map((name) => chartValues(new TextDecoder().decode(zip.read(name) ?? new Uint8Array())));
    const has = (...values: readonly number[]) =>
      charts.some((each) => values.every((value) => each.includes(value)));
    expect({
      states: has(23, 21, 19, 18, 20, 16),
      counts: has(246, 198, 167, 63, 51, 40, 38, 36, 31, 15, 8, 12),
      years: has(727, 186, 615, 778, 829, 641, 1393, 393, 1162, 1435, 1557, 1570),
      consultations: has(1834, 1706, 905),
    }).toEqual({ states: true, counts: true, years: true, consultations: true });
  });

  test.skipIf(!needs('soffice'))(
    '令和6年度の取組のスライドは LibreOffice で開け、12枚にどれも題がある',
    () => {
      const deck = join(folder, 'activities.pptx');
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const out = join(folder, 'office');
      execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', out, deck]);
      const text = execFileSync('pdftotext', ['-layout', join(out, 'activities.pdf'), '-'], {
        encoding: 'utf8',
      });
      const slides = text.split('\f').slice(0, -1).map(plain);
      expect(slides.length).toBe(12);
      expect(slides[8]).toContain('905');
      expect(slides[11]).toContain('2,505');
    },
    120_000,
  );

  test('載る公表値は資料ごとにこれだけある', () => {
    expect(
      HANDOUTS.map((handout) => PRINTED_FIGURES.filter((each) => each.handout === handout).length),
    ).toEqual([12, 42, 68, 21, 55]);
  });
});

/** グラフの値のすべて。 */
function chartValues(xml: string): readonly number[] {
  return [...xml.matchAll(/<c:val>.*?<\/c:val>/gs)].flatMap(([values]) =>
    [...values.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map((match) => Number(match[1])),
  );
}

interface NumberRow {
  readonly page: number;
  /** 区分・図表の題・地域、または文。空白なし。 */
  readonly words: string;
  readonly value: unknown;
}

function readRows(bytes: Uint8Array): readonly NumberRow[] {
  return parseWorkbook(sanitiseWorkbook(bytes)).sheets.flatMap((sheet) => {
    const cells = new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]));
    const heads = sheet.cells.filter((cell) => cell.row === 0);
    const last = Math.max(...sheet.cells.map((cell) => cell.row));
    const read = (row: number, head: string) => {
      const column = heads.find((cell) => cell.value === head)?.column ?? -1;
      return cells.get(`${row},${column}`);
    };
    if (sheet.name === '該当区') return [];
    return Array.from({ length: last }, (_, index) => index + 1).map((row) => ({
      page: Number(read(row, '頁')),
      words: plain(['図表の題', '区分', '地域', '文'].map((head) => String(read(row, head) ?? '')).join(' ')),
      value: read(row, '値'),
    }));
  });
}

/** 字形の揺れと空白を除く。 */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[〜∼]/g, '~')
    .replace(/[\s\u3000]/g, '');
}

function described({ id, handout, page, printed, words }: PrintedFigure): string {
  return `${id} ${handout} ${page}頁 ${printed} ${words.join('・')}`;
}
