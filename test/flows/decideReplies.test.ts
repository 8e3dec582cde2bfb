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
import { importReplies } from '../../electron/survey/importReplies.ts';
import { loadFootnotes } from '../../electron/survey/loadFootnotes.ts';
import { loadReply } from '../../electron/survey/loadReply.ts';
import { loadStatus } from '../../electron/survey/loadStatus.ts';
import { buildSampleReplies } from '../../electron/survey/sampleReplies.ts';
import { needs } from '../needs.ts';
import { newDataFolder } from './stageStandIn.ts';

describe.skipIf(!needs('chromium'))('紙の回答を打ち、訂正し、確定する', () => {
  const data = join(newDataFolder(), '台帳');
  const options = { folder: data, who: '試験', startChild: startNodeChild() };
  let dist: string;
  let standIn: StandIn;
  let page: Page;

  const open = async () => {
    standIn = await startStandIn({ dist, headless: true, args: ['--data', data] });
    page = await standIn.page();
    await page.setViewportSize({ width: 1366, height: 738 });
  };
  const goTo = (hash: string) => page.evaluate((to) => location.assign(`#${to}`), hash);

  beforeAll(async () => {
    await initRegister(options, 'sample');
    const session = await openSession(options);
    await createSurvey(
      session.register,
      {
        id: 'r6-room',
        fiscalYear: 2024,
        half: 'second',
        asOf: '2024-10-01',
        deadline: '2024-10-31',
        forms: ['room'],
      },
      '試験',
    );
    const replies = await buildSampleReplies(session);
    const files = replies.map(({ fileName, bytes }) => ({ name: fileName, bytes }));
    await importReplies(session, 'r6-hub', files, 'store');
    await session.close();
    dist = await ensureBuilt(() => undefined);
    await open();
  }, 180_000);
  afterAll(() => standIn?.close());

  test('一覧から紙の回答の入力に入り、キーだけで打てる', async () => {
    await goTo('/survey/r6-room');
    await page.getByTitle('北区の紙の回答を入力').click();
    await page.getByLabel('誰から').fill('架空 太郎');
    await page.getByRole('textbox', { name: '所属' }).focus();
    await page.keyboard.type('北区医師会（架空）');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('架空 太郎');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Enter');
    await page.keyboard.type('R6.9.30');
    await page.keyboard.press('Enter');
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await page.keyboard.press('3');
    const chosen = (row: string) =>
      page.getByRole('group', { name: row, exact: true }).locator('input:checked');
    expect([
      await page.getByRole('textbox', { name: '氏名', exact: true }).inputValue(),
      await chosen('現状把握・課題抽出').getAttribute('data-typing'),
      await chosen('対応策の立案').count(),
    ]).toEqual(['架空 太郎', '', 1]);
    await page.getByText('打った項目 5／').waitFor();
    await expectAccessible(page);
  }, 60_000);

  test('公表表の合計を打つと、その場で合わないと分かる (domain.md 7.6)', async () => {
    const type = (label: string, text: string) =>
      page.getByRole('textbox', { name: label, exact: true }).fill(text);
    await type('会議出席回数', '2,505');
    await type('市・区の会議、研修会', '829');
    await type('関係機関との会議、研修会', '1557');
    await type('（再掲）地域ケア会議', '119');
    await page
      .getByText(
        '「会議出席回数」2505 は内訳の計 2386 と一致しません (差 +119。「（再掲）地域ケア会議」の 119 と同じ)',
      )
      .waitFor();
    await page.getByText('下書きは台帳に保存してあります。').waitFor();
  });

  test('窓を閉じて開き直しても打ちかけは残り、保管すると確認の画面に進む', async () => {
    await standIn.close();
    await open();
    await goTo('/survey/r6-room/paper/room/27127');
    const total = page.getByRole('textbox', { name: '会議出席回数', exact: true });
    await total.waitFor();
    expect([await total.inputValue(), await page.getByLabel('誰から').inputValue()]).toEqual([
      '2,505',
      '架空 太郎',
    ]);
    await page.getByRole('button', { name: '保管して確認へ進む' }).click();
    await page.getByRole('heading', { name: '回答の確認' }).waitFor();
    await page.getByText('架空 太郎 から').waitFor();
  }, 60_000);

  test('値を行の中で訂正すると所見が済み、読んだ値に戻せる', async () => {
    await page.getByRole('button', { name: /会議・研修会等への参加/ }).click();
    await page.getByRole('button', { name: '会議出席回数を訂正する' }).click();
    await page.keyboard.type('約2386');
    await page.getByText('「約2386」を 2386 と読みました').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '会議出席回数を訂正する' }).click();
    await page.keyboard.type('2386');
    await page.keyboard.press('Enter');
    await page.getByText('「会議出席回数」を訂正しました。').first().waitFor();
    const settled = page.locator('.review-finding.settled');
    await settled.filter({ hasText: '訂正済「会議出席回数」2505 は内訳の計 2386 と一致しません' }).waitFor();
    await page.getByText('もとは 2505回').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '会議出席回数を読んだ値に戻す' }).click();
    await settled.first().waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: /会議出席回数 の理由、.*内訳の計 2386/ }).waitFor();
  });

  test('理由を書いて確定し、注記として印刷すると決めた理由だけが注記になる', async () => {
    const sections = page.locator('.review-sections > div > button');
    for (let at = 0; at < (await sections.count()); at += 1) {
      await sections.nth(at).click();
      for (const field of await page.locator('input[data-finding]').all()) {
        await field.fill('電話で確かめた（架空）');
      }
    }
    await page.getByRole('button', { name: /会議・研修会等への参加/ }).click();
    const mismatch = page.locator('.review-finding', { hasText: '内訳の計 2386' });
    await mismatch.getByRole('textbox').fill('※ 地域ケア会議を足して記入（架空）');
    await mismatch.getByLabel('注記として印刷する').check();
    // 理由の欄の Enter は、みな書けていれば確定のボタンへ移る。
    await mismatch.getByRole('textbox').press('Enter');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('理由を付けて確定');
    await page.keyboard.press('Enter');
    await page.getByText('北区の回答を確定しました。').first().waitFor();
  });

  test('確定した回答の訂正には理由が要る', async () => {
    await page.getByRole('button', { name: '（再掲）地域ケア会議を訂正する' }).click();
    await page.keyboard.type('118');
    const go = page.getByRole('button', { name: '訂正する', exact: true });
    expect(await go.isDisabled()).toBe(true);
    await page.getByLabel('（再掲）地域ケア会議の訂正の理由（要ります）').fill('区からの連絡（架空）');
    await go.click();
    await page.getByText('もとは 119回').waitFor();
  });

  test('採らないことにした回答は理由が見え、判断を待つところに戻せる', async () => {
    await goTo('/survey/r6-hub');
    await page.getByRole('link', { name: '北区の回答を開く' }).click();
    await page.getByRole('button', { name: '採らない…' }).click();
    await page.getByLabel('採らない理由（履歴に残ります）').fill('試し書き（架空）');
    await page.getByRole('button', { name: 'この回答を採らない' }).click();
    await page.getByText('理由 試し書き（架空）').first().waitFor();
    await page.getByRole('button', { name: '判断を待つ回答に戻す' }).click();
    await page.getByRole('button', { name: '確定する' }).waitFor();
  });

  test('所見のない回答は一覧から一度に確定できる', async () => {
    await goTo('/survey/r6-hub');
    await page.getByRole('button', { name: '所見のない回答をまとめて確定（22）' }).click();
    await page.getByText('所見のない回答 22件を確定しました。').first().waitFor();
    await page.getByText('確定 22', { exact: true }).waitFor();
  });

  test('差替えの回答は、今の確定の値と並べて見せ、数は凡例と合う', async () => {
    await goTo('/survey/r6-hub/paper/hub/27127');
    await page.getByRole('textbox', { name: '週あたりの開設時間数', exact: true }).fill('7.5');
    await page.getByRole('button', { name: '保管して確認へ進む' }).click();
    await page.getByRole('button', { name: '変わった項目だけを見る' }).click();
    await page.getByRole('button', { name: /相談窓口の設置・運営/ }).click();
    const row = page.getByRole('row', { name: /週あたりの開設時間数/ });
    await page.getByRole('columnheader', { name: '前の確定' }).waitFor();
    await row.locator('td.answer', { hasText: '7.5時間' }).waitFor();
    await expectAccessible(page);
    await goTo('/survey/r6-hub');
    await page.getByText('確定 21', { exact: true }).waitFor();
    const legend = page.locator('.tile-head').first();
    expect(await legend.textContent()).toContain('確定21');
  });

  test('台帳には、紙の回答と訂正と注記が残っている', async () => {
    await standIn.close();
    const session = await openSession(options);
    const { db } = session.register;
    const { respondents } = await loadStatus(db, 'r6-room', '2024-10-01');
    const reply = await loadReply(db, respondents.find((each) => each.respondent === '27127')?.reply ?? '');
    expect([reply.state, reply.source, reply.answers.b_kai_kei, reply.answers.b_kai_3]).toEqual([
      '確定',
      'paper',
      2505,
      118,
    ]);
    // 再掲を直して確認の文は変わったが、合計の確認の理由と注記は引き継がれる。
    expect(await loadFootnotes(db)).toEqual([
      {
        survey: 'r6-room',
        form: 'room',
        item: 'b_kai_kei',
        ward: '27127',
        text: '※ 地域ケア会議を足して記入（架空）',
      },
    ]);
    await session.close();
  });
});

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
}
