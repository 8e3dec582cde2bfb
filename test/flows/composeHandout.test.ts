import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { startNodeChild } from '../../electron/files/workbook/startNodeChild.ts';
import { openOwn, saveHandout } from '../../electron/handout/ownHandouts.ts';
import { openSession } from '../../electron/openSession.ts';
import { initRegister } from '../../electron/setup/initRegister.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import type { OwnHandout } from '../../shared/api/calls/composeCalls.ts';
import type { Bridge } from '../../shared/api/contract.ts';
import { daicho } from '../electron/command/daicho.ts';
import { needs } from '../needs.ts';
import { newDataFolder } from './stageStandIn.ts';

/** 画面を目で見るときに: SHOTS=フォルダ で、その場の姿を PNG に残す。 */
const SHOTS = process.env.SHOTS;

describe.skipIf(!needs('chromium') || !needs('pdftotext'))(
  '職員が資料を画面で組む',
  { timeout: 90_000 },
  () => {
    const data = join(newDataFolder(), '台帳');
    const folder = mkdtempSync(join(tmpdir(), '日本語 #1 '));
    let standIn: StandIn;
    let page: Page;

    beforeAll(async () => {
      mkdirSync(data, { recursive: true });
      await initRegister({ folder: data, who: '試験', startChild: startNodeChild() }, 'sample');
      const dist = await ensureBuilt(() => undefined);
      standIn = await startStandIn({ dist, headless: true, args: ['--data', data] });
      page = await standIn.page();
      page.setDefaultTimeout(10_000);
      await page.setViewportSize({ width: 1366, height: 768 });
      await page.getByRole('heading', { name: 'ホーム' }).waitFor();
    }, 180_000);
    afterAll(() => standIn?.close());
    afterEach(async ({ task }) => {
      if (task.result?.state === 'fail') await shot(`failed-${task.name.slice(0, 8)}`);
    });

    const shot = async (name: string) => {
      if (SHOTS !== undefined) await page.screenshot({ path: join(SHOTS, `${name}.png`) });
    };
    const panel = () => page.getByRole('complementary');
    const live = () => page.locator('.preview-desk');
    const own = async (): Promise<OwnHandout> =>
      (await page.evaluate(async () => {
        const result = await (globalThis as unknown as { daicho: Bridge }).daicho.call('compose.open', {
          handout: 'liaison-2',
        });
        return result.ok ? result.value : result.failure;
      })) as OwnHandout;
    const press = (name: string) => panel().getByRole('button', { name, exact: true }).click();
    const fill = async (label: string, text: string) => {
      const field = panel().getByLabel(label, { exact: true });
      await field.fill(text);
      await field.blur();
    };
    /** 頁の一覧の行は、つかんで動かせるので、押してから放すまでに間がある。 */
    const choose = (name: string) =>
      page.getByRole('row', { name, exact: true }).click({ delay: 60, position: { x: 60, y: 12 } });

    test('資料４を写し、見出しを替えると、紙の姿と履歴がそのたびに変わり、Ctrl+Z で戻る', async () => {
      await page.getByRole('link', { name: '配付資料', exact: true }).click();
      await press('この資料をもとに新しい資料を作る');
      const dialog = page.getByRole('alertdialog');
      await dialog.getByLabel('新しい資料の題').fill('来年度の取組');
      await dialog.getByRole('button', { name: '新しい資料を作る' }).click();
      await page.getByRole('heading', { level: 1, name: '資料を組む' }).waitFor();
      await live().getByText('連携の拠点は、区役所').waitFor();
      await shot('compose-1-open');
      await expectAccessible(page);
      await choose('Ⅰ　区役所の取組');
      await live()
        .getByRole('heading', { level: 2, name: /^関係者向け研修会/ })
        .waitFor();
      await shot('compose-2-page');
      await expectAccessible(page);
      await fill('節', 'Ⅰ　区役所の新しい取組');
      await live().getByText('区役所の新しい取組').waitFor();
      await expect.poll(async () => (await own()).definition.pages[1]?.section).toBe('Ⅰ　区役所の新しい取組');
      await page.locator('.preview-desk').focus();
      await page.keyboard.press('Control+z');
      await live().getByText('区役所の新しい取組').waitFor({ state: 'detached' });
      await expect.poll(async () => (await own()).definition.pages[1]?.section).toBe('Ⅰ　区役所の取組');
      await page.keyboard.press('Control+y');
      await expect.poll(async () => (await own()).definition.pages[1]?.section).toBe('Ⅰ　区役所の新しい取組');
    });

    test('紙の上の図を押すとその図の欄が開き、名を出す区分、文に入れる数、章の名を直せる', async () => {
      await choose('Ⅰ　区役所の新しい取組');
      await live().locator('[data-body] > *').first().click();
      await panel().getByRole('button', { name: '頁に戻る' }).waitFor();
      await press('紙に名を出す区分を足す');
      await expect
        .poll(async () => {
          const block = (await own()).definition.pages[1]?.blocks[0];
          return block?.kind === 'cells' ? block.named?.at(-1)?.of : block?.kind;
        })
        .toBe('c1');
      await shot('compose-10-named');
      await expectAccessible(page);
      await page.getByRole('button', { name: '元に戻す' }).click();
      await press('頁に戻る');
      const lead = panel().getByRole('group', { name: '前書き' });
      await lead.getByRole('button', { name: '数を入れる' }).last().click();
      await lead.getByLabel('項目を探す').fill('研修会');
      await lead.locator('.item-chooser button').first().click();
      await shot('compose-11-figure');
      await lead.getByRole('button', { name: '文の終わりに入れる' }).click();
      await expect
        .poll(async () => (await own()).definition.pages[1]?.lead[2])
        .toMatchObject({
          text: expect.stringMatching(/\{hub\.c_1a\.c1\}$/),
          when: ['hub.c_1a.answered > 0'],
        });
      await lead.getByLabel('文 3 の条件（一行に一つ）').fill('いくつか');
      await lead.getByLabel('文 3 の条件（一行に一つ）').blur();
      await lead.getByText('条件は「hub.c_1a.c1 > 0」の形に書きます').waitFor();
      await lead.getByLabel('文 3 の条件（一行に一つ）').fill('hub.c_1a.c1 > 0');
      await lead.getByLabel('文 3 の条件（一行に一つ）').blur();
      await expect
        .poll(async () => (await own()).definition.pages[1]?.lead[2]?.when)
        .toEqual(['hub.c_1a.c1 > 0']);
      await choose('資料の全体');
      await fill('章 1 の名', '区役所など');
      await expect.poll(async () => (await own()).definition.chapters[0]?.label).toBe('区役所など');
      await fill('配る会議の名（表紙に置く）', '在宅医療・介護連携推進会議');
      await fill('会議の日（令和7年10月9日、R7.10.9 など）', '10月9日');
      await panel().getByText('日として読めません。', { exact: false }).waitFor();
      await fill('会議の日（令和7年10月9日、R7.10.9 など）', 'R7.10.9');
      await expect
        .poll(async () => (await own()).definition.council)
        .toEqual({ name: '在宅医療・介護連携推進会議', heldOn: '2025-10-09' });
      await choose('表紙');
      await live().getByText('令和7年10月9日').waitFor();
      await choose('資料の全体');
      await expectAccessible(page);
    });

    test('新しい頁に図を足し、題を付け、並べ替える。空の主文は保存せず、欄のそばで言う', async () => {
      await choose('Ⅰ　区役所の新しい取組');
      await press('頁を足す');
      await panel().getByRole('heading', { name: '3頁' }).waitFor();
      await press('図を足す');
      await shot('compose-3-kinds');
      await expectAccessible(page);
      await panel().getByRole('button', { name: /^横棒/ }).click();
      await panel().getByLabel('項目を探す').fill('同行訪問');
      await shot('compose-4-items');
      await panel().locator('.item-chooser button').first().click();
      await fill('題', '同行訪問の様子');
      await live()
        .getByRole('heading', { name: /^同行訪問の様子/ })
        .waitFor();
      await shot('compose-5-block');
      await expectAccessible(page);
      await press('頁に戻る');
      await press('図を足す');
      await panel()
        .getByRole('button', { name: /^区のます地図/ })
        .click();
      await press('頁に戻る');
      await fill('主文（一文で。改行できる）', '');
      await panel().getByText('主文が要ります').waitFor();
      await page.getByText('直す所があるので、まだ保存していません。').first().waitFor();
      await shot('compose-6-problem');
      await fill('主文（一文で。改行できる）', '新しい頁の主文');
      await live().getByText('新しい頁の主文').waitFor();
      await panel()
        .getByRole('button', { name: /を上へ$/ })
        .last()
        .click();
      await expect
        .poll(async () => (await own()).definition.pages[2]?.blocks.map((block) => block.kind))
        .toEqual(['wardMap', 'bars']);
    });

    test('はみ出した頁は「次の頁に続ける」で、終わりの図が（続き）の頁に移る', async () => {
      await press('図を足す');
      await panel()
        .getByRole('button', { name: /^積極的医療機関の表/ })
        .click();
      await page.getByRole('status').filter({ hasText: '本文が枠からはみ出す' }).waitFor();
      await shot('compose-7-overflow');
      await page.getByRole('button', { name: '次の頁に続ける' }).click();
      await expect
        .poll(async () => (await own()).definition.pages[3]?.message)
        .toEqual([{ text: '新しい頁の主文（続き）' }]);
    });

    test('絵は描き直して撮影の情報を捨て、読み上げる説明があるまで保存しない', async () => {
      await press('頁を足す');
      await press('図を足す');
      await panel().getByRole('button', { name: /^絵/ }).click();
      const made = await page.evaluate(async () => {
        const canvas = new OffscreenCanvas(320, 200);
        const context = canvas.getContext('2d');
        if (context === null) throw new Error('描けません');
        context.fillStyle = '#336';
        context.fillRect(0, 0, 320, 200);
        const blob = await canvas.convertToBlob({ type: 'image/jpeg' });
        return [...new Uint8Array(await blob.arrayBuffer())];
      });
      const exif = [0xff, 0xe1, 0, 14, ...'Exif\0\0ひみつ'.slice(0, 6)].map((each) =>
        typeof each === 'number' ? each : each.charCodeAt(0),
      );
      const photo = Buffer.from([
        ...made.slice(0, 2),
        ...exif,
        0x53,
        0x45,
        0x43,
        0x52,
        0x45,
        0x54,
        ...made.slice(2),
      ]);
      const file = join(folder, '会場.jpg');
      writeFileSync(file, photo);
      await panel().locator('input[type=file]').setInputFiles(file);
      await panel().getByText('絵の見えない人に読み上げる説明（代替文）が要ります。').waitFor();
      await shot('compose-8-picture-refused');
      await fill('読み上げる説明（代替文）', '会議の会場の写真');
      await live().getByRole('img', { name: '会議の会場の写真' }).waitFor();
      await shot('compose-9-picture');
      const source = await live().getByRole('img', { name: '会議の会場の写真' }).getAttribute('src');
      const bytes = Buffer.from((source ?? '').split(',')[1] ?? '', 'base64');
      expect([source?.slice(0, 23), bytes.includes('Exif'), bytes.includes('SECRET')]).toEqual([
        'data:image/jpeg;base64,',
        false,
        false,
      ]);
      await press('しまってある絵から選ぶ');
      await panel()
        .locator('.stored-picture')
        .getByText(/^「.+」\d+頁$/)
        .waitFor();
      expect(await panel().getByRole('button', { name: '絵を消す' }).count()).toBe(0);
      await shot('compose-9b-stored');
    });

    test('公開資料にすると、氏名の欄は断られ、文の中の氏名は確かめるまで数えられる', async () => {
      const name = await page.evaluate(async () => {
        const bridge = (globalThis as unknown as { daicho: Bridge }).daicho;
        const result = await bridge.call('register.list', { table: 'coordinator', asOf: null });
        return result.ok ? (result.value as { rows: { name: string }[] }).rows[0]?.name : undefined;
      });
      await press('頁に戻る');
      await fill('前書き', `担当は${name}`);
      await press('図を足す');
      await panel()
        .getByRole('button', { name: /^回答の表/ })
        .click();
      await panel().getByLabel('項目を探す').fill('拠点コーディネーター');
      await panel().getByRole('button', { name: '拠点コーディネーター', exact: true }).click();
      await choose('資料の全体');
      await panel().getByLabel('公開資料（〔公開資料〕と印刷する）').check();
      await panel().getByText('個人の氏名を含むので、公開資料には出せません', { exact: false }).waitFor();
      await panel().getByText(`担当は${name}`).waitFor();
      await shot('compose-10-guard');
      await expectAccessible(page);
      await press('公開してよい');
      await panel().getByText('に確かめました。', { exact: false }).waitFor();
    });

    test('命令行も同じ訳で断り、内部に戻した資料の PDF には替えた文と絵の説明がある', async () => {
      await standIn.close();
      const out = join(folder, '資料.pdf');
      const refused = await daicho('handout', 'print', 'liaison-2', '--out', out, '--data', data);
      expect([refused.code, refused.err.includes('個人の氏名を含む'), existsSync(out)]).toEqual([
        2,
        true,
        false,
      ]);
      const session = await openSession({ folder: data, who: '試験', startChild: startNodeChild() });
      const { definition, seen } = await openOwn(session.register.db, 'liaison-2');
      await saveHandout(session, 'liaison-2', { ...definition, public: false }, seen);
      await session.close();
      const printed = await daicho('handout', 'print', 'liaison-2', '--out', out, '--data', data);
      const text = execFileSync('pdftotext', ['-layout', out, '-'], { encoding: 'utf8' });
      expect(readAlternatives(out)).toContain('会議の会場の写真');
      expect([
        printed.err,
        text.includes('区役所の新しい取組'),
        text.includes('新しい頁の主文（続き）'),
      ]).toEqual(['', true, true]);
    });
  },
);

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html.slice(0, 160))])).toEqual([]);
}

/** PDF の構造の木にある、絵の説明 (Alt) のすべて。 */
function readAlternatives(file: string): readonly string[] {
  const source = readFileSync(file).toString('latin1');
  return [...source.matchAll(/\/Alt <FEFF([0-9A-F]+)>/g)].map(([, hex = '']) =>
    Buffer.from(hex, 'hex').swap16().toString('utf16le'),
  );
}
