import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { startNodeChild } from '../../electron/files/workbook/startNodeChild.ts';
import { openSession } from '../../electron/openSession.ts';
import { initRegister } from '../../electron/setup/initRegister.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import { createSurvey } from '../../electron/survey/createSurvey.ts';
import { openReadingPlace } from '../../electron/survey/openReadingPlace.ts';
import { Draft } from '../electron/survey/corpus/draft.ts';
import { SHAPE_KINDS } from '../electron/survey/corpus/shapeKinds.ts';
import { buildXlsx } from '../electron/workbook/buildXlsx.ts';
import { needs } from '../needs.ts';
import { dropFolder } from './dropFiles.ts';
import { newDataFolder } from './stageStandIn.ts';

const SURVEY = 'r6-first';

describe.skipIf(!needs('chromium'))('48通をフォルダごと受け取る', () => {
  const data = join(newDataFolder(), '台帳');
  const inbox = mkdtempSync(join(tmpdir(), '受信 #1 '));
  let standIn: StandIn;
  let page: Page;

  beforeAll(async () => {
    const options = { folder: data, who: '試験', startChild: startNodeChild() };
    await initRegister(options, 'empty');
    const session = await openSession(options);
    await createSurvey(
      session.register,
      {
        ...{ id: SURVEY, fiscalYear: 2024, half: 'first', forms: ['ward', 'room'] },
        ...{ asOf: '2024-09-01', deadline: '2024-10-15' },
      },
      '試験',
    );
    const { survey, forms, wards } = await openReadingPlace(session, SURVEY);
    await session.close();
    for (const form of forms) {
      const folder = join(inbox, form.id === 'ward' ? '区役所' : '相談支援室', '届いたもの');
      mkdirSync(folder, { recursive: true });
      for (const [at, ward] of wards.entries()) {
        const draft = new Draft(form, survey, ward, at);
        if (form.id === 'ward' && at === 2) loseRow(draft);
        if (form.id === 'room' && at === 5) nameless(draft);
        const isPdf = form.id === 'room' && at === 23;
        const bytes = isPdf ? Buffer.from('%PDF-1.7\n') : await draft.write();
        writeFileSync(join(folder, isPdf ? `${ward.name}回答.pdf` : draft.fileName), bytes);
      }
    }
    writeFileSync(join(inbox, '名簿.xlsx'), buildXlsx());
    writeFileSync(join(inbox, '区役所', '~$開いている.xlsx'), '');
    const dist = await ensureBuilt(() => undefined);
    standIn = await startStandIn({ dist, headless: true, args: ['--data', data, '--today', '2024-10-10'] });
    page = await standIn.page();
    await page.setViewportSize({ width: 1366, height: 738 });
    await page.getByRole('heading', { name: 'ホーム' }).waitFor();
  }, 180_000);
  afterAll(() => standIn?.close());

  test('フォルダを落とすと、入れ子の中まで読み、ブックでないものも一つずつ訳を言う', async () => {
    await dropFolder(page, inbox);
    await page.getByText('49件のうち 49件を読みました').waitFor({ timeout: 90_000 });
    const table = page.getByRole('table', { name: '読み取りの結果' });
    await table.getByText('西成区回答.pdf').first().waitFor();
    expect([
      await table.getByText(/は Excel のブックではありません \(PDF\)/).count(),
      await table.getByText(/「名簿.xlsx」はこの調査の様式ではありません/).count(),
      await table.getByText('区が分かりません。どの区の回答か選んでください。').count(),
      await table.getByText('~$開いている.xlsx').count(),
    ]).toEqual([1, 1, 1, 0]);
    await look(page, '1-read');
    await expectAccessible(page);
  }, 120_000);

  test('区の分からない回答は、選ぶとその区の回答として読み、人の選択と残す', async () => {
    await page.getByRole('button', { name: '回答.xlsx', exact: true }).click();
    await page.getByLabel('区', { exact: true }).selectOption({ label: '西区' });
    await look(page, '2-whose');
    await page.getByRole('button', { name: '西区の回答に決める' }).click();
    await page.getByRole('cell', { name: '人の選択' }).waitFor();
    await page.getByText('区は 西区 と人が選びました').waitFor();
    await expectAccessible(page);
  }, 60_000);

  test('見つからない回答欄は、届いたシートの図で答えのセルを押すと読め、誤りが消える', async () => {
    await page.getByRole('button', { name: /区役所_03福島区/ }).click();
    await page.getByRole('button', { name: '回答欄を指す' }).click();
    await page.getByRole('button', { name: /^T4 ７回/ }).waitFor();
    await look(page, '3-picture');
    await expectAccessible(page);
    await page.getByRole('button', { name: /^T4 ７回/ }).click();
    await page.getByText('見つからない回答欄は、もうありません。').waitFor();
    await page.getByText('「７回」を 7 と読みました').waitFor();
    await look(page, '4-placed');
    await page.getByRole('button', { name: '一覧に戻る' }).click();
  }, 60_000);

  test('きれいな46通を一度に確定し、一覧が変わる', async () => {
    await page.getByRole('button', { name: '誤りのない46件を取り込んで確定する' }).click();
    await page
      .getByText('46件を確定し、1件を要確認として保管しました。')
      .first()
      .waitFor({ timeout: 60_000 });
    await look(page, '5-imported');
    await page.getByRole('link', { name: 'ホームで見る' }).click();
    const tiles = (state: string) => page.locator('.tile').filter({ hasText: state }).count();
    await expect.poll(() => tiles('確定'), { timeout: 20_000 }).toBe(46);
    expect([await tiles('要確認'), await page.locator('.tile').count()]).toEqual([1, 48]);
    await look(page, '6-board');
    await expectAccessible(page);
  }, 90_000);
});

/** 回数の項目の行が消え、答えは余白に書いてある。 */
function loseRow(draft: Draft): void {
  SHAPE_KINDS.find((kind) => kind.name === '項目の行を消す')?.apply(draft);
  draft.planEdits.push((plan) => ({
    ...plan,
    sheets: plan.sheets.map((sheet, at) =>
      at === 0 ? { ...sheet, cells: [...sheet.cells, { row: 3, column: 19, value: '７回' }] } : sheet,
    ),
  }));
}

/** 隠しシートも区名も無い。 */
function nameless(draft: Draft): void {
  SHAPE_KINDS.find((kind) => kind.name === '隠しシートも区名もファイル名の区も無い')?.apply(draft);
}

/** `LOOK=フォルダ` のときだけ、画面を撮って残す。 */
async function look(page: Page, name: string): Promise<void> {
  const folder = process.env.LOOK;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `receive-${name}.png`) });
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
}
