import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeBackup } from '../../electron/database/backup.ts';
import { registerFile } from '../../electron/database/folder.ts';
import { ensureBuilt } from '../../electron/files/ensureBuilt.ts';
import { startNodeChild } from '../../electron/files/workbook/startNodeChild.ts';
import { openSession } from '../../electron/openSession.ts';
import { initRegister } from '../../electron/setup/initRegister.ts';
import { type StandIn, startStandIn } from '../../electron/standin/startStandIn.ts';
import { buildSampleReplies } from '../../electron/survey/sampleReplies.ts';
import { needs } from '../needs.ts';
import { dropFiles } from './dropFiles.ts';
import { newDataFolder } from './stageStandIn.ts';

const LONG = `${'とても長い切れ目の無い名前'.repeat(6)}_城東区.xlsx`;

describe.skipIf(!needs('chromium'))('行き止まりのない画面', () => {
  const data = join(newDataFolder(), '台帳');
  let standIn: StandIn;
  let page: Page;
  let joto: Uint8Array;

  beforeAll(async () => {
    const options = { folder: data, who: '試験', startChild: startNodeChild() };
    await initRegister(options, 'sample');
    const session = await openSession(options);
    const replies = await buildSampleReplies(session);
    // 確認の要る回答: 確定されずに待つ。
    joto = replies.find(({ fileName }) => fileName.includes('城東区'))?.bytes ?? new Uint8Array();
    await makeBackup(session.register, session.backupFolder, 'manual', new Date());
    await session.close();
    // 壊れた台帳から始める。
    writeFileSync(registerFile(data), '壊れた中身'.repeat(2000));
    const dist = await ensureBuilt(() => undefined);
    standIn = await startStandIn({ dist, headless: true, args: ['--data', data] });
    page = await standIn.page();
    await page.setViewportSize({ width: 1366, height: 738 });
  }, 180_000);
  afterAll(() => standIn?.close());

  test('壊れた台帳の画面からバックアップを選んで戻すと、そのまま開く', async () => {
    await page.getByRole('heading', { name: '台帳を開けません' }).waitFor();
    await expectAccessible(page);
    await page
      .getByRole('button', { name: /^このバックアップから戻す/ })
      .first()
      .click();
    await page.getByText('壊れた台帳のファイルは消さず').waitFor();
    await page.getByRole('button', { name: '戻して開く' }).click();
    await page.getByRole('heading', { name: 'ホーム' }).waitFor();
  });

  test('同じファイルを二つ落とすと一つだけ取り込み、取り込んだ後は確認へ行ける', async () => {
    await dropFiles(page, [
      { name: LONG, bytes: joto },
      { name: '城東区_控え.xlsx', bytes: joto },
    ]);
    await page.getByText('2件のうち 2件を読みました').waitFor({ timeout: 60_000 });
    await page
      .getByText(/と同じファイルです。/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '1件を要確認として取り込む' }).click();
    await page.getByText('1件を要確認として保管しました。').first().waitFor();
    await dropFiles(page, [{ name: LONG, bytes: joto }]);
    await page.getByText('1件のうち 1件を読みました').waitFor({ timeout: 60_000 });
    await page.getByRole('link', { name: 'まだ確定していません。回答を確認する' }).first().click();
    await page.getByRole('heading', { name: '回答の確認' }).waitFor();
  });

  test('採らない回答は理由を書いて退けられ、画面を移ると帯の一文は元に戻る', async () => {
    await page.getByRole('button', { name: '採らない…' }).click();
    const go = page.getByRole('button', { name: 'この回答を採らない' });
    expect(await go.isDisabled()).toBe(true);
    await page.getByLabel('採らない理由（履歴に残ります）').fill('二重に届いた（架空）');
    await expectAccessible(page);
    await go.click();
    await page.getByText('採らないことにした回答です。戻せば、もう一度判断できます。').waitFor();
    const status = page.locator('.status-line').getByRole('status');
    await page.getByText(/の回答を採らないことにしました。/).waitFor();
    await page.getByRole('link', { name: '集計', exact: true }).click();
    await expect.poll(() => status.textContent()).toBe('保存済み');
  });
});

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target)])).toEqual([]);
}
