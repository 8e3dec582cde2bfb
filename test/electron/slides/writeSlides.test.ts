import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { writeSlides } from '../../../electron/files/slides/writeSlides.ts';
import { openZip, type ZipArchive } from '../../../electron/files/workbook/zipArchive.ts';
import { parseHandoutDefinition } from '../../../shared/api/parseHandoutDefinition.ts';
import { buildHandout } from '../../../shared/handout/buildHandout.ts';
import { planDeck } from '../../../shared/handout/slides/planDeck.ts';
import { LIAISON_FACTS } from '../../fixtures/liaisonFacts.ts';
import { needs } from '../../needs.ts';

const file = new URL('../../../resources/handouts/liaison.json', import.meta.url);
const definition = parseHandoutDefinition(JSON.parse(readFileSync(file, 'utf8')), 'liaison.json');
const deck = planDeck(buildHandout(definition, LIAISON_FACTS));

describe('資料４のスライド', () => {
  let bytes: Uint8Array;
  let zip: ZipArchive;
  beforeAll(async () => {
    bytes = await writeSlides(deck);
    zip = openZip(bytes);
  });

  it('10枚で、どのグラフも数を持つ本物のグラフ', () => {
    const charts = zip.names.filter((name) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(zip.names.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name))).toHaveLength(10);
    expect(charts).toHaveLength(deck.slides.flatMap((slide) => slide.elements).filter(isChart).length);
    const values = charts.map((name) => valuesOf(part(zip, name)));
    expect(values).toContainEqual([15, 5, 4]);
    expect(values).toContainEqual([16, 2, 1]);
    // 横の棒は下から並ぶ。
    expect(values).toContainEqual([1, 7, 8, 9, 12]);
  });

  it('グラフのもとのブックも入っていて、画像は一つもない', () => {
    expect(zip.names.some((name) => name.endsWith('.xlsx'))).toBe(true);
    expect(zip.names.filter((name) => /\.(png|jpe?g|gif|emf)$/i.test(name))).toEqual([]);
  });

  it('字は読めない制御文字を除いて、式にも印にもならない', async () => {
    const [first, ...rest] = deck.slides;
    if (first === undefined) throw new Error('スライドがない');
    const text = {
      kind: 'text' as const,
      box: { x: 20, y: 20, w: 50, h: 10 },
      runs: [{ text: '<a>&\u0001b' }],
      size: 12,
    };
    const odd = await writeSlides({ ...deck, slides: [{ ...first, elements: [text] }, ...rest] });
    expect(part(openZip(odd), 'ppt/slides/slide1.xml')).toContain('&lt;a&gt;&amp;b');
  });

  it.runIf(needs('soffice') && needs('pdftotext'))(
    'LibreOffice で開け、どの枚にも題と数が出る',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'daicho-'));
      writeFileSync(join(folder, 'deck.pptx'), bytes);
      spawnSync('soffice', [
        `-env:UserInstallation=file://${folder}/profile`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        folder,
        join(folder, 'deck.pptx'),
      ]);
      const text = spawnSync('pdftotext', ['-layout', join(folder, 'deck.pdf'), '-'], {
        encoding: 'utf8',
      }).stdout;
      rmSync(folder, { recursive: true, force: true });
      const pages = text
        .split('\f')
        .slice(0, -1)
        .map((page) => page.replace(/\s/g, ''));
      expect(pages).toHaveLength(10);
      expect(pages[2]).toContain('20時間15区');
      expect(pages[5]).toContain('132');
    },
    120_000,
  );
});

function isChart(element: { readonly kind: string }): boolean {
  return element.kind === 'chart';
}

function part(zip: ZipArchive, name: string): string {
  return new TextDecoder().decode(zip.read(name) ?? new Uint8Array());
}

/** グラフの値を系列の順に。 */
function valuesOf(xml: string): readonly number[] {
  return [...xml.matchAll(/<c:val>.*?<\/c:val>/gs)].flatMap(([values]) =>
    [...values.matchAll(/<c:v>([^<]*)<\/c:v>/g)].map((match) => Number(match[1])),
  );
}
