import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RegisterFinding } from '../../shared/register/checking/finding.ts';
import { copySample } from '../fixtures/copySample.ts';
import { needs } from '../needs.ts';
import { eventually } from './gridPage.ts';
import { expectAccessible, openRegisterWindow, type RegisterWindow } from './registerWindow.ts';
import { newDataFolder } from './stageStandIn.ts';

describe.skipIf(!needs('chromium'))('会議と研修を記録する', { timeout: 60_000 }, () => {
  let window: RegisterWindow;
  let page: Page;
  const panel = () => window.panel();
  const go = (place: string) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, place);
  const meeting = async (id: string) => (await window.rows('meeting')).find((row) => row.id === id);
  const attendance = async (id: string) =>
    (await window.rows('attendance'))
      .filter((row) => row.meeting === id)
      .map(({ role, occupation, persons, newcomers }) => [role, occupation, persons, newcomers]);
  /** 港区の、予定日を過ぎて記録の無い連携会議。 */
  let overdue = '';

  beforeAll(async () => {
    const data = join(newDataFolder(), '台帳');
    await copySample(data);
    window = await openRegisterWindow(data);
    page = window.page;
    const found = (await window.rows('meeting')).find(
      ({ ward, heldOn, plannedOn }) =>
        ward === '27107' && heldOn === null && String(plannedOn) < '2024-10-01',
    );
    overdue = String(found?.id);
  }, 180_000);
  afterAll(() => window?.standIn.close());

  test('計画と実績は、区ごとの残りと階級を出し、台帳と回答の違いを区の名で言う', async () => {
    await go('#/bureau/plan/2024/liaison');
    const bands = page.getByRole('table').filter({ hasText: '10回以上' });
    await bands.getByRole('row', { name: /^10回以上/ }).waitFor();
    expect((await bands.getByRole('row').allInnerTexts()).map((text) => text.split(/\s+/))).toEqual([
      ['開催予定回数', '台帳', '回答（n=24）'],
      ['3回', '15区', '15区'],
      ['4回', '2区', '2区'],
      ['8回', '1区', '1区'],
      ['10回以上', '6区', '6区'],
    ]);
    await panel().getByText('すべての区で同じです', { exact: false }).waitFor();
    await expectAccessible(page);
    const plan = (await window.rows('meetingPlan')).find(
      ({ ward, kind, fiscalYear }) => ward === '27127' && kind === 'liaison' && fiscalYear === 2024,
    );
    await window.bridge('register.apply', {
      table: 'meetingPlan',
      edits: [{ id: plan?.id, field: 'plannedCount', seen: 3, value: '4' }],
      inserts: [],
      deletes: [],
    });
    await page.reload();
    await panel().getByRole('button', { name: '北区: 台帳 4回／回答 3回' }).click();
    await panel().getByRole('heading', { name: '北区 連携会議' }).waitFor();
    expect(
      await panel()
        .getByRole('link')
        .evaluateAll((links) => [...new Set(links.map((link) => link.getAttribute('href')))]),
    ).toEqual([
      `#/register/meetingPlan/row/${plan?.id}/plannedCount`,
      expect.stringMatching(/^#\/survey\/r6-hub\/reply\/.+\/item\/c_6b$/),
    ]);
  });

  test('合わない出席者を打つと確認の一文が出て、そのまま保存でき、点検にも出て、一度で元に戻る', async () => {
    await page.getByRole('button', { name: '港区', exact: true }).click();
    await panel().getByRole('listitem').filter({ hasText: '記録がまだ' }).getByRole('button').click();
    await panel().getByText('予定日を過ぎて、開催の記録がない').waitFor();
    await expectAccessible(page);
    await panel().getByRole('button', { name: '開催を記録する' }).click();
    await panel().getByLabel('区担当者の人数', { exact: true }).fill('3');
    await page.keyboard.press('Enter');
    await page.keyboard.type('5');
    await panel().getByLabel('コーディネーターのうち新任').first().fill('6');
    await panel().getByRole('button', { name: '区担当者の職種の内訳を足す' }).click();
    await panel().getByLabel('区担当者の事務職の人数').fill('２');
    await panel().getByLabel('出席者数').fill('9');
    const checks = panel().getByRole('status');
    await eventually(() => checks.innerText()).toContain('出席者数 9人と、立場ごとの計 8人が合いません。');
    expect((await checks.innerText()).match(/確認:/g)?.length).toBe(3);
    await expectAccessible(page);

    // ほかの画面へ移って戻っても、書きかけは残っている。
    await go('#/bureau/training');
    await page.getByRole('heading', { level: 1, name: '研修・普及啓発' }).waitFor();
    await go('#/bureau/plan/2024/liaison');
    await page.getByRole('button', { name: '港区', exact: true }).click();
    await panel().getByRole('listitem').filter({ hasText: '記録がまだ' }).getByRole('button').click();
    expect(await panel().getByLabel('出席者数').inputValue()).toBe('9');

    await panel().getByRole('button', { name: '実績を保存する' }).click();
    await eventually(() => window.said().innerText()).toContain('合わない数が 3か所あります');
    expect(await attendance(overdue)).toEqual([
      ['coordinator', '', 5, 6],
      ['wardStaff', '', 3, null],
      ['wardStaff', '事務職', 2, null],
    ]);
    expect(await meeting(overdue)).toMatchObject({ attendance: 9, heldOn: expect.stringMatching(/^2024-/) });
    const findings = (await window.bridge('register.check', {})) as readonly RegisterFinding[];
    expect(
      findings
        .filter(({ table }) => table === 'meeting' || table === 'attendance')
        .map(({ message }) => message),
    ).toEqual([
      '出席者数 9人と、立場ごとの計 8人が合いません。',
      'コーディネーターのうち新任 6人が、人数 5人より多くなっています。',
      '区担当者 3人と、職種の内訳の計 2人が合いません。',
    ]);
    await panel().getByRole('button', { name: '元に戻す', exact: true }).click();
    await eventually(() => attendance(overdue)).toEqual([]);
    expect(await meeting(overdue)).toMatchObject({ attendance: null, heldOn: null });
  });

  test('読めない字があれば何も書かず、中止にした会議は中止をやめられる', async () => {
    await panel().getByRole('button', { name: '開催を記録する' }).click();
    await panel().getByLabel('住民の人数').fill('たくさん');
    await panel().getByRole('button', { name: '実績を保存する' }).click();
    await eventually(() => window.said().innerText()).toContain('読めないところが 1か所あります');
    await panel().getByText('「たくさん」は「人数」に入りません', { exact: false }).waitFor();
    expect(await attendance(overdue)).toEqual([]);
    await panel().getByRole('button', { name: '書きかけを捨てる' }).click();
    await panel().getByRole('button', { name: '中止にする' }).click();
    await panel().getByRole('button', { name: '中止をやめる' }).click();
    await panel().getByRole('button', { name: '中止にする' }).waitFor();
    expect(await meeting(overdue)).toMatchObject({ cancelled: 0 });
  });

  test('書いている間にほかの窓が同じ立場を書いていれば、重ねて書かず、両方の数を言う', async () => {
    await panel().getByRole('button', { name: '開催を記録する' }).click();
    await panel().getByLabel('住民の人数').fill('5');
    await panel().getByLabel('出席者数').fill('5');
    await window.bridge('register.apply', {
      table: 'attendance',
      edits: [],
      inserts: [{ values: { meeting: overdue, role: '住民', persons: '7' } }],
      deletes: [],
    });
    await panel().getByRole('button', { name: '実績を保存する' }).click();
    await panel()
      .getByText('住民: ほかで先に 7人 と書かれていたので、その値にしました。打った値は 5 でした。')
      .waitFor();
    expect(await meeting(overdue)).toMatchObject({ attendance: null, heldOn: null });
    expect(await panel().getByLabel('住民の人数').inputValue()).toBe('7');
    await panel().getByRole('button', { name: '実績を保存する' }).click();
    await eventually(() => window.said().innerText()).toContain('合わない数が 1か所あります');
    expect(await attendance(overdue)).toEqual([['resident', '', 7, null]]);
    expect(await meeting(overdue)).toMatchObject({ attendance: 5 });
  });

  test('ACP強化月間の取組の無い区から足して、対象を選び、参加者を記録する', async () => {
    await go('#/bureau/training');
    await page.getByText('区の取組のある区 0区、まだ無い区 24区。').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: '旭区の取組を足す' }).click();
    expect(await panel().getByLabel('予定日').inputValue()).toBe('令和6年11月1日');
    await panel().getByLabel('名称').fill('人生会議パネル展（架空）');
    await panel().getByRole('button', { name: '足す', exact: true }).click();
    await page.getByText('区の取組のある区 1区、まだ無い区 23区。').waitFor();
    for (const label of ['地域住民', 'ポスター・チラシ', 'ホームページ']) {
      await panel().locator('label.form-check', { hasText: label }).click();
    }
    const stored = async () =>
      (await window.rows('training')).find(({ title }) => title === '人生会議パネル展（架空）');
    await eventually(async () => (await stored())?.methods).toBe('c1\nc10');
    await panel().getByRole('button', { name: '開催を記録する' }).click();
    await panel().getByLabel('開催日').fill('R6.9.30');
    await panel().getByLabel('住民の人数').fill('120');
    await panel().getByRole('button', { name: '計の 120人を入れる' }).click();
    await panel().getByRole('button', { name: '実績を保存する' }).click();
    await panel().getByText('開催済').first().waitFor();
    expect(await stored()).toMatchObject({
      ward: '27117',
      category: 'acpMonth',
      audiences: 'resident',
      heldOn: '2024-09-30',
      participants: 120,
    });
    await expectAccessible(page);
    await panel().getByRole('button', { name: 'この催しのアンケートを作る' }).click();
    await page.waitForURL(/#\/bureau\/questionnaire\/.+/);
    const made = (await window.rows('questionnaire')).find(({ training }) => training !== null);
    expect(made).toMatchObject({ title: 'アンケート', training: (await stored())?.id, meeting: null });
  });

  test('升目の選択肢は Space で付け外し、絞り込みは一つずつ', async () => {
    await go('#/register/training');
    await page.locator('.ag-cell[col-id="audiences"]').first().waitFor();
    const row = (await window.rows('training')).findIndex(({ title }) => title === '在宅緩和医療勉強会');
    await window.cell(row, 'audiences').click();
    await page.keyboard.press('Alt+ArrowDown');
    const list = page.getByRole('listbox', { name: '対象の選択肢' });
    expect(await list.getByRole('option', { selected: true }).allInnerTexts()).toEqual([
      '多職種に向けた研修',
      '介護専門職に向けた医療分野の研修',
    ]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press(' ');
    await list.getByRole('option', { name: 'その他' }).click();
    await expectAccessible(page);
    await page.keyboard.press('Enter');
    const audiences = async () =>
      (await window.rows('training')).find(({ title }) => title === '在宅緩和医療勉強会')?.audiences;
    await eventually(audiences).toBe('c3\nother');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.insertText('介護専門職、住');
    await page.keyboard.press('Enter');
    await eventually(audiences).toBe('c3\nresident');
    await page.getByRole('button', { name: /対象の並べ替えと絞り込み/ }).click();
    const filter = page.getByRole('dialog', { name: '対象の並べ替えと絞り込み' });
    await filter.getByRole('checkbox', { name: /すべて/ }).uncheck();
    await filter.getByRole('checkbox', { name: /介護専門職/ }).check();
    await filter.getByRole('button', { name: '絞り込む (1件)' }).click();
    await page.getByText('在宅緩和医療勉強会').first().waitFor();
  });
});
